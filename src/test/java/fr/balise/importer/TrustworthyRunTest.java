package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.balise.importer.fetching.FetchProblem;
import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.importer.source.MappingProblem;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunStore;
import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.VenueStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a run leaves behind when it is repeated, tried, refused or one of several. */
@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class TrustworthyRunTest {
    private static final ImportOptions DRY = new ImportOptions(null, true, false, ImportWatcher.SILENT);

    @Inject
    Deliveries lists;

    @Inject
    ImportSources sources;

    @Inject
    RunStore runs;

    @Inject
    VenueStore venues;

    @Test
    void theSameFileAgainChangesNothingAndIsCountedAsARun() {
        lists.describe("again", 50);
        RunReport first = lists.deliver("again", rows(30, "Lieu"));
        List<String> before = lists.state();

        RunReport second = lists.deliver("again", rows(30, "Lieu"));

        assertThat(lists.state()).isEqualTo(before);
        assertThat(second.run()).isGreaterThan(first.run());
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(second.findings()).isEqualTo(first.findings());
        assertThat(second.records()).isEqualTo(new RunReport.Records(0, 0, 30, 0, 0, 0));
        assertThat(second.venues()).isEqualTo(new RunReport.Venues(0, 0, 30, 0));
        assertThat(lists.query("SELECT state, rows_read, records_unchanged FROM import_run WHERE id = " + second.run()))
                .containsExactly("SUCCEEDED|30|30");
    }

    @Test
    void aRunAfterAFailedOneComparesItselfWithTheLastThatSucceeded() {
        lists.describe("between", 50);
        lists.deliver("between", rows(30, "Lieu"));
        assertThatThrownBy(() -> deliver("between", rows(3, "Lieu"), ImportOptions.PLAIN));

        assertThat(lists.deliver("between", rows(30, "Lieu")).records())
                .isEqualTo(new RunReport.Records(0, 0, 30, 0, 0, 0));
    }

    @Test
    void theStoredReportIsTheOneThatWasGiven() {
        lists.describe("stored", 50);
        RunReport report = lists.deliver("stored", rows(3, "Lieu"));

        RunReport stored = QuarkusTransaction.requiringNew()
                .call(() -> runs.find(report.run()).orElseThrow());

        assertThat(stored).isEqualTo(report);
        assertThat(RunStore.json(report)).contains("\"lues\":3").contains("\"remede\"");
        assertThat(QuarkusTransaction.requiringNew().call(() -> runs.listSources()))
                .filteredOn(source -> source.id().equals("stored"))
                .extracting("state", "rowsHeld", "run")
                .containsExactly(tuple("SUCCEEDED", 3, report.run()));
    }

    @Test
    void aListThatCouldNotBeFetchedLeavesAFailedRunWithTheReason() {
        lists.describe("fetched", """
                id: fetched
                title: Fetched
                publisher: Test
                licence: Test
                rank: 50
                input:
                  url: https://127.0.0.1/liste.csv
                key: [Id]
                fields:
                  nom: {column: Nom}
                """);

        assertThatThrownBy(() -> sources.importOnly(List.of("fetched"), DRY)).isInstanceOf(FetchProblem.class);
        assertThat(lists.query("SELECT count(*) FROM source WHERE id = 'fetched'"))
                .containsExactly("0");

        assertThatThrownBy(() -> sources.importOnly(List.of("fetched"))).isInstanceOf(FetchProblem.class);
        assertThat(lists.query("SELECT state, input_name, finished_at IS NOT NULL FROM import_run"
                        + " WHERE source_id = 'fetched'"))
                .containsExactly("FAILED|https://127.0.0.1/liste.csv|t");
        long run = Long.parseLong(lists.query("SELECT id FROM import_run WHERE source_id = 'fetched'")
                .get(0));
        assertThat(QuarkusTransaction.requiringNew().call(() -> runs.findFailure(run)))
                .get()
                .asString()
                .contains("127.0.0.1");
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothingAtAll() {
        lists.describe("dry", 50);
        lists.deliver("dry", rows(30, "Lieu"));
        List<String> before = lists.state();
        List<String> runsBefore = lists.query("SELECT * FROM import_run ORDER BY id");

        String changed = rows(30, "Lieu").replace("Lieu 7,", "Lieu sept,");
        RunReport dry = deliver("dry", changed, new ImportOptions(null, true, false, ImportWatcher.SILENT));

        assertThat(lists.state()).isEqualTo(before);
        assertThat(lists.query("SELECT * FROM import_run ORDER BY id")).isEqualTo(runsBefore);
        assertThat(dry.records()).isEqualTo(new RunReport.Records(0, 1, 29, 0, 0, 0));
        assertThat(dry.venues()).isEqualTo(new RunReport.Venues(0, 1, 29, 0));
        assertThat(dry.differences())
                .extracting("field", "before", "after")
                .containsExactly(tuple("nom", "Lieu 7", "Lieu sept"));
        assertThat(dry.venueLines()).last().isEqualTo("      nom : Lieu 7 → Lieu sept");
        assertThat(lists.deliver("dry", changed).venues()).isEqualTo(dry.venues());
    }

    @Test
    void theDifferencesOfADryRunSayNothingWhereAVenueSaidNothing() {
        lists.describe("words", 50);
        lists.deliver("words", "a,Un,,,\n");

        RunReport dry =
                deliver("words", "a,Un,Lannion,22300,\n", new ImportOptions(null, true, true, ImportWatcher.SILENT));

        assertThat(dry.venueLines())
                .contains("      code_postal : rien → 22300")
                .noneMatch(line -> line.contains("null") || line.contains("sources par champ"));
    }

    @Test
    void aDryRunOfANewSourceLeavesNoTraceOfIt() {
        lists.describe("never", 50);

        RunReport dry = deliver("never", rows(2, "Lieu"), new ImportOptions(null, true, false, ImportWatcher.SILENT));

        assertThat(dry.venues()).isEqualTo(new RunReport.Venues(2, 0, 0, 0));
        assertThat(lists.query("SELECT id FROM source WHERE id = 'never'")).isEmpty();
        assertThat(sources.listNeverImported()).contains("never");
    }

    @Test
    void aDeliveryThatRemovesMoreThanAThirdStopsAndNamesTheFigures() {
        lists.describe("third", 50);
        lists.deliver("third", rows(30, "Lieu"));
        List<String> before = lists.state();

        assertThatThrownBy(() -> deliver("third", rows(19, "Lieu"), ImportOptions.PLAIN))
                .isInstanceOf(ImportStopped.class)
                .hasMessageContaining("37 % des 30 fiches")
                .hasMessageContaining("11 disparaîtraient")
                .hasMessageContaining("--accept");

        assertThat(lists.state()).isEqualTo(before);
        assertThat(lists.query("SELECT state, failure LIKE '%--accept%' FROM import_run WHERE source_id = 'third'"
                        + " ORDER BY id DESC LIMIT 1"))
                .containsExactly("FAILED|t");
        assertThat(deliver("third", rows(20, "Lieu"), ImportOptions.PLAIN)
                        .records()
                        .absent())
                .isEqualTo(10);
    }

    @Test
    void oneThatChangesMoreThanAThirdIsImportedWhenAPersonSaysYes() {
        lists.describe("asked", 50);
        lists.deliver("asked", rows(30, "Lieu"));
        List<String> questions = new ArrayList<>();
        ImportWatcher yes = new ImportWatcher() {
            @Override
            public boolean confirm(String question) {
                return questions.add(question);
            }
        };

        RunReport report = deliver("asked", rows(30, "Endroit"), ImportOptions.PLAIN.watchedBy(yes));

        assertThat(questions).hasSize(1).first().asString().contains("30 seraient modifiées");
        assertThat(report.records().changed()).isEqualTo(30);
        assertThat(lists.query("SELECT accepted_by_hand FROM import_run WHERE id = " + report.run()))
                .containsExactly("t");
    }

    @Test
    void neitherTheFirstDeliveryNorAChangeOfTheMappingNorAShortListAsks() {
        lists.describe("quiet", 50);
        deliver("quiet", rows(30, "Lieu"), ImportOptions.PLAIN);
        lists.describe("quiet", 60);
        assertThat(deliver("quiet", rows(30, "Lieu"), ImportOptions.PLAIN)
                        .records()
                        .reread())
                .isEqualTo(30);

        lists.describe("short", 50);
        deliver("short", rows(19, "Lieu"), ImportOptions.PLAIN);
        assertThat(deliver("short", rows(1, "Lieu"), ImportOptions.PLAIN)
                        .records()
                        .absent())
                .isEqualTo(18);
    }

    @Test
    void aColumnThatBecomesPersonalNeverAsksAndIsTakenOutOfAbsentRecordsToo() {
        String mapping = """
                id: persons
                title: Liste d'essai
                publisher: Essais
                licence: ODbL
                rank: 50
                input: {file: data/deliveries/persons.csv}
                key: [Id]
                %s
                fields:
                  nom: {column: Nom}
                """;
        String rows = rows(30, "Lieu").replace(",,,", ",,,Jeanne Martin");
        lists.describe("persons", mapping.formatted("ignore: [Commune, CP]"));
        lists.deliver("persons", rows + "last,Dernier,,,Jeanne Martin\n");
        lists.deliver("persons", rows);
        assertThat(lists.query(
                        "SELECT count(*) FROM source_record WHERE source_id = 'persons' AND raw::text LIKE '%Martin%'"))
                .containsExactly("31");

        lists.describe("persons", mapping.formatted("ignore: [Commune, CP]\npersonal: [Autre]"));
        RunReport report = deliver("persons", rows, ImportOptions.PLAIN);

        assertThat(report.file().notices())
                .contains("colonnes personnelles retirées de fiches enregistrées auparavant : 1");
        assertThat(
                        lists.query(
                                "SELECT record_key FROM source_record WHERE source_id = 'persons' AND raw::text LIKE '%Martin%'"))
                .isEmpty();
        assertThat(lists.query("SELECT raw -> 'cells' ->> 'Nom', raw -> 'cells' ->> 'CP' FROM source_record"
                        + " WHERE source_id = 'persons' AND record_key = 'last'"))
                .containsExactly("Dernier|");
    }

    @Test
    void aSourceWhoseFileIsMissingIsToldAndLeftOut() {
        lists.describe("undelivered", 50);
        List<String> told = new ArrayList<>();
        ImportWatcher watcher = new ImportWatcher() {
            @Override
            public void tell(String sentence) {
                told.add(sentence);
            }
        };

        assertThat(sources.importDelivered(List.of("undelivered"), ImportOptions.PLAIN.watchedBy(watcher)))
                .isEmpty();
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("undelivered : à livrer (data/deliveries/undelivered.csv");
        assertThatThrownBy(() -> sources.importOnly(List.of("undelivered"))).isInstanceOf(DeliveryProblem.class);
    }

    @Test
    void aSourceThatFailsIsToldAndKeepsNoOtherWaiting() {
        for (String id : List.of("row1", "row3", "row4")) {
            lists.describe(id, 50);
            lists.deliver(id, rows(30, "Lieu"));
        }
        lists.describe("row2", "id: [unfinished");
        lists.write("row1", "Id;Quoi\na;b\n");
        lists.write("row3", Deliveries.HEADER + rows(3, "Lieu"));
        List<String> told = new ArrayList<>();
        ImportWatcher watcher = new ImportWatcher() {
            @Override
            public void report(RunReport report) {
                told.add(report.sourceId() + " done");
            }

            @Override
            public void fail(String sourceId, String sentence) {
                told.add(sourceId + " : " + sentence);
            }
        };
        try {
            List<RunReport> reports = sources.importDelivered(
                    List.of("row1", "row2", "row3", "row4"), ImportOptions.PLAIN.watchedBy(watcher));

            assertThat(reports).extracting(RunReport::sourceId).containsExactly("row4");
            assertThat(told).hasSize(4);
            assertThat(told.get(0)).startsWith("row2 : ").contains("row2.yaml, ligne 1");
            assertThat(told.get(1)).startsWith("row1 : ").contains("row1.csv");
            assertThat(told.get(2)).startsWith("row3 : ").contains("--accept");
            assertThat(told.get(3)).isEqualTo("row4 done");
            assertThat(sources.importOnly(List.of("row1", "row4"), ImportOptions.PLAIN))
                    .hasSize(1);
            assertThatThrownBy(() -> sources.importOnly(List.of("row1"))).isInstanceOf(MappingProblem.class);
        } finally {
            lists.describe("row2", 50);
        }
    }

    @Test
    void anOwnIdAnswersWhereverItsRecordIsLinked() {
        lists.describe("own", 50);
        lists.deliver("own", "a,Un,,,\nb,Deux,,,\n");
        List<String> ids = lists.query("SELECT own_id FROM source_record WHERE source_id = 'own' ORDER BY record_key");
        lists.run("UPDATE source_record SET venue_id = '" + ids.get(0) + "' WHERE own_id = '" + ids.get(1) + "'");

        assertThat(QuarkusTransaction.requiringNew().call(() -> venues.findRedirect(ids.get(1))))
                .contains(ids.get(0));
        assertThat(QuarkusTransaction.requiringNew().call(() -> venues.findRedirect(ids.get(0))))
                .isEmpty();
    }

    private RunReport deliver(String id, String rows, ImportOptions options) {
        return lists.deliver(id, rows, options);
    }

    private static String rows(int count, String name) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "k" + i + "," + name + " " + i + ",,,\n")
                .collect(Collectors.joining());
    }
}
