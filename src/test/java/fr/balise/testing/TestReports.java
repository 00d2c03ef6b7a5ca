package fr.balise.testing;

import fr.balise.runs.NamedVenues;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunReport.Difference;
import fr.balise.runs.RunReport.FindingCount;
import fr.balise.runs.RunReport.Occurrence;
import fr.balise.runs.RunReport.ReadFile;
import fr.balise.runs.RunReport.Records;
import fr.balise.runs.RunReport.Rows;
import fr.balise.runs.RunReport.UnknownValue;
import fr.balise.runs.RunReport.UnknownValues;
import fr.balise.runs.RunReport.Venues;
import fr.balise.runs.RunStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Puts a source with runs and reports into the database for one test, and takes them out again. */
@ApplicationScoped
public class TestReports {
    public static final String SOURCE = "essai-de-rapport";
    private static final Instant START = Instant.parse("2026-03-01T08:05:00Z");

    private final RunStore runs;
    private final Session session;

    TestReports(RunStore runs, Session session) {
        this.runs = runs;
        this.session = session;
    }

    public void addSource() {
        update("INSERT INTO source (id, title, publisher, licence, homepage, territory, rank) VALUES ('" + SOURCE
                + "', 'Liste <d''essai>', 'Essais & Cie', 'ODbL', 'javascript:alert(1)', '972,75', 500)");
    }

    /** A run of the source that succeeded, with the figures of the report below, and gives its number. */
    public long addRun() {
        return run("INSERT INTO import_run (source_id, state, started_at, finished_at, input_name, rows_read, accepted,"
                + " accepted_with_findings, to_review, rejected) VALUES ('" + SOURCE
                + "', 'SUCCEEDED', '2026-03-01T08:05:00Z', '2026-03-01T08:05:12Z', 'liste.csv', 1234, 1000, 200, 30, 4)"
                + " RETURNING id");
    }

    public long addFailedRun(String reason) {
        return run("INSERT INTO import_run (source_id, state, started_at, finished_at, input_name, failure) VALUES ('"
                + SOURCE + "', 'FAILED', '2026-03-02T08:05:00Z', '2026-03-02T08:05:12Z', 'liste.csv', '" + reason
                + "') RETURNING id");
    }

    /** A run with a report that has something in each of its parts, and gives its number. */
    public long addReport() {
        long run = addRun();
        QuarkusTransaction.requiringNew().run(() -> runs.save(run, report(run)));
        return run;
    }

    public void removeAll() {
        update("DELETE FROM import_run WHERE source_id = '" + SOURCE + "'");
        update("DELETE FROM source WHERE id = '" + SOURCE + "'");
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    private long run(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }

    /** Rows with persons in them, markup, a formula, and more phones than one page lists. */
    public static RunReport report(long run) {
        Stream<Occurrence> phones = IntStream.rangeClosed(1, 100)
                .mapToObj(
                        row -> new Occurrence("PHONE_REPAIRED", row + 1, row, "Tél", "O6 12 34 56 78", "+33612345678"));
        Stream<Occurrence> others = Stream.of(
                new Occurrence("MARKUP_REMOVED", 7, 6, "Nom", "<b>Le Fanal</b>", "Le Fanal"),
                new Occurrence("HOURS_UNREADABLE", null, 8, "Horaires", "voir Mme Lenoir, 06 12 34 56 78", null),
                new Occurrence("HOURS_UNREADABLE", 10, 9, "Horaires", "=1+1", null),
                new Occurrence(
                        "PERSONAL_DATA_SUSPECTED", 11, 10, "Texte", "écrire à Anne, anne.lenoir@exemple.fr", null),
                new Occurrence("MARKUP_REMOVED", 11, 10, "Texte", "écrire à Anne <br>", "écrire à Anne"),
                new Occurrence("MAIL_INVALID", 12, 11, "Courriel", "anne.lenoir chez exemple", null));
        return new RunReport(
                run,
                SOURCE,
                "Liste <d'essai>",
                false,
                START,
                START.plusSeconds(75),
                new ReadFile(
                        "liste.csv",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        Map.of("encodage", "windows-1252"),
                        List.of("Les trois premières lignes ne sont pas des lieux : elles sont passées."),
                        List.of("Colonne <oubliée>")),
                List.of("12 adresses cherchées, 10 trouvées."),
                new Rows(1234, 1000, 200, 30, 4),
                new Records(100, 20, 1114, 0, 3, 0),
                new Venues(90, 15, 1100, 2),
                List.of(
                        kind("HOURS_UNREADABLE", 2, "horaires illisibles", "écrire les horaires jour par jour"),
                        kind("MAIL_INVALID", 1, "adresse de courriel illisible", "écrire une adresse complète"),
                        kind("MARKUP_REMOVED", 2, "balises HTML retirées", "rien à faire"),
                        kind("PERSONAL_DATA_SUSPECTED", 1, "courriel nominatif", "remplacer"),
                        kind("PHONE_REPAIRED", 1500, "numéro de téléphone mal saisi : réparé", "rien à faire")),
                Stream.concat(phones, others).toList(),
                new UnknownValues(
                        2,
                        13,
                        List.of(
                                new UnknownValue("Publics", "Tous <publics>", 12),
                                new UnknownValue("Publics", "M. Paul Lenoir", 1))),
                new NamedVenues(
                        List.of(new NamedVenues.Created("crcrcrcrc1", "Chez Mme Lenoir <b>")),
                        List.of(new NamedVenues.Merged(
                                "a1a1a1a1a1", "Le Fanal 06 12 34 56 78", "0123456789", "Le Fanal"))),
                List.of(new Difference("0123456789", "Le Fanal", "telephones", "[\"+33612345678\"]", null)));
    }

    private static FindingCount kind(String kind, int count, String sentence, String remedy) {
        return new FindingCount(kind, count, sentence, remedy);
    }
}
