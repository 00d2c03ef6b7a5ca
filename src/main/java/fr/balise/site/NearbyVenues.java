package fr.balise.site;

import fr.balise.geo.Position;
import fr.balise.opening.Openings;
import fr.balise.search.Area;
import fr.balise.search.Sort;
import fr.balise.search.VenueFilter;
import fr.balise.search.VenuePage;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import fr.balise.site.opening.Language;
import fr.balise.site.opening.TellState;
import fr.balise.venue.Service;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The venues around a venue, the nearest first. */
@ApplicationScoped
class NearbyVenues {
    /** Somebody on foot, by bicycle or by bus; for who has lost a place, further. */
    private static final double NEAR_METERS = 20_000;

    private static final double INSTEAD_METERS = 50_000;

    private final VenueSearch search;
    private final Openings openings;

    NearbyVenues(VenueSearch search, Openings openings) {
        this.search = search;
        this.openings = openings;
    }

    /**
     * A venue that is near, in the language of the page.
     *
     * @param status null when it is in service
     * @param services what one can do there, empty when no source says any
     * @param distance in words: {@code à 800 m}
     */
    public record Near(VenueLine line, @Nullable String status, String kind, String services, String distance) {}

    /** Up to so many others within 20 km; none around a venue without a position. */
    List<Near> list(Venue venue, int most, Language language) {
        return near(venue, filter(Set.of(), VenueFilter.NOT_GONE), NEAR_METERS, most, language);
    }

    /** Where to go instead, within 50 km: venues in service that offer some of the same; where there is none, any. */
    List<Near> alternatives(Venue venue, int most, Language language) {
        Set<VenueState> open = Set.of(VenueState.OPEN);
        VenueFilter same = filter(venue.facts().services(), open);
        List<Near> found = near(venue, same, INSTEAD_METERS, most, language);
        return found.isEmpty() && !venue.facts().services().isEmpty()
                ? near(venue, filter(Set.of(), open), INSTEAD_METERS, most, language)
                : found;
    }

    private List<Near> near(Venue venue, VenueFilter filter, double meters, int most, Language language) {
        Position at = venue.facts().location().position();
        if (at == null) {
            return List.of();
        }
        Area around = new Area(null, List.of(at), meters, Set.of(), Set.of(), Set.of(), Set.of(), null);
        // One more than are shown: the venue itself may be among them.
        VenueQuery query = new VenueQuery(around, filter, null, null, Sort.DISTANCE, most + 1, null);
        VenuePage found = search.find(query);
        return found.venues().stream()
                .filter(other -> !other.id().equals(venue.id()))
                .limit(most)
                .map(other -> near(venue, other, found.meters().get(other.id()), language))
                .toList();
    }

    private static VenueFilter filter(Set<Service> services, Set<VenueState> states) {
        VenueFilter all = VenueFilter.ALL;
        return new VenueFilter(
                services,
                all.allServices(),
                all.typologies(),
                all.audiences(),
                all.specialNeeds(),
                all.fees(),
                all.accessModes(),
                all.supportModes(),
                all.programmes(),
                all.labels(),
                states,
                all.precisions(),
                all.mobility(),
                all.sources(),
                all.verifiedSince());
    }

    private Near near(Venue venue, Venue other, @Nullable Double meters, Language language) {
        TellState asked = new TellState(openings.of(other), other.facts(), openings.now(), language);
        boolean roughly = venue.facts().location().precision().isApproximate()
                || other.facts().location().precision().isApproximate();
        String distance = meters == null ? "" : DistanceWords.of(meters, roughly);
        return new Near(
                VenueLine.of(other, asked.line()),
                EnglishStatus.in(language, other.facts().status()),
                VenueLine.kind(other.facts(), language),
                OfferWords.services(other.facts(), language),
                language.isEnglish() ? english(distance) : distance);
    }

    private static String english(String distance) {
        return distance.replace("à environ ", "about ")
                        .replace("à moins de ", "less than ")
                        .replaceFirst("^à ", "")
                        .replace(',', '.')
                + (distance.isEmpty() ? "" : " away");
    }
}
