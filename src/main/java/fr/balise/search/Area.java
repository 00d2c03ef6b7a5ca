package fr.balise.search;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Where a venue has to be: in all that is given at once.
 *
 * @param bbox only venues with a position in this box, its border included; null for everywhere
 * @param near points; how far a venue is means how far it is from the nearest of them. Empty: no distance is known
 * @param withinMeters from the nearest of {@link #near}, along the ellipsoid; infinity for any distance, and then venues without a
 *     position stay in, behind all others by distance
 * @param communes INSEE codes, of which a commune stands for its municipal arrondissements, too
 * @param epcis SIREN numbers
 * @param departments INSEE codes
 * @param regions INSEE codes
 * @param polygon polygons in degrees (x is the longitude), their border included; null for everywhere. Only PostGIS knows
 */
public record Area(
        @Nullable BBox bbox,
        List<Position> near,
        double withinMeters,
        Set<String> communes,
        Set<String> epcis,
        Set<String> departments,
        Set<String> regions,
        @Nullable Geometry polygon) {

    /** Everywhere, venues without a position included. */
    public static final Area EVERYWHERE =
            new Area(null, List.of(), Double.POSITIVE_INFINITY, Set.of(), Set.of(), Set.of(), Set.of(), null);

    /** Whether nothing but the box says where. */
    boolean isBoxOnly() {
        return new Area(bbox, List.of(), Double.POSITIVE_INFINITY, Set.of(), Set.of(), Set.of(), Set.of(), null)
                .equals(this);
    }
}
