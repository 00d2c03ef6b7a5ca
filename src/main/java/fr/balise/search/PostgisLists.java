package fr.balise.search;

import fr.balise.search.Found.Hit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** Pages of venues in any order, from PostGIS. */
@ApplicationScoped
class PostgisLists {
    /**
     * Along the index of the order (venue_search_page_idx, venue_search_name_idx, venue_search_freshness_idx), until the page is
     * full: for queries that keep much. A million rows, {@code EXPLAIN}: Limit, Index Scan using venue_search_page_idx.
     */
    private static final String WALK = """
            SELECT vs.id, %s AS meters
            FROM venue_search vs
            %s
            ORDER BY %s
            """;

    /**
     * All that fits through the indexes of the conditions (venue_search_facets_gin, venue_search_position_gix,
     * venue_search_words_gin, …), then the first of them: for queries that keep little, of which a walk would see a million rows
     * to fill a page. The planner can't know which is which, since it takes places and kinds as independent of the order.
     */
    private static final String SORT = """
            WITH vs AS MATERIALIZED (
                SELECT vs.id, vs.name, vs.insee_code, vs.position, vs.name_words, vs.place_words, vs.other_words, vs.schedule_key,
                    vs.verified_on
                FROM venue_search vs
                %s
            )
            SELECT vs.id, %s AS meters FROM vs ORDER BY %s
            """;

    private final Session session;
    private final PostgisNearest nearest;

    PostgisLists(Session session, PostgisNearest nearest) {
        this.session = session;
        this.nearest = nearest;
    }

    /** One page and one venue more, if there is one. */
    List<Hit> list(Question question, long matched) {
        boolean much = keepsMuch(question, matched);
        if (question.query().sort() == Sort.DISTANCE && much) {
            return nearest.list(question, matched).orElseGet(() -> sort(question));
        }
        return much && question.query().sort() != Sort.RELEVANCE ? walk(question) : sort(question);
    }

    /** Whether a page is full after fewer rows along the order than there are venues that fit. */
    private static boolean keepsMuch(Question question, long matched) {
        return (double) matched * matched > question.wanted() * question.rows();
    }

    private List<Hit> walk(Question question) {
        Conditions where = question.fromPage();
        String sql = WALK.formatted(
                question.metres(), where.where(), question.ranking().keys());
        return hits(question, sql, where);
    }

    private List<Hit> sort(Question question) {
        Conditions where = question.fromPage();
        String sql = SORT.formatted(
                where.where(), question.metres(), question.ranking().keys());
        return hits(question, sql, where);
    }

    private List<Hit> hits(Question question, String sql, Conditions where) {
        return question
                .statement(session, sql, Object[].class, where)
                .setMaxResults(question.wanted())
                .getResultList()
                .stream()
                .map(PostgisLists::hit)
                .toList();
    }

    static Hit hit(Object[] row) {
        return new Hit((String) row[0], row[1] == null ? Double.NaN : ((Number) row[1]).doubleValue());
    }
}
