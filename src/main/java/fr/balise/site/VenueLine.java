package fr.balise.site;

import fr.balise.opendata.LieuProperties;
import fr.balise.site.opening.Language;
import fr.balise.site.opening.OpeningLine;
import fr.balise.venue.Address;
import fr.balise.venue.Location;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A venue as one line of a list. The script {@code js/list/line.js} writes the same line from the API's answer.
 *
 * @param page address of the venue's page
 * @param status null when the venue is in service
 * @param closed for now or for good
 * @param kind empty when no source says it
 * @param place as much of the address as is known
 * @param positionNote what to know of the position: approximate or unknown; null for an exact one
 * @param services in plain words, empty when no source says any
 * @param opening whether it is open now; null when the status says it all
 */
public record VenueLine(
        String id,
        String page,
        String name,
        @Nullable String status,
        boolean closed,
        String kind,
        String place,
        @Nullable String positionNote,
        String services,
        List<FrenchPhone> phones,
        @Nullable OpeningLine opening) {

    static VenueLine of(Venue venue, @Nullable OpeningLine opening) {
        VenueFacts facts = venue.facts();
        return new VenueLine(
                venue.id(),
                LieuProperties.page(venue),
                facts.name(),
                StatusWords.of(facts.status()),
                facts.status().state() != VenueState.OPEN,
                kind(facts),
                place(facts.address()),
                positionNote(facts.location()),
                facts.services().stream().map(PlainWords::of).collect(Collectors.joining(" · ")),
                facts.contact().phones().stream().map(FrenchPhone::of).toList(),
                opening);
    }

    static String kind(VenueFacts facts) {
        return kind(facts, Language.FRENCH);
    }

    static String kind(VenueFacts facts, Language language) {
        return facts.typologies().stream()
                .map(kind -> KindWords.of(kind, language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static @Nullable String positionNote(Location location) {
        if (location.position() == null) {
            return "position inconnue";
        }
        return location.precision().isApproximate() ? "position approximative" : null;
    }

    static String place(Address address) {
        return Stream.of(address.street(), address.complement(), town(address))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** {@code 75019 Paris 19e Arrondissement}; empty when neither is known. */
    static String town(Address address) {
        return Stream.of(address.postalCode(), address.commune())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
