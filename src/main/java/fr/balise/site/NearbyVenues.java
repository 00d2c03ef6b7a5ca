package fr.balise.site;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.opening.Openings;
import fr.balise.search.Area;
import fr.balise.search.Sort;
import fr.balise.search.VenueFilter;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import fr.balise.site.opening.Language;
import fr.balise.site.opening.TellState;
import fr.balise.venue.Service;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The venues around a venue, the nearest first. */
@ApplicationScoped
class NearbyVenues {
    private static final int METERS_A_KILOMETER = 1000;
    private static final double KILOMETERS_A_DEGREE = 111.2;
    private static final double NORTHERNMOST = 85;
    /** More than are shown: the venue itself is among those found, and those closed for now are no alternative. */
    private static final int ASKED = 20;

    private final VenueSearch search;
    private final Openings openings;

    NearbyVenues(VenueSearch search, Openings openings) {
        this.search = search;
        this.openings = openings;
    }

    /** @param distance in words: {@code à 800 m} */
    public record Near(VenueLine line, String distance) {}

    /** Up to so many others within 20 km; none around a venue without a position. */
    List<Near> list(Venue venue, int most, Language language) {
        return near(venue, Set.of(), 20, VenueFilter.NOT_GONE).stream()
                .limit(most)
                .map(other -> near(venue, other, language))
                .toList();
    }

    /** Where to go instead, within 50 km: venues in service that offer some of the same; where there is none, any. */
    List<Near> alternatives(Venue venue, int most, Language language) {
        Set<VenueState> open = Set.of(VenueState.OPEN);
        List<Venue> found = near(venue, venue.facts().services(), 50, open);
        List<Venue> any = found.isEmpty() ? near(venue, Set.of(), 50, open) : found;
        return any.stream()
                .limit(most)
                .map(other -> near(venue, other, language))
                .toList();
    }

    private List<Venue> near(Venue venue, Set<Service> services, int kilometers, Set<VenueState> states) {
        Position at = venue.facts().location().position();
        if (at == null) {
            return List.of();
        }
        VenueFilter all = VenueFilter.ALL;
        VenueFilter filter = new VenueFilter(
                services,
                Set.of(),
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
                null);
        VenueQuery query = new VenueQuery(around(at, kilometers), filter, null, null, Sort.DISTANCE, ASKED, null);
        return search.find(query).venues().stream()
                .filter(other -> !other.id().equals(venue.id()))
                .filter(other -> states.contains(other.facts().status().state()))
                .filter(other -> kilometers(at, other) <= kilometers)
                .sorted(Comparator.comparingDouble(other -> kilometers(at, other)))
                .toList();
    }

    /** The box lets an engine look at little; the radius holds. */
    private static Area around(Position at, int kilometers) {
        double north = kilometers / KILOMETERS_A_DEGREE;
        double east = north / Math.cos(Math.toRadians(Math.min(NORTHERNMOST, Math.abs(at.latitude()))));
        BBox box = new BBox(
                Math.max(-180, at.longitude() - east),
                Math.max(-90, at.latitude() - north),
                Math.min(180, at.longitude() + east),
                Math.min(90, at.latitude() + north));
        return new Area(
                box,
                List.of(at),
                (double) kilometers * METERS_A_KILOMETER,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null);
    }

    private static double kilometers(Position at, Venue other) {
        Position there = other.facts().location().position();
        return there == null ? Double.POSITIVE_INFINITY : at.kilometersTo(there);
    }

    private Near near(Venue venue, Venue other, Language language) {
        TellState asked = new TellState(openings.of(other), other.facts(), openings.now(), language);
        @Nullable Position at = venue.facts().location().position();
        boolean roughly = venue.facts().location().precision().isApproximate()
                || other.facts().location().precision().isApproximate();
        String distance = at == null
                ? ""
                : ShowStops.distance((int) Math.round(kilometers(at, other) * METERS_A_KILOMETER), roughly);
        return new Near(VenueLine.of(other, asked.line()), language.isEnglish() ? english(distance) : distance);
    }

    private static String english(String distance) {
        return distance.replace("à environ ", "about ")
                        .replace("à moins de ", "less than ")
                        .replaceFirst("^à ", "")
                        .replace(',', '.')
                + (distance.isEmpty() ? "" : " away");
    }
}
