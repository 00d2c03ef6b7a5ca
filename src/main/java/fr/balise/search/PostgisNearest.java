package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.search.Found.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The nearest venues, exactly in metres: some that are near on the map, which is quick but not quite true, and then everything
 * that is no farther than the farthest of these. The plane is that of Web Mercator, where circles stay circles: degrees would
 * call the wrong ones near, and distances along the ellipsoid cost 2.4 times as much.
 */
@ApplicationScoped
class PostgisNearest {
    /**
     * Index Scan using venue_search_cell_gix with Order By, read as far as the page is not full. The bound keeps it from walking
     * over all of France when what fits lies at the other end.
     */
    private static final String REACH = """
            SELECT max(meters) FROM (
                SELECT %s AS meters
                FROM (SELECT * FROM venue_search near WHERE near.position IS NOT NULL
                      ORDER BY ST_Point(near.cell_x, near.cell_y) <-> ST_Point(:cellX, :cellY) LIMIT :walk) AS vs
                %s
                LIMIT :wanted) AS candidate
            HAVING count(*) = :wanted
            """;

    /** Bitmap or Index Scan on venue_search_position_gix over the boxes, or over what else the query asks for. */
    private static final String WITHIN = """
            SELECT id, meters FROM (SELECT vs.id, %s AS meters FROM venue_search vs %s OFFSET 0) AS candidate
            WHERE meters <= :reach
            ORDER BY meters, id
            """;

    private final Session session;

    PostgisNearest(Session session) {
        this.session = session;
    }

    /**
     * A page and one more; empty where walking outwards from the points does not fill it.
     *
     * @param matched how many rows such a walk may see: as many as all that fits, which would be the other way
     */
    Optional<List<Hit>> list(Question question, long matched) {
        Conditions where = question.fromPage();
        double reach = Double.POSITIVE_INFINITY;
        for (Position point : question.query().area().near()) {
            Double candidates = reach(question, point, matched, where);
            reach = Math.min(reach, candidates == null ? Double.POSITIVE_INFINITY : candidates);
        }
        if (reach == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        List<Hit> hits = within(question, reach, where);
        // Fewer only when venues went away in between.
        return hits.size() < question.wanted() ? Optional.empty() : Optional.of(hits);
    }

    private @Nullable Double reach(Question question, Position point, long walk, Conditions where) {
        String sql = REACH.formatted(question.metres(), where.where());
        return question
                .statement(session, sql, Double.class, where)
                .setParameter("cellX", (double) WebMercator.x(point.longitude()))
                .setParameter("cellY", (double) WebMercator.y(point.latitude()))
                .setParameter("walk", walk)
                .setParameter("wanted", question.wanted())
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private List<Hit> within(Question question, double reach, Conditions where) {
        Map<String, Object> edges = new HashMap<>();
        // Names of their own: the query may have a radius, too.
        String boxes = Metres.within(reach, question.query().area().near(), "Reach", edges);
        Conditions there = where.and(boxes, edges);
        String sql = WITHIN.formatted(question.metres(), there.where());
        return question
                .statement(session, sql, Object[].class, there)
                .setParameter("reach", reach)
                .setMaxResults(question.wanted())
                .getResultList()
                .stream()
                .map(PostgisLists::hit)
                .toList();
    }
}
