package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.search.map.MapView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The map from PostGIS: its cells, and the venues of some of them. */
@ApplicationScoped
class PostgisMap {
    /** Venues whose cell has no others, or no farther than two units of the sixth decimal: they may be on one spot. */
    private static final String ALONE = "c.number = 1 OR c.east - c.west < 2e-6 AND c.north - c.south < 2e-6";

    /** Cells, and behind them venues of those that a view shows one by one: their boxes are in the index of positions. */
    private static final String CELLS_AND_VENUES = """
            WITH c AS MATERIALIZED (
                SELECT vs.cell_x >> :shift AS x, vs.cell_y >> :shift AS y, count(*) AS number,
                    sum(vs.cell_x) AS sum_x, sum(vs.cell_y) AS sum_y,
                    min(ST_X(vs.position)) AS west, min(ST_Y(vs.position)) AS south,
                    max(ST_X(vs.position)) AS east, max(ST_Y(vs.position)) AS north
                FROM venue_search vs
                %s
                GROUP BY 1, 2)
            SELECT c.x, c.y, NULL AS id, NULL, NULL, NULL, NULL, NULL,
                c.number, c.sum_x, c.sum_y, c.west, c.south, c.east, c.north
            FROM c
            UNION ALL
            SELECT c.x, c.y, v.id, v.name, v.longitude, v.latitude, v.insee_code, v.facets,
                NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM c CROSS JOIN LATERAL (
                SELECT vs.id, vs.name, ST_X(vs.position) AS longitude, ST_Y(vs.position) AS latitude, vs.insee_code,
                    array_to_string(vs.facets, ',') AS facets
                FROM venue_search vs
                %s
            ) AS v
            WHERE %s
            """;

    /** All venues: cells of them are soon made. */
    private static final String VENUES_ALONE = """
            SELECT vs.cell_x >> :shift, vs.cell_y >> :shift, vs.id, vs.name, ST_X(vs.position), ST_Y(vs.position), vs.insee_code,
                array_to_string(vs.facets, ','), vs.cell_x, vs.cell_y
            FROM venue_search vs
            %s
            """;

    private static final String PLACED = "vs.position IS NOT NULL";

    /** The envelope, a little larger than the cells, is for venue_search_position_gix; the cells decide. */
    private static final String IN_RANGE = """
            vs.position && ST_MakeEnvelope(:cellWest%1$d, :cellSouth%1$d, :cellEast%1$d, :cellNorth%1$d, 4326)
            AND vs.cell_x BETWEEN :fromX%1$d AND :toX%1$d AND vs.cell_y BETWEEN :fromY%1$d AND :toY%1$d""";

    /**
     * Cell by cell, each through venue_search_position_gix: the cells of a view that are no groups have few venues, and what lies
     * between them may be a million.
     */
    private static final String VENUES = """
            SELECT c.key, v.id, v.name, v.x, v.y, v.insee_code, v.facets
            FROM unnest(CAST(:keys AS bigint[]), CAST(:xs AS integer[]), CAST(:ys AS integer[]),
                CAST(:wests AS double precision[]), CAST(:souths AS double precision[]),
                CAST(:easts AS double precision[]), CAST(:norths AS double precision[]))
                AS c (key, x, y, west, south, east, north)
            CROSS JOIN LATERAL (
                SELECT vs.id, vs.name, ST_X(vs.position) AS x, ST_Y(vs.position) AS y, vs.insee_code,
                    array_to_string(vs.facets, ',') AS facets
                FROM venue_search vs
                %s
            ) AS v
            ORDER BY c.key, v.id
            """;

    private static final String IN_CELL = """
            vs.position && ST_MakeEnvelope(c.west, c.south, c.east, c.north, 4326)
            AND vs.cell_x >> :shift = c.x AND vs.cell_y >> :shift = c.y""";

    /** From here on a view has so few venues that its box finds them best, whatever else is asked. */
    private static final int CLOSE_ZOOM = 10;

    private final Session session;
    private final LookStore looks;

    PostgisMap(Session session, LookStore looks) {
        this.session = session;
        this.looks = looks;
    }

    /**
     * The cells, and the venues of those that a map shows venue by venue.
     *
     * @param query of which page and order do not matter; its box stands for whole cells
     * @param everywhere the conditions of the query without its box
     */
    PostgisLook look(VenueQuery query, Conditions everywhere, int zoom) {
        Conditions here = in(CellRange.of(query.area().bbox(), zoom), everywhere);
        Map<String, Object> values = here.values();
        values.put("shift", MapCell.shift(zoom));
        LookStore.Plans plans = plans(query, zoom);
        if (zoom >= MapView.SPREAD_ZOOM) {
            return looks.readVenues(VENUES_ALONE.formatted(here.where()), values, plans);
        }
        Conditions there = everywhere.and(IN_CELL, Map.of());
        values.putAll(there.values());
        return looks.readCellsAndVenues(CELLS_AND_VENUES.formatted(here.where(), there.where(), ALONE), values, plans);
    }

    /** A box alone always wants the same plan as long as it is small. */
    private static LookStore.Plans plans(VenueQuery query, int zoom) {
        return zoom >= CLOSE_ZOOM && query.asksForBoxOnly() ? LookStore.Plans.FOR_ANY : LookStore.Plans.FOR_VALUES;
    }

    private static Number number(Object value) {
        return (Number) value;
    }

    private static Conditions in(List<CellRange> ranges, Conditions everywhere) {
        if (ranges.get(0).equals(CellRange.world(ranges.get(0).zoom()))) {
            return everywhere.and(PLACED, Map.of());
        }
        List<String> any = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (CellRange range : ranges) {
            int number = any.size();
            any.add("(" + IN_RANGE.formatted(number) + ")");
            int shift = MapCell.shift(range.zoom());
            values.putAll(CellEdges.of(range).values(number));
            values.put("fromX" + number, range.west() << shift);
            values.put("toX" + number, (range.east() + 1 << shift) - 1);
            values.put("fromY" + number, range.north() << shift);
            values.put("toY" + number, (range.south() + 1 << shift) - 1);
        }
        return everywhere.and("(" + String.join(" OR ", any) + ")", values);
    }

    /**
     * See {@link VenueEngine#venues}.
     *
     * @param everywhere the conditions of the query without its box
     */
    List<MapVenue> venues(Conditions everywhere, int zoom, List<Long> cells) {
        Conditions there = everywhere.and(IN_CELL, Map.of());
        var statement = there.bind(session.createNativeQuery(VENUES.formatted(there.where()), Object[].class))
                .setParameter("shift", MapCell.shift(zoom))
                .setParameter("keys", cells.toArray(Long[]::new))
                .setParameter("xs", cells.stream().map(MapCell::x).toArray(Integer[]::new))
                .setParameter("ys", cells.stream().map(MapCell::y).toArray(Integer[]::new));
        List<CellEdges> edges =
                cells.stream().map(key -> CellEdges.of(key, zoom)).toList();
        statement
                .setParameter("wests", edges.stream().map(CellEdges::west).toArray(Double[]::new))
                .setParameter("souths", edges.stream().map(CellEdges::south).toArray(Double[]::new))
                .setParameter("easts", edges.stream().map(CellEdges::east).toArray(Double[]::new))
                .setParameter("norths", edges.stream().map(CellEdges::north).toArray(Double[]::new));
        return statement.getResultList().stream().map(PostgisMap::venue).toList();
    }

    private static MapVenue venue(Object[] row) {
        ShownFacets shown = ShownFacets.of((String) row[6]);
        Position position =
                new Position(number(row[4]).doubleValue(), number(row[3]).doubleValue());
        return new MapVenue(
                number(row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                position,
                shown.precision(),
                (String) row[5],
                shown.typologies(),
                shown.state());
    }
}
