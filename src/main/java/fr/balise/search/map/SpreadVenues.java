package fr.balise.search.map;

import fr.balise.geo.Position;
import fr.balise.search.MapVenue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the spots of venues that need no group. */
final class SpreadVenues {
    /** A tenth of a metre: what is nearer is drawn as one. */
    private static final double SPOTS_PER_DEGREE = 1e6;

    /** A spot, or the venues of one commune in one cell. */
    private record Place(boolean approximate, long cell, long east, long north, String commune) {
        static Place of(MapVenue venue) {
            return venue.precision().isApproximate()
                    ? new Place(true, venue.cell(), 0, 0, venue.inseeCode())
                    : new Place(
                            false,
                            venue.cell(),
                            spot(venue.position().longitude()),
                            spot(venue.position().latitude()),
                            "");
        }
    }

    private SpreadVenues() {}

    /** @param venues by cell, then by id, which is also the order of the spots by their first venues */
    static List<MapSpot> of(List<MapVenue> venues) {
        Map<Place, List<MapVenue>> places = new LinkedHashMap<>();
        for (MapVenue venue : venues) {
            places.computeIfAbsent(Place.of(venue), unused -> new ArrayList<>(1))
                    .add(venue);
        }
        List<MapSpot> spots = new ArrayList<>(places.size());
        places.forEach((place, there) -> spots.add(spot(place, there)));
        return spots;
    }

    static long spot(double degrees) {
        return Math.round(degrees * SPOTS_PER_DEGREE);
    }

    private static MapSpot spot(Place place, List<MapVenue> venues) {
        MapVenue first = venues.get(0);
        return new MapSpot(
                first.id(), place.approximate(), place.approximate() ? mean(venues) : first.position(), venues);
    }

    private static Position mean(List<MapVenue> venues) {
        double longitude = 0;
        double latitude = 0;
        for (MapVenue venue : venues) {
            longitude += venue.position().longitude();
            latitude += venue.position().latitude();
        }
        return new Position(latitude / venues.size(), longitude / venues.size());
    }
}
