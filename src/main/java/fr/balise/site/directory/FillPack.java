package fr.balise.site.directory;

import fr.balise.gazetteer.Commune;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.opening.Openings;
import fr.balise.search.Area;
import fr.balise.search.Sort;
import fr.balise.search.VenueFilter;
import fr.balise.search.VenuePage;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import fr.balise.site.Counted;
import fr.balise.site.FrenchTime;
import fr.balise.site.directory.PackView.Circle;
import fr.balise.venue.Location;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills packs: all venues of a commune and those around its middle. */
@ApplicationScoped
class FillPack {
    /** The list that people choose from, in kilometres. */
    private static final List<Integer> CIRCLES = List.of(0, 5, 10, 20, 50);

    /** Venues in a commune: more than any has today, about 1 MB. */
    static final int MOST = 1000;

    /** Venues around it: what somebody would leaf through. */
    static final int MOST_AROUND = 200;

    private static final double METERS_A_KILOMETER = 1000;

    private final DirectorySearch directory;
    private final VenueSearch search;
    private final FindCommune communes;
    private final TellPack tell;
    private final Openings openings;

    FillPack(DirectorySearch directory, VenueSearch search, FindCommune communes, TellPack tell, Openings openings) {
        this.directory = directory;
        this.search = search;
        this.communes = communes;
        this.tell = tell;
        this.openings = openings;
    }

    /** Kilometres of the list; none for anything else: a page is never refused for its form. */
    static int radius(@Nullable String given) {
        return CIRCLES.stream()
                .filter(circle -> circle.toString().equals(given))
                .findFirst()
                .orElse(0);
    }

    PackView of(Place place, PackAddresses at, int kilometers) {
        List<Venue> all = listOwn(place);
        List<Venue> own = all.stream()
                .filter(venue -> venue.facts().status().state() != VenueState.CLOSED_FOR_GOOD)
                .toList();
        Optional<Position> middle = findMiddle(place, own);
        Around around =
                middle.isEmpty() || kilometers == 0 ? new Around(List.of(), 0) : around(middle.get(), kilometers, all);
        List<PackVenue> venues = own.stream().map(venue -> tell.of(venue, null)).toList();
        return new PackView(
                place.name(),
                at.base(),
                at.page(),
                at.list(),
                at.download(),
                Counted.venues(venues.size() + around.venues().size()),
                FrenchTime.of(openings.now()),
                at.trail(),
                middle.isEmpty() ? List.of() : circles(kilometers),
                venues,
                around.venues(),
                kilometers,
                leftOut(place.total() - all.size(), around.leftOut()),
                all.stream()
                        .filter(venue -> venue.facts().status().state() == VenueState.CLOSED_FOR_GOOD)
                        .map(venue -> venue.facts().name())
                        .toList());
    }

    /** Those of the city, then those of its arrondissements in their order. */
    private List<Venue> listOwn(Place place) {
        List<Venue> own = new ArrayList<>();
        for (Place part :
                Stream.concat(Stream.of(place), place.parts().stream()).toList()) {
            if (part.own() > 0 && own.size() < MOST) {
                own.addAll(directory.listVenues(part.codes(), 0, MOST - own.size()));
            }
        }
        return own;
    }

    /** Of the commune as the gazetteer knows it; else of its venues whose position is known well enough. */
    private Optional<Position> findMiddle(Place place, List<Venue> venues) {
        Optional<Commune> commune = communes.findOfficial(place.code());
        return commune.filter(known -> known.precision() == Precision.MUNICIPALITY)
                .map(Commune::position)
                .or(() -> middleOf(venues));
    }

    private static Optional<Position> middleOf(List<Venue> venues) {
        List<Position> exact = venues.stream()
                .map(venue -> venue.facts().location())
                .filter(location -> !location.precision().isApproximate())
                .map(Location::position)
                .flatMap(Stream::ofNullable)
                .toList();
        return exact.isEmpty()
                ? Optional.empty()
                : Optional.of(new Position(
                        exact.stream().mapToDouble(Position::latitude).average().orElseThrow(),
                        exact.stream()
                                .mapToDouble(Position::longitude)
                                .average()
                                .orElseThrow()));
    }

    /** @param leftOut how many more there are within the circle */
    private record Around(List<PackVenue> venues, long leftOut) {}

    private Around around(Position middle, int kilometers, List<Venue> own) {
        Set<String> known = new HashSet<>();
        own.forEach(venue -> known.add(venue.id()));
        Area circle = new Area(
                null, List.of(middle), kilometers * METERS_A_KILOMETER, Set.of(), Set.of(), Set.of(), Set.of(), null);
        int limit = Math.min(VenueQuery.MAX_LIMIT, MOST_AROUND + own.size());
        VenuePage page = search.find(new VenueQuery(circle, VenueFilter.ALL, null, null, Sort.DISTANCE, limit, null));
        List<PackVenue> others = page.venues().stream()
                .filter(venue -> !known.contains(venue.id()))
                .limit(MOST_AROUND)
                .map(venue -> tell.of(venue, page.meters().get(venue.id())))
                .toList();
        long ownInside = page.venues().stream()
                .filter(venue -> known.contains(venue.id()))
                .count();
        return new Around(others, page.next() == null ? 0 : page.matched() - ownInside - others.size());
    }

    private static List<Circle> circles(int chosen) {
        return CIRCLES.stream()
                .map(circle -> new Circle(
                        circle,
                        circle == 0 ? "Dans la commune seulement" : "Jusqu’à " + circle + " km autour",
                        circle == chosen))
                .toList();
    }

    private static @Nullable String leftOut(long own, long around) {
        if (own <= 0 && around <= 0) {
            return null;
        }
        String more =
                own > 0 ? Counted.venues(own) + " de la commune" : Counted.venues(around) + " des environs, plus loin";
        return "Cette page est pleine. Il manque " + more + ". Voyez l’annuaire, ou demandez moins loin.";
    }
}
