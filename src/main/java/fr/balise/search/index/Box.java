package fr.balise.search.index;

import fr.balise.geo.BBox;
import java.util.List;

/** A box in degrees that does not cross the antimeridian; its border belongs to it, as in PostGIS' {@code &&}. */
record Box(double west, double south, double east, double north) {
    static List<Box> of(BBox box) {
        return box.crossesAntimeridian()
                ? List.of(
                        new Box(box.west(), box.south(), 180, box.north()),
                        new Box(-180, box.south(), box.east(), box.north()))
                : List.of(new Box(box.west(), box.south(), box.east(), box.north()));
    }

    boolean holds(double longitude, double latitude) {
        return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    }
}
