package fr.balise.importer;

import fr.balise.runs.RunReport;
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

    /** Of mapping, gazetteer and rules of cleaning. */
    @Column(name = "rules_hash")
    public @Nullable String rulesHash;

    /** Whether someone said yes to a delivery that changes more than a third. */
    @Column(name = "accepted_by_hand")
    public boolean acceptedByHand;

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

    @Column(name = "venues_merged")
    public int venuesMerged;

    @Column(name = "records_new")
    public int recordsNew;

    @Column(name = "records_changed")
    public int recordsChanged;

    @Column(name = "records_unchanged")
    public int recordsUnchanged;

    @Column(name = "records_absent")
    public int recordsAbsent;

    @Column(name = "records_returned")
    public int recordsReturned;

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

    void succeed(RunReport report, Instant now) {
        state = State.SUCCEEDED;
        finishedAt = now;
        failure = null;
        rowsRead = report.rows().read();
        accepted = report.rows().accepted();
        acceptedWithFindings = report.rows().acceptedWithFindings();
        toReview = report.rows().toReview();
        rejected = report.rows().rejected();
        venuesCreated = report.venues().created();
        venuesChanged = report.venues().changed();
        venuesUnchanged = report.venues().unchanged();
        venuesMerged = report.venues().merged();
        recordsNew = report.records().added();
        recordsChanged = report.records().changed();
        recordsUnchanged = report.records().unchanged();
        recordsAbsent = report.records().absent();
        recordsReturned = report.records().returned();
    }

    void fail(String reason, Instant now) {
        state = State.FAILED;
        finishedAt = now;
        failure = reason;
    }
}
