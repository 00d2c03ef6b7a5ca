package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.search.index.PackedId;
import fr.balise.search.index.VenueIndex;
import java.util.ArrayList;
import java.util.List;

/** Rows of the index in memory as the map shows them. */
final class SnapshotVenues {
    private final VenueIndex index;

    SnapshotVenues(VenueIndex index) {
        this.index = index;
    }

    /** @param rows of venues with a position, in the order in which they are given back */
    List<MapVenue> of(int[] rows, int zoom) {
        int shift = MapCell.shift(zoom);
        List<MapVenue> venues = new ArrayList<>(rows.length);
        for (int row : rows) {
            venues.add(new MapVenue(
                    MapCell.key(index.cellX(row) >> shift, index.cellY(row) >> shift),
                    PackedId.text(index.id(row)),
                    index.name(row),
                    new Position(index.latitude(row), index.longitude(row)),
                    index.precision(row),
                    index.inseeCode(row),
                    index.typologies(row),
                    index.state(row)));
        }
        return venues;
    }
}
