package fr.balise.search.live;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Precision;
import fr.balise.search.FilterGroup;
import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Mobility;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The slim table follows the venues, whoever writes them and however. */
@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VenueSearchTableTest {
    private static final String EMPTY =
            "TRUNCATE venue, venue_redirect, source_record, source, match_decision, import_run CASCADE";
    /** Rows that are in one of both and not, or otherwise, in the other. */
    private static final String DIFFERENCES = """
            (TABLE venue_search EXCEPT SELECT * FROM venue_search_due)
            UNION ALL (SELECT * FROM venue_search_due EXCEPT TABLE venue_search)
            """;

    private static final String WORDS_MISSING = """
            SELECT word FROM venue_search, unnest(name_words || place_words || other_words) AS word
            EXCEPT TABLE search_word
            """;
    private static final String INSERT = "INSERT INTO venue (id, name) VALUES ('%s', '%s')";

    @Inject
    Deliveries database;

    @Inject
    TestVenues venues;

    @BeforeEach
    @AfterEach
    void empty() {
        database.run(EMPTY);
    }

    @Test
    void whatIsWrittenByHandIsThereAtOnce() {
        database.run(INSERT.formatted("aaaaaaaaaa", "Le Phare"));
        assertThat(column("name")).containsExactly("Le Phare");
        assertFollowed();

        database.run("UPDATE venue SET name = 'Le Port', services = '{SAFE_USE}', insee_code = '35238'");
        assertThat(column("name || ' ' || insee_code || ' ' || facets::text"))
                .containsExactly("Le Port 35238 {E:OPEN,Q:UNKNOWN,S:SAFE_USE,A:EVERYONE}");
        assertFollowed();

        database.run("DELETE FROM venue");
        assertThat(column("name")).isEmpty();
    }

    @Test
    void whatIsWrittenTwiceInATransactionIsThereAsItWasLast() {
        database.run("""
                WITH first AS (INSERT INTO venue (id, name) VALUES ('aaaaaaaaaa', 'A'), ('bbbbbbbbbb', 'B') RETURNING id)
                INSERT INTO venue (id, name) SELECT 'cccccccccc', 'C' FROM first LIMIT 1
                """);
        database.run("DO $$ BEGIN UPDATE venue SET name = name || '1'; UPDATE venue SET name = name || '2';"
                + " DELETE FROM venue WHERE id = 'bbbbbbbbbb'; END $$");
        assertThat(column("name")).containsExactlyInAnyOrder("A12", "C12");
        assertFollowed();
    }

    @Test
    void anUpsertWritesWhatIsNewAndWhatIsOther() {
        database.run(INSERT.formatted("aaaaaaaaaa", "A"));
        database.run("INSERT INTO venue (id, name) VALUES ('aaaaaaaaaa', 'A2'), ('bbbbbbbbbb', 'B')"
                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name");
        assertThat(column("name")).containsExactlyInAnyOrder("A2", "B");
        assertFollowed();
    }

    @Test
    void anIdThatChangesAgainstAllRulesLeavesNothingBehind() {
        database.run(INSERT.formatted("aaaaaaaaaa", "A"));
        database.run("UPDATE venue SET id = 'bbbbbbbbbb'");
        assertThat(column("id")).containsExactly("bbbbbbbbbb");
        assertFollowed();
    }

    @Test
    void whatIsRolledBackNeverWasThere() {
        long before = version();
        try {
            database.run("DO $$ BEGIN INSERT INTO venue (id, name) VALUES ('aaaaaaaaaa', 'A');"
                    + " RAISE EXCEPTION 'back'; END $$");
        } catch (RuntimeException e) {
            assertThat(e).hasMessageContaining("back");
        }
        assertThat(column("id")).isEmpty();
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void importsMergesCorrectionsAndEmptyingAreFollowed() {
        database.describe("liste", 50);
        database.describe("autre", 40);
        database.deliver("liste", "a,Le Phare,Rodez,12000,x\nb,Le Port,Rodez,12000,x\n");
        assertThat(column("name")).containsExactlyInAnyOrder("Le Phare", "Le Port");
        assertFollowed();

        database.deliver("autre", "1,Le Phare,Rodez,12000,x\n2,Le Moulin,Rodez,12000,x\n");
        assertFollowed();
        database.deliver("liste", "a,Le Grand Phare,Rodez,12000,x\nb,Le Port,Rodez,12000,x\n");
        assertFollowed();
        assertThat(column("name")).contains("Le Grand Phare");

        database.run(EMPTY);
        assertThat(column("name")).isEmpty();
        assertThat(database.query("TABLE search_word")).isEmpty();
    }

    @Test
    void whatSearchDoesNotReadIsNotWrittenAgainButCounts() {
        database.run(INSERT.formatted("aaaaaaaaaa", "A"));
        List<String> row = database.query("SELECT xmin, ctid FROM venue_search");
        long before = version();
        database.run("UPDATE venue SET summary = 'autre'");
        assertThat(database.query("SELECT xmin, ctid FROM venue_search")).isEqualTo(row);
        assertThat(version()).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE venue SET name = 'x' WHERE false",
                "DELETE FROM venue WHERE false",
                "INSERT INTO venue (id, name) SELECT id, name FROM venue WHERE false"
            })
    void aStatementThatChangesNothingDoesNotCount(String statement) {
        database.run(INSERT.formatted("aaaaaaaaaa", "A"));
        long before = version();
        database.run(statement);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void anUnchangedDeliveryDoesNotCount() {
        database.describe("liste", 50);
        database.deliver("liste", "a,Le Phare,Rodez,12000,x\n");
        long before = version();
        database.deliver("liste", "a,Le Phare,Rodez,12000,x\n");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void eachChangeCountsAndNumbersNeverComeAgain() {
        long before = version();
        for (String change : List.of(
                INSERT.formatted("aaaaaaaaaa", "A"),
                "UPDATE venue SET name = 'B'",
                "DELETE FROM venue",
                "TRUNCATE venue CASCADE",
                "UPDATE gazetteer_version SET loaded_at = now()")) {
            database.run(change);
            assertThat(version()).as(change).isGreaterThan(before);
            before = version();
        }
        // As after a backup was put back, or where the clock was set back.
        database.run("UPDATE search_version SET version = 1");
        database.run(INSERT.formatted("aaaaaaaaaa", "A"));
        assertThat(version()).isGreaterThan(before);
        database.run("UPDATE search_version SET version = version + 3600 * 1000000::bigint");
        before = version();
        database.run("DELETE FROM venue");
        assertThat(version()).isEqualTo(before + 1);
    }

    @Test
    void cellsAreWebMercatorFromTheNorthWestAndEndAtItsEdges() {
        cell("aaaaaaaaaa", 0, 0, 1 << 29, 1 << 29);
        cell("bbbbbbbbbb", 2.3522, 48.8566, cellX(2.3522), cellY(48.8566));
        cell("cccccccccc", -180, 90, 0, 0);
        cell("dddddddddd", 180, -90, (1 << 30) - 1, (1 << 30) - 1);
        database.run(INSERT.formatted("eeeeeeeeee", "nulle part"));
        assertThat(database.query("SELECT cell_x, cell_y FROM venue_search WHERE id = 'eeeeeeeeee'"))
                .containsExactly("null|null");
    }

    private void cell(String id, double longitude, double latitude, long x, long y) {
        database.run("INSERT INTO venue (id, name, position) VALUES ('" + id + "', 'x', ST_SetSRID(ST_MakePoint("
                + longitude + ", " + latitude + "), 4326))");
        String[] cells = database.query("SELECT cell_x, cell_y FROM venue_search WHERE id = '" + id + "'")
                .get(0)
                .split("\\|");
        assertThat(Long.parseLong(cells[0])).isBetween(x - 1, x + 1);
        assertThat(Long.parseLong(cells[1])).isBetween(y - 1, y + 1);
    }

    private static long cellX(double longitude) {
        return (long) ((longitude + 180) / 360 * (1 << 30));
    }

    private static long cellY(double latitude) {
        double sine = Math.sin(Math.toRadians(latitude));
        return (long) ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * (1 << 30));
    }

    @Test
    void wordsAreTakenFromNamePlaceAndTheRest() {
        venues.add(venue("Médiathèque de l’Étang")
                .in("35000", "Rennes", "35238")
                .on("3 bis, rue Saint-Malo")
                .phones("+33299000000")
                .kinds(Typology.BIB, Typology.TIERS_LIEUX)
                .at(48.1, -1.6, Precision.STREET));
        assertThat(column("name_words::text || place_words::text || other_words::text"))
                .containsExactly(
                        "{mediatheque,de,l,etang}{rennes,35000}" + "{3,bis,rue,saint,malo,bib,tiers,lieux,0299000000}");
        assertFollowed();
        venues.removeAll();
    }

    /** The letters are written in the migration and in {@link FilterGroup}. */
    @ParameterizedTest
    @MethodSource("vocabularies")
    void eachValueOfEachVocabularyStandsBehindTheLetterOfItsGroup(
            FilterGroup group, String column, List<String> values) {
        for (String value : values) {
            database.run("DELETE FROM venue");
            database.run("INSERT INTO venue (id, name, " + column + ") VALUES ('aaaaaaaaaa', 'A', '" + value + "')");
            String bare = value.replaceAll("[{}]", "");
            assertThat(facets()).contains(group.letter() + ":" + bare);
            assertThat(facets().stream().filter(facet -> facet.startsWith(group.letter() + ":")))
                    .hasSize(1);
        }
    }

    Stream<Object[]> vocabularies() {
        Map<FilterGroup, Class<? extends Enum<?>>> lists = Map.of(
                FilterGroup.SERVICES, Service.class,
                FilterGroup.TYPOLOGIES, Typology.class,
                FilterGroup.AUDIENCES, Audience.class,
                FilterGroup.SPECIAL_NEEDS, SpecialNeed.class,
                FilterGroup.FEES, Fee.class,
                FilterGroup.ACCESS_MODES, AccessMode.class,
                FilterGroup.SUPPORT_MODES, SupportMode.class,
                FilterGroup.PROGRAMMES, Programme.class,
                FilterGroup.LABELS, TrainingLabel.class,
                FilterGroup.MOBILITY, Mobility.class);
        return Stream.concat(
                lists.entrySet().stream()
                        .map(entry -> vocabulary(entry.getKey(), columnOf(entry.getKey()), entry.getValue(), "{%s}")),
                Stream.of(
                        vocabulary(FilterGroup.STATES, "state", VenueState.class, "%s"),
                        vocabulary(FilterGroup.PRECISIONS, "position_precision", Precision.class, "%s")));
    }

    private static String columnOf(FilterGroup group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private static Object[] vocabulary(FilterGroup group, String column, Class<? extends Enum<?>> type, String form) {
        return new Object[] {
            group,
            column,
            Arrays.stream(type.getEnumConstants())
                    .map(value -> form.formatted(value.name()))
                    .toList()
        };
    }

    @Test
    void placesForEveryoneAndSourcesAreFacetsToo() {
        database.run("INSERT INTO venue (id, name, provenance) VALUES ('aaaaaaaaaa', 'A',"
                + " '{\"nom\": \"b-liste\", \"horaires\": \"a-liste\", \"adresse\": \"b-liste\"}')");
        assertThat(facets()).containsExactly("E:OPEN", "Q:UNKNOWN", "A:EVERYONE", "O:a-liste", "O:b-liste");
    }

    @ParameterizedTest
    @EnumSource(FilterGroup.class)
    void noTwoGroupsShareALetter(FilterGroup group) {
        assertThat(Arrays.stream(FilterGroup.values()).filter(other -> other.letter() == group.letter()))
                .containsExactly(group);
    }

    private List<String> facets() {
        return database.query("SELECT unnest(facets) FROM venue_search");
    }

    private List<String> column(String expression) {
        return database.query("SELECT " + expression + " FROM venue_search");
    }

    private long version() {
        return Long.parseLong(
                database.query("SELECT version FROM search_version").get(0));
    }

    private void assertFollowed() {
        assertThat(database.query(DIFFERENCES)).isEmpty();
        assertThat(database.query(WORDS_MISSING)).isEmpty();
    }
}
