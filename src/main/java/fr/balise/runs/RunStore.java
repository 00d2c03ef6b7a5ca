package fr.balise.runs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Keeps the reports of runs. */
@ApplicationScoped
public class RunStore {
    private static final String SAVE =
            "INSERT INTO import_report (run_id, report) VALUES (:run, CAST(:report AS jsonb))";
    private static final String FIND = "SELECT CAST(report AS text) FROM import_report WHERE run_id = :run";
    private static final String FAILURE = "SELECT failure FROM import_run WHERE id = :run AND failure IS NOT NULL";
    private static final String LAST = "SELECT max(run_id) FROM import_report";
    private static final String SOURCES = """
            SELECT s.id, s.title, s.rank, r.id AS run, r.state, r.started_at, r.rows_read,
                   coalesce((SELECT g.rows_read FROM import_run g WHERE g.source_id = s.id AND g.state = 'SUCCEEDED'
                             ORDER BY g.id DESC LIMIT 1), 0) AS rows_held,
                   r.failure
            FROM source s
            LEFT JOIN LATERAL (SELECT * FROM import_run WHERE source_id = s.id ORDER BY id DESC LIMIT 1) r ON true
            ORDER BY s.id
            """;
    private static final String RUNS = """
            SELECT r.source_id, s.title, s.rank, r.id AS run, r.state, r.started_at, r.rows_read, r.rows_read AS rows_held, r.failure
            FROM import_run r JOIN source s ON s.id = r.source_id WHERE r.source_id = :source
            ORDER BY r.id DESC LIMIT :most
            """;

    // Of its own, so that a setting for the API never changes what is stored.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private final Session session;

    RunStore(Session session) {
        this.session = session;
    }

    /** Keeps the report of a run, in the caller's transaction. */
    public void save(long run, RunReport report) {
        session.createNativeMutationQuery(SAVE)
                .setParameter("run", run)
                .setParameter("report", json(report))
                .executeUpdate();
    }

    /** The report of a run; none for a run that failed, or that was before reports were kept. */
    public Optional<RunReport> find(long run) {
        return session.createNativeQuery(FIND, String.class)
                .setParameter("run", run)
                .getResultStream()
                .findFirst()
                .map(RunStore::read);
    }

    /** Why a run failed, in French; for the operator alone. Nothing for one that did not. */
    public Optional<String> findFailure(long run) {
        return session.createNativeQuery(FAILURE, String.class)
                .setParameter("run", run)
                .getResultStream()
                .findFirst();
    }

    /** The report of the last run of all that has one. */
    public Optional<RunReport> findLast() {
        Long run = session.createNativeQuery(LAST, Long.class).getSingleResult();
        return run == null ? Optional.empty() : find(run);
    }

    /** All sources that were ever imported, by name, each with its last run. */
    public List<SourceState> listSources() {
        return session.createNativeQuery(SOURCES, SourceState.class).getResultList();
    }

    /** The runs of a source, the last first. */
    public List<SourceState> listRuns(String sourceId, int most) {
        return session.createNativeQuery(RUNS, SourceState.class)
                .setParameter("source", sourceId)
                .setParameter("most", most)
                .getResultList();
    }

    /** A report as JSON, with French names. */
    public static String json(RunReport report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that can't be written", e);
        }
    }

    private static RunReport read(String json) {
        try {
            return JSON.readValue(json, RunReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored report that can't be read: " + json, e);
        }
    }
}
