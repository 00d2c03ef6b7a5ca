package fr.balise.site;

import fr.balise.geo.Position;
import fr.balise.opendata.LieuProperties;
import fr.balise.opening.VenueSchedule;
import fr.balise.venue.Address;
import fr.balise.venue.Fee;
import fr.balise.venue.Location;
import fr.balise.venue.Typology;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A venue in the vocabulary of schema.org, as search engines read it. Says what is certain and nothing else: no point
 * for a venue that is known only to its commune, no hours that nobody vouches for.
 */
final class VenueJsonLd {
    private VenueJsonLd() {}

    static Map<String, Object> of(Venue venue, VenueSchedule schedule, Instant now) {
        VenueFacts facts = venue.facts();
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@context", "https://schema.org");
        place.put("@type", type(facts));
        place.put("@id", LieuProperties.page(venue) + "#lieu");
        place.put("name", facts.name());
        put(place, "description", facts.presentation().summary());
        put(place, "address", address(facts.address()));
        put(place, "geo", point(facts.location()));
        put(place, "telephone", facts.contact().phones());
        put(place, "sameAs", websites(facts));
        if (facts.offer().fees().equals(Set.of(Fee.FREE))) {
            place.put("isAccessibleForFree", true);
        }
        put(place, "openingHoursSpecification", new HoursJsonLd(facts, schedule, now).list());
        return place;
    }

    /** Types that are a {@code Place}, since others have no hours; what has no type of its own is just that. */
    private static String type(VenueFacts facts) {
        return facts.typologies().stream()
                .map(VenueJsonLd::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Place");
    }

    private static @Nullable String type(Typology typology) {
        return switch (typology) {
            case BIB -> "Library";
            case MUNI -> "CityHall";
            case LA_POSTE -> "PostOffice";
            case FT, MDE, CAP_EMPLOI -> "EmploymentAgency";
            case RFS, CAF, CPAM, CFP, CCAS, CIAS, MDPH -> "GovernmentOffice";
            default -> null;
        };
    }

    private static Map<String, Object> address(Address address) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "streetAddress", address.street());
        put(parts, "postalCode", address.postalCode());
        put(parts, "addressLocality", address.commune());
        if (!parts.isEmpty()) {
            parts.put("addressCountry", "FR");
        }
        return typed("PostalAddress", parts);
    }

    private static Map<String, Object> point(Location location) {
        Position position = location.position();
        return position == null || location.precision().isApproximate()
                ? Map.of()
                : typed("GeoCoordinates", Map.of("latitude", position.latitude(), "longitude", position.longitude()));
    }

    private static List<String> websites(VenueFacts facts) {
        return facts.contact().websites().stream()
                .map(VenueWords::webAddress)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Empty for nothing. */
    private static Map<String, Object> typed(String type, Map<String, Object> parts) {
        Map<String, Object> typed = new LinkedHashMap<>();
        if (!parts.isEmpty()) {
            typed.put("@type", type);
            typed.putAll(parts);
        }
        return typed;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        boolean nothing = value == null
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!nothing) {
            object.put(name, value);
        }
    }
}
