package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunStore;
import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What is left of a run that fails, dies or is not alone. */
@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class InterruptedRunsTest {
    @Inject
    Deliveries lists;

    @Inject
    ImportSources sources;

    @Inject
    RunStore runs;

    @Inject
    RunLockStore locks;

    @Inject
    Session session;

    @Test
    void aFailureInTheMiddleLeavesThePreviousStateAndSaysWhy() {
        lists.describe("middle", 50);
        lists.deliver("middle", rows(30, "Lieu"));
        List<String> before = lists.state();

        // The open quote is met only after thousands of good rows have been written.
        assertThatThrownBy(() -> lists.deliver("middle", rows(9000, "Autre") + "x,\"Ouvert,,,\n"))
                .isInstanceOf(DeliveryProblem.class);
        assertThat(lists.state()).isEqualTo(before);
        assertThat(lists.query(
                        "SELECT state, failure FROM import_run WHERE source_id = 'middle' ORDER BY id DESC LIMIT 1"))
                .singleElement()
                .asString()
                .startsWith("FAILED|Le fichier")
                .contains("guillemet");

        // The last venue can't be written, when all the others are.
        lists.run("ALTER TABLE venue ADD CONSTRAINT no_last_ck CHECK (name <> 'Autre 30')");
        assertThatThrownBy(() -> lists.deliver("middle", rows(30, "Autre")));
        lists.run("ALTER TABLE venue DROP CONSTRAINT no_last_ck");
        assertThat(lists.state()).isEqualTo(before);
    }

    @Test
    void aRunThatDiedIsMarkedAsFailedAndOneThatIsUnderWayIsNot() throws Exception {
        lists.describe("died", 50);
        lists.describe("alive", 50);
        lists.deliver("died", rows(3, "Lieu"));
        lists.deliver("alive", rows(3, "Lieu"));
        for (String source : List.of("died", "alive")) {
            lists.run(
                    "INSERT INTO import_run (source_id, state, input_name) VALUES ('" + source + "', 'RUNNING', 'x')");
        }
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    locks.tryLock("alive");
                    held.countDown();
                    await(done);
                }));
        await(held);

        sources.closeDeadRuns();

        assertThat(states("died")).containsExactly("SUCCEEDED", "FAILED");
        assertThat(states("alive")).containsExactly("SUCCEEDED", "RUNNING");
        List<String> told = new ArrayList<>();
        ImportWatcher watcher = new ImportWatcher() {
            @Override
            public void tell(String sentence) {
                told.add(sentence);
            }
        };
        assertThatThrownBy(() -> deliver("alive", rows(3, "Lieu"), ImportOptions.PLAIN.watchedBy(watcher)))
                .isInstanceOf(ImportStopped.class)
                .hasMessageContaining("Un autre import de « alive »");
        assertThat(told).containsExactly("Un autre import de « alive » est en cours : attente de sa fin.");

        done.countDown();
        other.get(20, TimeUnit.SECONDS);
        deliver("alive", rows(3, "Lieu"), ImportOptions.PLAIN);
        assertThat(states("alive")).containsExactly("SUCCEEDED", "FAILED", "SUCCEEDED");
    }

    @Test
    void twoRunsOfOneSourceAtOnceComeOneAfterTheOther() throws Exception {
        lists.describe("twice", 50);
        lists.deliver("twice", rows(3, "Lieu"));
        List<CompletableFuture<RunReport>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> sources.importOnly(
                                List.of("twice"), new ImportOptions(null, false, true, ImportWatcher.SILENT))
                        .get(0)))
                .toList();

        for (CompletableFuture<RunReport> run : both) {
            assertThat(run.get(30, TimeUnit.SECONDS).records()).isEqualTo(new RunReport.Records(0, 0, 3, 0, 0, 0));
        }
    }

    @Test
    void runsOfTwoSourcesAtOnceFindTheVenuesThatTheyShare() throws Exception {
        for (String source : List.of("left", "right")) {
            lists.describe(source, """
                    id: %1$s
                    title: Liste d'essai
                    publisher: Essais
                    licence: ODbL
                    rank: 50
                    input: {file: data/deliveries/%1$s.csv}
                    key: [Id]
                    fields:
                      nom: {column: Nom}
                      adresse: {column: Autre}
                      commune: {column: Commune}
                      code_postal: {column: CP}
                    """.formatted(source));
        }
        // All rows change every time: in even rounds to the same places as in the other list, in odd ones to others.
        for (int round = 0; round <= 4; round++) {
            int now = round;
            List<CompletableFuture<RunReport>> both = List.of(
                    CompletableFuture.supplyAsync(() -> lists.deliver("left", places(now))),
                    CompletableFuture.supplyAsync(() -> lists.deliver("right", places(now % 2 == 0 ? now : now + 10))));
            for (CompletableFuture<RunReport> run : both) {
                assertThat(run.get(60, TimeUnit.SECONDS).rows().read()).isEqualTo(WORDS.size());
            }
        }
        assertThat(lists.query("SELECT count(*), count(DISTINCT venue_id) FROM source_record"
                        + " WHERE source_id IN ('left', 'right')"))
                .containsExactly(2 * WORDS.size() + "|" + WORDS.size());
    }

    private static final List<String> WORDS =
            List.of("Alpha", "Bravo", "Delta", "Golf", "Hotel", "Kilo", "Lima", "Oscar", "Papa", "Sierra", "Tango");

    private static String places(int turn) {
        String street = WORDS.get(turn % WORDS.size());
        return IntStream.range(0, WORDS.size())
                .mapToObj(i -> "k%d,Atelier %s %s,Rodez,12000,%d rue %s\n"
                        .formatted(i, WORDS.get(i), street, i * 10 + 1, street))
                .collect(Collectors.joining());
    }

    @Test
    void aRunThatWaitsToLinkKeepsNoRecordFromBeingMoved() throws Exception {
        lists.describe("waiting", 50);
        lists.deliver("waiting", rows(3, "Lieu"));
        List<CompletableFuture<RunReport>> waiting = new ArrayList<>();
        QuarkusTransaction.requiringNew().run(() -> {
            locks.lockLinking();
            waiting.add(CompletableFuture.supplyAsync(() -> lists.deliver("waiting", rows(2, "Endroit"))));
            awaitAdvisoryWait();
            session.createNativeMutationQuery("SET LOCAL lock_timeout = '5s'").executeUpdate();
            session.createNativeMutationQuery("UPDATE source_record SET venue_id = own_id WHERE source_id = 'waiting'")
                    .executeUpdate();
        });

        assertThat(waiting.get(0).get(60, TimeUnit.SECONDS).records())
                .isEqualTo(new RunReport.Records(0, 2, 0, 0, 1, 0));
    }

    private void awaitAdvisoryWait() {
        Instant end = Instant.now().plusSeconds(60);
        while (lists.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
                .isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    private RunReport deliver(String id, String rows, ImportOptions options) {
        return lists.deliver(id, rows, options);
    }

    private List<String> states(String source) {
        return lists.query("SELECT state FROM import_run WHERE source_id = '" + source + "' ORDER BY id");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String rows(int count, String name) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "k" + i + "," + name + " " + i + ",,,\n")
                .collect(Collectors.joining());
    }
}
