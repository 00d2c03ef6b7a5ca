package fr.balise.runs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds the sources and their runs for pages, a bounded part at a time. */
@ApplicationScoped
public class SourceSearch {
    /** How many sources, or runs of a source, one part lists. */
    public static final int PART = 50;

    private static final String SOURCE = """
            SELECT s.id, s.title, s.publisher, s.licence, s.homepage, s.territory, s.update_frequency, s.rank,
                   (SELECT count(*) FROM source o WHERE o.rank > s.rank) AS higher,
                   (SELECT count(*) FROM source o WHERE o.rank < s.rank) AS lower
            FROM source s
            """;
    private static final String FIND = SOURCE + "WHERE s.id = :id";
    private static final String LIST = SOURCE + """
            WHERE (s.title, s.id) > (coalesce((SELECT a.title FROM source a WHERE a.id = :after), ''), :after)
            ORDER BY s.title, s.id
            """;

    private static final String FIGURES = """
            r.id AS run, r.source_id, r.state, r.started_at, r.rows_read, r.accepted, r.accepted_with_findings,
            r.to_review, r.rejected, r.venues_created, r.venues_changed, r.records_absent
            FROM import_run r
            """;
    private static final String LAST = "SELECT DISTINCT ON (r.source_id) " + FIGURES
            + "WHERE r.state = 'SUCCEEDED' AND r.source_id IN (:sources) ORDER BY r.source_id, r.id DESC";
    private static final String RUNS =
            "SELECT " + FIGURES + "WHERE r.source_id = :source AND r.id < :before ORDER BY r.id DESC";
    private static final String RUN = "SELECT " + FIGURES + "WHERE r.source_id = :source AND r.id = :run";

    private final Session session;

    SourceSearch(Session session) {
        this.session = session;
    }

    public Optional<PublishedSource> find(String id) {
        return session.createNativeQuery(FIND, PublishedSource.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /**
     * Sources by title, one more than {@link #PART} where there are more.
     *
     * @param after id of the last source of the part before; null for the first part
     */
    public List<PublishedSource> list(@Nullable String after) {
        return session.createNativeQuery(LIST, PublishedSource.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(PART + 1)
                .getResultList();
    }

    /** The last run that succeeded of each of these sources; none for those that have none. */
    public List<RunFigures> listLastRuns(Collection<String> sourceIds) {
        return session.createNativeQuery(LAST, RunFigures.class)
                .setParameter("sources", sourceIds)
                .getResultList();
    }

    /**
     * The runs of a source, the last first, one more than {@link #PART} where there are more.
     *
     * @param before only runs before this one
     */
    public List<RunFigures> listRuns(String sourceId, long before) {
        return session.createNativeQuery(RUNS, RunFigures.class)
                .setParameter("source", sourceId)
                .setParameter("before", before)
                .setMaxResults(PART + 1)
                .getResultList();
    }

    /** This run, if it is one of this source. */
    public Optional<RunFigures> findRun(String sourceId, long run) {
        return session.createNativeQuery(RUN, RunFigures.class)
                .setParameter("source", sourceId)
                .setParameter("run", run)
                .getResultStream()
                .findFirst();
    }
}
