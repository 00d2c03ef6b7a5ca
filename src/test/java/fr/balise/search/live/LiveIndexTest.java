package fr.balise.search.live;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.balise.geo.Precision;
import fr.balise.opening.OpenTime;
import fr.balise.search.index.ChangedIndexTest;
import fr.balise.search.index.PackedId;
import fr.balise.search.index.VenueIndex;
import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestClock;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Typology;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Snapshots come from a real database and follow it, through messages, without them, and through its restarts. */
@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class LiveIndexTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(100);

    @Inject
    LiveIndex live;

    @Inject
    SnapshotStore store;

    @Inject
    ChangeStore changes;

    @Inject
    OpenRows openRows;

    @Inject
    DataVersion versions;

    @Inject
    DataSource database;

    @Inject
    TestVenues venues;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void empty() {
        run("TRUNCATE venue CASCADE");
        live.forget();
        clock.goOn();
    }

    @Test
    void aSnapshotHoldsWhatTheDatabaseHolds() {
        String full = venues.add(venue("Médiathèque \"L’Étang\"")
                .at(48.11, -1.67, Precision.STREET)
                .in("35000", "Rennes", "35238")
                .kinds(Typology.BIB)
                .open("Mo-Fr 09:00-12:00")
                .verifiedOn("2026-03-04"));
        String bare = venues.add(venue("Nulle part"));
        live.refresh();

        IndexSnapshot snapshot = live.findSnapshot().orElseThrow();
        VenueIndex index = snapshot.index();
        assertThat(index.size()).isEqualTo(2);
        assertThat(snapshot.version()).isEqualTo(store.readVersion());
        int row = row(index, full);
        assertThat(index.name(row)).isEqualTo("Médiathèque \"L’Étang\"");
        assertThat(index.longitude(row)).isEqualTo(-1.67);
        assertThat(index.latitude(row)).isEqualTo(48.11);
        assertThat(index.inseeCode(row)).isEqualTo("35238");
        assertThat(index.typologies(row)).containsExactly(Typology.BIB);
        assertThat(index.precision(row)).isEqualTo(Precision.STREET);
        assertThat(snapshot.schedules().get(index.schedule(row)).toString())
                .isEqualTo(query("SELECT schedule_key FROM venue WHERE id = '" + full + "'"));
        int other = row(index, bare);
        assertThat(index.longitude(other)).isNaN();
        assertThat(index.inseeCode(other)).isEmpty();
        assertThat(index.schedule(other)).isEqualTo(-1);
    }

    @Test
    void aDatabaseWithoutVenuesGivesASnapshotWithoutVenues() {
        live.refresh();
        assertThat(live.findSnapshot().orElseThrow().index().size()).isZero();
    }

    /** However the rows lie in the table. */
    @Test
    void manyVenuesAreReadAndFoundInTheOrderOfLists() throws SQLException {
        run("""
                INSERT INTO venue (id, name, insee_code, position)
                SELECT lpad(to_hex(n), 10, '0'), 'Lieu ' || md5(n::text), lpad((n * 7919 % 95 + 1)::text, 2, '0') || '001',
                    CASE WHEN n % 10 > 0 THEN ST_SetSRID(ST_MakePoint(n % 100 / 10.0, 45 + n % 77 / 20.0), 4326) END
                FROM generate_series(1, 5000) n
                """);
        run("DELETE FROM venue WHERE name LIKE '%a'");
        live.refresh();

        VenueIndex index = live.findSnapshot().orElseThrow().index();
        List<String> inOrder = new ArrayList<>();
        for (int rank = 0; rank < index.size(); rank++) {
            inOrder.add("");
        }
        for (int row = 0; row < index.size(); row++) {
            inOrder.set(index.rank(row), PackedId.text(index.id(row)));
        }
        assertThat(String.join(",", inOrder))
                .isEqualTo(query("SELECT string_agg(id, ',' ORDER BY insee_code, name, id) FROM venue_search"));
    }

    /** Whatever happens to venues between two snapshots, also in transactions that began before the first. */
    @Test
    void aSnapshotThatTakesVenuesOverHoldsWhatOneOfAllVenuesHolds() throws SQLException {
        run("""
                INSERT INTO venue (id, name, insee_code, position, verified_on)
                SELECT lpad(to_hex(n), 10, '0'), 'Lieu ' || md5(n::text), lpad((n * 7919 % 95 + 1)::text, 2, '0') || '001',
                    CASE WHEN n % 10 > 0 THEN ST_SetSRID(ST_MakePoint(n % 100 / 10.0, 45 + n % 77 / 20.0), 4326) END,
                    DATE '2026-01-01' + n % 30
                FROM generate_series(1, 3000) n
                """);
        run("UPDATE venue_search SET schedule_key = md5(right(id, 1))::uuid WHERE id LIKE '%1_'");
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("UPDATE venue_search SET name = 'Avant' WHERE id = '0000000001'");
            IndexSnapshot before = store.read(null, venues -> {});
            slow.commit();
            slow.setAutoCommit(true);
            run("UPDATE venue_search SET name = 'Après' WHERE id = '0000000002'");
            before = assertTakesOver(before);
            run("UPDATE venue SET position = NULL, insee_code = NULL, name = 'Où ?' WHERE id LIKE '%7'");
            run("DELETE FROM venue WHERE id LIKE '%3'");
            before = assertTakesOver(before);
            run("UPDATE venue_search SET schedule_key = md5(id)::uuid, verified_on = NULL WHERE id LIKE '%8'");
            run("VACUUM FREEZE venue_search");
            before = assertTakesOver(before);
            run(
                    "DELETE FROM venue WHERE insee_code > '30'; INSERT INTO venue (id, name) VALUES ('zzzzzzzzzz', 'Nouveau')");
            before = assertTakesOver(before);
            // Nearly all of them, which is more than are taken over.
            run("UPDATE venue SET name = name || ' !' WHERE id NOT LIKE '%9'");
            before = assertTakesOver(before);
            run("TRUNCATE venue CASCADE");
            run("INSERT INTO venue (id, name) VALUES ('0000000001', 'Seul')");
            assertTakesOver(before);
        }
    }

    private IndexSnapshot assertTakesOver(IndexSnapshot before) {
        IndexSnapshot taken = store.read(before, venues -> {});
        IndexSnapshot anew = store.read(null, venues -> {});
        // Schedules are numbered as they come, so their numbers may be others.
        ChangedIndexTest.assertSame(taken.index(), anew.index(), "columns.schedules", "filters.columns.schedules");
        assertThat(schedules(taken)).isEqualTo(schedules(anew));
        return taken;
    }

    private static List<String> schedules(IndexSnapshot snapshot) {
        return IntStream.range(0, snapshot.index().size())
                .map(snapshot.index()::schedule)
                .mapToObj(number ->
                        number < 0 ? "" : snapshot.schedules().get(number).toString())
                .toList();
    }

    @Test
    void rowsTellWhatChangedOnlyWithinOneLifeOfTheDatabaseAndNotForEver() {
        DataMoment before = new DataMoment(1, 10, "life", 1000, 1005);
        assertThat(new DataMoment(2, 10, "life", 1004, 1010).canTellSince(before))
                .isTrue();
        assertThat(new DataMoment(2, 10, "other life", 1004, 1010).canTellSince(before))
                .isFalse();
        assertThat(new DataMoment(2, 10, "life", 900, 910).canTellSince(before)).isFalse();
        assertThat(new DataMoment(2, 10, "life", 1L << 31, 1L << 31).canTellSince(before))
                .isFalse();
    }

    @Test
    void aSnapshotOfTheSameVersionIsNotMadeAgain() {
        live.refresh();
        IndexSnapshot first = live.findSnapshot().orElseThrow();
        live.refresh();
        assertThat(live.findSnapshot().orElseThrow()).isSameAs(first);
        venues.add(venue("A"));
        live.refresh();
        assertThat(live.findSnapshot().orElseThrow()).isNotSameAs(first);
        assertThat(first.index().size()).isZero();
    }

    @Test
    void twoNodesConvergeByMessages() {
        LiveIndex one = node(Long.MAX_VALUE);
        LiveIndex other = node(Long.MAX_VALUE);
        try (IndexWatch first = IndexWatch.start(one, changes, NEVER);
                IndexWatch second = IndexWatch.start(other, changes, NEVER)) {
            awaitSize(one, 0);
            awaitSize(other, 0);
            venues.add(venue("A"));
            awaitSize(one, 1);
            awaitSize(other, 1);
            assertThat(versionOf(one)).isEqualTo(versionOf(other)).isEqualTo(store.readVersion());
        }
    }

    @Test
    void aLostMessageIsMadeUpForByAsking() {
        LiveIndex node = node(Long.MAX_VALUE);
        try (IndexWatch watch = IndexWatch.start(node, changes, SOON)) {
            awaitSize(node, 0);
            run("ALTER FUNCTION count_venue_search() RENAME TO kept; CREATE FUNCTION count_venue_search() RETURNS void"
                    + " LANGUAGE sql AS 'UPDATE search_version SET version = version + 1'");
            venues.add(venue("A"));
            awaitSize(node, 1);
        } finally {
            run("DROP FUNCTION count_venue_search(); ALTER FUNCTION kept() RENAME TO count_venue_search");
        }
    }

    @Test
    void aConnectionThatBreaksIsOpenedAgainAndNothingIsMissed() {
        LiveIndex node = node(Long.MAX_VALUE);
        try (IndexWatch watch = IndexWatch.start(node, changes, NEVER)) {
            awaitSize(node, 0);
            run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN balise%'"
                    + " OR query LIKE 'SELECT version FROM search_version%' AND pid <> pg_backend_pid()");
            venues.add(venue("A"));
            awaitSize(node, 1);
            venues.add(venue("B"));
            awaitSize(node, 2);
        }
    }

    @Test
    void withoutMemoryPostgisAnswersAloneAndTheHealthPageSaysWhy() {
        LiveIndex node = node(10 << 20);
        assertThatIllegalStateException().isThrownBy(node::refresh).withMessageContaining("BALISE_JAVA_OPTS");
        assertThat(node.findSnapshot()).isEmpty();
        var answer = new IndexCheck(node).call();
        assertThat(answer.getStatus().name()).isEqualTo("UP");
        assertThat(answer.getData().orElseThrow())
                .containsEntry("answers", false)
                .containsKey("problem");
    }

    @Test
    void aVenueThatTheProgramDoesNotUnderstandMakesNoOldAnswers() {
        live.refresh();
        venues.add(venue("A"));
        run("UPDATE venue_search SET facets = facets || '{S:FROM_TOMORROW}'");
        assertThatIllegalStateException().isThrownBy(live::refresh).withMessageContaining("FROM_TOMORROW");
        assertThat(live.findSnapshot()).isEmpty();
        // Its connection is as good as new.
        venues.add(venue("B"));
        run("UPDATE venue_search SET facets = array_remove(facets, 'S:FROM_TOMORROW')");
        for (int i = 0; i < 10; i++) {
            assertThat(query("SELECT count(*) FROM venue_search")).isEqualTo("2");
        }
        live.refresh();
        assertThat(live.findSnapshot().orElseThrow().index().size()).isEqualTo(2);
    }

    @Test
    void theVersionNamesTheDataAndIsTheSameOnAllNodes() {
        assertThat(versions.findOfSnapshot()).isEmpty();
        live.refresh();
        String before = versions.ofDatabase();
        assertThat(versions.findOfSnapshot()).contains(before);
        assertThat(before).matches("[\\w-]{5,40}");
        venues.add(venue("A"));
        assertThat(versions.ofDatabase()).isNotEqualTo(before);
        assertThat(versions.findOfSnapshot()).contains(before);
    }

    @Test
    void openDoorsAreRowsOfTheSnapshotForAMinute() {
        String morning =
                venues.add(venue("Matin").in("35000", "Rennes", "35238").open("Mo 09:00-12:00"));
        String evening = venues.add(venue("Soir").in("35000", "Rennes", "35238").open("Mo 18:00-20:00"));
        venues.add(venue("Jamais").in("35000", "Rennes", "35238"));
        live.refresh();
        IndexSnapshot snapshot = live.findSnapshot().orElseThrow();

        clock.stopAt("2026-11-23T10:59:30Z");
        OpenTime now = new OpenTime.Now();
        assertThat(openRows.findReady(snapshot, now)).isEmpty();
        assertThat(openRows.list(snapshot, now).stream()).containsExactly(row(snapshot.index(), morning));
        assertThat(openRows.findReady(snapshot, now)).isPresent();
        assertThat(openRows.list(snapshot, new OpenTime.UsuallyAfter(LocalTime.of(18, 0))).stream())
                .containsExactly(row(snapshot.index(), evening));

        clock.stopAt("2026-11-23T11:00:00Z");
        assertThat(openRows.findReady(snapshot, now)).isEmpty();
        assertThat(openRows.list(snapshot, now).stream()).isEmpty();
    }

    private LiveIndex node(long heap) {
        return new LiveIndex(store, new IndexMemory(heap));
    }

    private static int row(VenueIndex index, String id) {
        for (int row = 0; row < index.size(); row++) {
            if (index.id(row) == PackedId.parse(id)) {
                return row;
            }
        }
        throw new AssertionError("no row for " + id);
    }

    private static long versionOf(LiveIndex node) {
        return node.findSnapshot().orElseThrow().version();
    }

    private static void awaitSize(LiveIndex node, int size) {
        await(() -> node.findSnapshot().map(it -> it.index().size()).orElse(-1) == size);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String query(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
