package fr.balise.search;

import fr.balise.geo.BBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/** Where a venue has to be, as SQL. */
final class AreaConditions {
    /** The index compares in single precision, so some venues just outside pass the first condition. */
    private static final String IN_BOX = """
            vs.position && ST_MakeEnvelope(:west, :south, :east, :north, 4326)
            AND ST_X(vs.position) BETWEEN :west AND :east AND ST_Y(vs.position) BETWEEN :south AND :north""";

    private static final String IN_BOX_OVER_180 = """
            (vs.position && ST_MakeEnvelope(:west, :south, 180, :north, 4326)
             OR vs.position && ST_MakeEnvelope(-180, :south, :east, :north, 4326))
            AND (ST_X(vs.position) >= :west OR ST_X(vs.position) <= :east) AND ST_Y(vs.position) BETWEEN :south AND :north""";

    private static final String IN_POLYGON =
            "ST_Intersects(vs.position, ST_GeomFromWKB(CAST(:polygon AS bytea), 4326))";

    /** A commune stands for its arrondissements, and a code of today for those that it took over. */
    private static final String IN_COMMUNES = """
            vs.insee_code IN (
                WITH inside AS (SELECT c.insee FROM commune c WHERE %s)
                SELECT insee FROM inside
                UNION SELECT f.insee FROM former_commune f JOIN inside i ON i.insee = f.commune
                      WHERE NOT EXISTS (SELECT FROM commune c WHERE c.insee = f.insee))""";

    private AreaConditions() {}

    static List<Condition> of(Area area) {
        List<Condition> all = new ArrayList<>();
        if (area.bbox() != null) {
            all.add(in(area.bbox()));
        }
        if (!area.near().isEmpty() && area.withinMeters() < Double.POSITIVE_INFINITY) {
            all.add(near(area));
        }
        Geometry polygon = area.polygon();
        if (polygon != null) {
            all.add(Condition.of(IN_POLYGON, Map.of("polygon", new WKBWriter().write(polygon))));
        }
        add(
                all,
                "c.insee = ANY (CAST(:communes AS text[])) OR c.parent = ANY (CAST(:communes AS text[]))",
                "communes",
                area.communes());
        add(all, "c.epci = ANY (CAST(:epcis AS text[]))", "epcis", area.epcis());
        add(all, "c.department = ANY (CAST(:departments AS text[]))", "departments", area.departments());
        add(all, "c.region = ANY (CAST(:regions AS text[]))", "regions", area.regions());
        return all;
    }

    private static Condition in(BBox box) {
        Map<String, Object> values =
                Map.of("west", box.west(), "south", box.south(), "east", box.east(), "north", box.north());
        return Condition.of(box.crossesAntimeridian() ? IN_BOX_OVER_180 : IN_BOX, values);
    }

    private static Condition near(Area area) {
        Map<String, Object> values = new HashMap<>();
        String boxes = Metres.within(area.withinMeters(), area.near(), "Radius", values);
        Metres.bind(area.near(), values);
        values.put("within", area.withinMeters());
        return Condition.of(boxes + " AND " + Metres.toNearest(area.near().size()) + " <= :within", values);
    }

    private static void add(List<Condition> all, String which, String name, Set<String> codes) {
        if (!codes.isEmpty()) {
            all.add(Condition.of(IN_COMMUNES.formatted(which), Map.of(name, codes.toArray(String[]::new))));
        }
    }
}
