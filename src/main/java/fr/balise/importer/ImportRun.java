package fr.balise.importer;

import fr.balise.importer.report.Outcome;
import fr.balise.importer.report.RunReport;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One reading of a source: when, of what, and what came of it. */
@Entity
@Table(name = "import_run")
@NullUnmarked // Hibernate fills the fields.
public class ImportRun extends PanacheEntityBase {
    /** What a run has come to. */
    public enum State {
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "source_id")
    public String sourceId;

    @Enumerated(EnumType.STRING)
    public State state;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public @Nullable Instant finishedAt;

    @Column(name = "input_name")
    public String inputName;

    @Column(name = "input_sha256")
    public @Nullable String inputSha256;

    @Column(name = "rows_read")
    public int rowsRead;

    public int accepted;

    @Column(name = "accepted_with_findings")
    public int acceptedWithFindings;

    @Column(name = "to_review")
    public int toReview;

    public int rejected;

    @Column(name = "venues_created")
    public int venuesCreated;

    @Column(name = "venues_changed")
    public int venuesChanged;

    @Column(name = "venues_unchanged")
    public int venuesUnchanged;

    @Column(name = "records_absent")
    public int recordsAbsent;

    /** Why the run changed nothing, as told to the person who started it. */
    public @Nullable String failure;

    static ImportRun start(String sourceId, String inputName, Instant now) {
        ImportRun run = new ImportRun();
        run.sourceId = sourceId;
        run.inputName = inputName;
        run.state = State.RUNNING;
        run.startedAt = now;
        return run;
    }

    void succeed(RunReport report, String sha256, Instant now) {
        state = State.SUCCEEDED;
        finishedAt = now;
        failure = null;
        inputSha256 = sha256;
        rowsRead = report.rowsRead();
        accepted = report.rows(Outcome.ACCEPTED);
        acceptedWithFindings = report.rows(Outcome.ACCEPTED_WITH_FINDINGS);
        toReview = report.rows(Outcome.TO_REVIEW);
        rejected = report.rows(Outcome.REJECTED);
        venuesCreated = report.venuesCreated();
        venuesChanged = report.venuesChanged();
        venuesUnchanged = report.venuesUnchanged();
        recordsAbsent = report.recordsAbsent();
    }

    void fail(String reason, Instant now) {
        state = State.FAILED;
        finishedAt = now;
        failure = reason;
    }
}
