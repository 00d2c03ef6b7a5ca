package fr.balise.search;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The map from PostGIS: its cells, and the venues of some of them. */
@ApplicationScoped
class PostgisMap {
    private static final String CELLS = """
            SELECT vs.cell_x >> :shift AS x, vs.cell_y >> :shift AS y, count(*),
                sum(vs.cell_x), sum(vs.cell_y),
                min(ST_X(vs.position)), min(ST_Y(vs.position)), max(ST_X(vs.position)), max(ST_Y(vs.position))
            FROM venue_search vs
            %s
            GROUP BY 1, 2
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

    /** More than rounding can move an edge, less than anybody sees: a centimetre. */
    private static final double MARGIN = 1e-7;

    private final Session session;

    PostgisMap(Session session) {
        this.session = session;
    }

    /**
     * See {@link VenueEngine#cells}.
     *
     * @param everywhere the conditions of the query without its box
     * @param box of the query
     */
    List<MapCell> cells(Conditions everywhere, @Nullable BBox box, int zoom) {
        Conditions here = in(CellRange.of(box, zoom), everywhere);
        List<MapCell> cells = new ArrayList<>();
        var statement = session.createNativeQuery(CELLS.formatted(here.where()), Object[].class);
        for (Object[] row :
                here.bind(statement).setParameter("shift", MapCell.shift(zoom)).getResultList()) {
            cells.add(cell(row));
        }
        cells.sort(Comparator.comparingLong(MapCell::key));
        return cells;
    }

    private static MapCell cell(Object[] row) {
        return new MapCell(
                MapCell.key(number(row[0]).intValue(), number(row[1]).intValue()),
                number(row[2]).intValue(),
                number(row[3]).longValue(),
                number(row[4]).longValue(),
                number(row[5]).doubleValue(),
                number(row[6]).doubleValue(),
                number(row[7]).doubleValue(),
                number(row[8]).doubleValue());
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
            Edges edges = Edges.of(range);
            int shift = MapCell.shift(range.zoom());
            values.put("cellWest" + number, edges.west());
            values.put("cellSouth" + number, edges.south());
            values.put("cellEast" + number, edges.east());
            values.put("cellNorth" + number, edges.north());
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
        List<Edges> edges = cells.stream().map(key -> Edges.of(cell(key, zoom))).toList();
        statement
                .setParameter("wests", edges.stream().map(Edges::west).toArray(Double[]::new))
                .setParameter("souths", edges.stream().map(Edges::south).toArray(Double[]::new))
                .setParameter("easts", edges.stream().map(Edges::east).toArray(Double[]::new))
                .setParameter("norths", edges.stream().map(Edges::north).toArray(Double[]::new));
        return statement.getResultList().stream().map(PostgisMap::venue).toList();
    }

    private static CellRange cell(long key, int zoom) {
        return new CellRange(zoom, MapCell.x(key), MapCell.y(key), MapCell.x(key), MapCell.y(key));
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

    /** Degrees around some cells; those at the ends of the square world have all that lies beyond it, too. */
    private record Edges(double west, double south, double east, double north) {
        static Edges of(CellRange range) {
            double unit = 1 << MapCell.shift(range.zoom());
            int last = CellRange.side(range.zoom()) - 1;
            return new Edges(
                    Math.max(-180, WebMercator.longitude(range.west() * unit) - MARGIN),
                    range.south() == last ? -90 : WebMercator.latitude((range.south() + 1) * unit) - MARGIN,
                    Math.min(180, WebMercator.longitude((range.east() + 1) * unit) + MARGIN),
                    range.north() == 0 ? 90 : WebMercator.latitude(range.north() * unit) + MARGIN);
        }
    }
}
