package fr.balise.importer.placing;

import static fr.balise.gazetteer.GeocoderServer.body;
import static fr.balise.gazetteer.GeocoderServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.gazetteer.Geocoder;
import fr.balise.gazetteer.GeocoderServer;
import fr.balise.gazetteer.GeocoderSettings;
import fr.balise.gazetteer.TestGeocoders;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.importer.placing.Placing.Result;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.Address;
import fr.balise.venue.FactsJson;
import fr.balise.venue.Location;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueFixture;
import fr.balise.venue.VenueId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class GeocodeRecordsTest {
    private static final String SOURCE = "test-placing";
    private static final Position TOWN_HALL = new Position(48.8907, 2.3751);
    private static final Location AT_COMMUNE = new Location(TOWN_HALL, Precision.MUNICIPALITY, "gazetteer");
    private static final Location AROUND = new Location(TOWN_HALL, Precision.UNKNOWN, "gazetteer");
    private static final String CRIMEE = "48.8891,2.3762,0.93,housenumber,160 Rue de Crimée 75019 Paris,75119,ok";

    @Inject
    ParisData paris;

    @Inject
    UnplacedRecordStore records;

    @Inject
    GeocodingStore answers;

    @Inject
    Gazetteers gazetteers;

    @Inject
    Session session;

    private final GeocoderServer server = new GeocoderServer();
    private GeocoderSettings settings = GeocoderSettings.of(server.url());
    private long run;

    @BeforeEach
    void aSourceWithARun() {
        paris.load();
        removeTraces();
        execute("INSERT INTO source (id, title, publisher, licence, rank) VALUES ('" + SOURCE
                + "', 't', 'p', 'l', 50)");
        execute("INSERT INTO import_run (source_id, state, input_name) VALUES ('" + SOURCE + "', 'RUNNING', 'x')");
        run = number("SELECT max(id) FROM import_run WHERE source_id = '" + SOURCE + "'");
        server.answering(row -> CRIMEE);
    }

    @AfterEach
    void removeTraces() {
        execute("DELETE FROM source_record WHERE source_id = '" + SOURCE + "'");
        execute("DELETE FROM import_run WHERE source_id = '" + SOURCE + "'");
        execute("DELETE FROM source WHERE id = '" + SOURCE + "'");
        execute("DELETE FROM geocoding");
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void anAddressIsPlacedAndItsScoreMethodAndPrecisionAreKept() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);

        Placing placing = place();

        assertThat(location("a"))
                .isEqualTo(new Location(new Position(48.8891, 2.3762), Precision.HOUSENUMBER, "geoplateforme", 0.93));
        assertThat(placing.records(Result.PLACED)).isEqualTo(1);
        assertThat(number("SELECT changed_run_id FROM source_record WHERE source_id = '" + SOURCE + "'"))
                .isEqualTo(run);
    }

    @Test
    void theSameAgainSendsNothingAndChangesNothing() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        add("b", "161 rue de Nulle-Part", "75119", AT_COMMUNE);
        server.answering(row -> row.get("balise_street").startsWith("160") ? CRIMEE : ",,,,,,not-found");
        place();
        List<Object> before = state();

        Placing again = place();

        assertThat(again.requests()).isZero();
        assertThat(again.records(Result.NOT_FOUND)).isEqualTo(1);
        assertThat(server.requests()).hasSize(1);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aRowThatChangedIsPlacedFromWhatIsKept() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        place();
        execute("DELETE FROM source_record WHERE source_id = '" + SOURCE + "'");
        add("a", "160, Rue de Crimée", "75119", AT_COMMUNE);

        assertThat(place().requests()).isZero();
        assertThat(location("a").precision()).isEqualTo(Precision.HOUSENUMBER);
    }

    @Test
    void theSameAddressOfManyRowsIsAskedForOnce() {
        for (int i = 0; i < 20; i++) {
            add("row " + i, "160 rue de Crimée", "75119", AT_COMMUNE);
        }

        assertThat(place().records(Result.PLACED)).isEqualTo(20);
        assertThat(server.requests()).singleElement().asString().contains("q=160 rue de Crimée");
    }

    @Test
    void aPointOfTheSourceIsNeverTouched() {
        Location own = new Location(new Position(48.1, 2.1), Precision.HOUSENUMBER, Location.SOURCE);
        add("a", "160 rue de Crimée", "75119", own);

        place();

        assertThat(server.requests()).isEmpty();
        assertThat(location("a")).isEqualTo(own);
    }

    @Test
    void aLowScoreSaysTheCommuneAtMost() {
        server.answering(row -> "48.8891,2.3762,0.45,housenumber,16 Rue de Criméee,75119,ok");
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        add("b", "160 rue de Crimée", "75119", AROUND);

        Placing placing = place();

        assertThat(location("a")).isEqualTo(AT_COMMUNE);
        assertThat(location("b"))
                .isEqualTo(new Location(new Position(48.8891, 2.3762), Precision.MUNICIPALITY, "geoplateforme", 0.45));
        assertThat(placing.records(Result.NOT_BETTER)).isEqualTo(1);
        assertThat(placing.records(Result.NEAR)).isEqualTo(1);
        assertThat(text("SELECT precision FROM geocoding")).isEqualTo("HOUSENUMBER");
    }

    @Test
    void anAnswerInAnotherCommuneIsKeptButNotBelieved() {
        server.answering(row -> "48.9,2.4,0.95,housenumber,160 Rue de Crimée 93300 Aubervilliers,93001,ok");
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);

        assertThat(place().records(Result.ELSEWHERE)).isEqualTo(1);
        assertThat(location("a")).isEqualTo(AT_COMMUNE);
        assertThat(text("SELECT insee FROM geocoding")).isEqualTo("93001");
    }

    @Test
    void parisAsAWholeIsNoLimitAndItsArrondissementsAreInIt() {
        add("a", "160 rue de Crimée", "75056", AT_COMMUNE);

        assertThat(place().records(Result.PLACED)).isEqualTo(1);
        assertThat(server.requests()).singleElement().asString().doesNotContain("citycode");
    }

    @Test
    void aCommuneThatTheRowLeftOpenIsTheOneOfTheAddress() {
        add("a", "160 rue de Crimée", null, Location.UNKNOWN);

        place();

        assertThat(facts("a").address().inseeCode()).isEqualTo("75119");
        assertThat(server.requests()).singleElement().asString().contains("postcode=75019");
    }

    @Test
    void aNetworkThatIsDownIsANoticeAndOldAnswersStillServe() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        place();
        execute("UPDATE geocoding SET asked_at = now() - interval '3 years'");
        execute("DELETE FROM source_record WHERE source_id = '" + SOURCE + "'");
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        add("b", "1 rue Neuve", "75119", AT_COMMUNE);
        server.close();

        Placing placing = place();

        assertThat(placing.notice()).contains("ne répond pas");
        assertThat(placing.lines().get(0)).startsWith("géocodage interrompu : 127.0.0.1 ne répond pas");
        assertThat(placing.records(Result.PLACED)).isEqualTo(1);
        assertThat(placing.records(Result.NOT_ASKED)).isEqualTo(1);
        assertThat(location("a").precision()).isEqualTo(Precision.HOUSENUMBER);
    }

    @Test
    void whatWasNotFoundIsAskedForAgainSoonerThanWhatWas() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        add("b", "1 rue Neuve", "75119", AT_COMMUNE);
        server.answering(row -> row.get("balise_street").startsWith("160") ? CRIMEE : ",,,,,,not-found");
        place();
        execute("UPDATE geocoding SET asked_at = now() - interval '31 days'");
        server.answering(row -> "48.8892,2.3763,0.8,street,Rue Neuve,75119,ok");

        place();

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1)).contains("q=1 rue Neuve").doesNotContain("Crim");
        assertThat(location("b").precision()).isEqualTo(Precision.STREET);
    }

    @Test
    void aCapOnRequestsLeavesTheRestToTheNextImport() {
        settings = new GeocoderSettings(server.url(), 2, 1, Duration.ofSeconds(20));
        for (int i = 1; i <= 5; i++) {
            add("row " + i, i + " rue de Crimée", "75119", AT_COMMUNE);
        }

        Placing first = place();
        assertThat(first.records(Result.PLACED)).isEqualTo(2);
        assertThat(first.records(Result.NOT_ASKED)).isEqualTo(3);
        assertThat(first.notice()).contains("plafond de 1 requêtes");

        place();
        Placing third = place();
        assertThat(third.records(Result.PLACED)).isEqualTo(1);
        assertThat(third.notice()).isNull();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void anImportThatFailsKeepsTheAnswersAndNothingElse() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        Geocoder geocoder = TestGeocoders.at(settings);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    geocodeRecords(geocoder).place(SOURCE, run);
                    throw new IllegalStateException("the import fails later");
                }))
                .hasMessageContaining("fails later");

        assertThat(location("a")).isEqualTo(AT_COMMUNE);
        assertThat(place().requests()).isZero();
        assertThat(location("a").precision()).isEqualTo(Precision.HOUSENUMBER);
    }

    @Test
    void garbageLeavesEverythingAsItWas() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        server.failing(body("<html>"));

        assertThat(place().notice()).contains("illisible");
        assertThat(location("a")).isEqualTo(AT_COMMUNE);
        assertThat(number("SELECT count(*) FROM geocoding")).isZero();
    }

    @Test
    void withoutAProviderNobodyIsAsked() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);

        Placing placing = QuarkusTransaction.requiringNew()
                .call(() -> geocodeRecords(TestGeocoders.offline(gazetteers)).place(SOURCE, run));

        assertThat(placing.lines()).isEmpty();
        assertThat(location("a")).isEqualTo(AT_COMMUNE);
    }

    @Test
    void anOverloadedServiceIsAskedAgain() {
        add("a", "160 rue de Crimée", "75119", AT_COMMUNE);
        server.failing(status(429, "Retry-After", "1"), status(500));

        Placing placing = place();

        assertThat(placing.records(Result.PLACED)).isEqualTo(1);
        assertThat(placing.requests()).isEqualTo(3);
    }

    private Placing place() {
        return QuarkusTransaction.requiringNew()
                .call(() -> geocodeRecords(TestGeocoders.at(settings)).place(SOURCE, run));
    }

    private GeocodeRecords geocodeRecords(Geocoder geocoder) {
        return new GeocodeRecords(records, answers, gazetteers, settings, geocoder);
    }

    private void add(String key, String street, @Nullable String insee, Location location) {
        VenueFacts facts =
                VenueFixture.venue(key).facts().at(new Address(street, null, "75019", "Paris", insee), location);
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                        INSERT INTO source_record (source_id, record_key, row_number, raw, content_hash, facts, outcome,
                                                   own_id, first_run_id, last_run_id, changed_run_id)
                        SELECT '%s', :key, 1, '{}', 'x', CAST(:facts AS jsonb), 'ACCEPTED', :id, id, id, id
                        FROM import_run WHERE id = :run
                        """.formatted(SOURCE))
                        .setParameter("key", key)
                        .setParameter("facts", FactsJson.write(facts))
                        .setParameter("id", VenueId.of(SOURCE, key, 0))
                        .setParameter("run", run)
                        .executeUpdate());
    }

    private VenueFacts facts(String key) {
        return FactsJson.read(text("SELECT CAST(facts AS text) FROM source_record WHERE source_id = '" + SOURCE
                + "' AND record_key = '" + key + "'"));
    }

    private Location location(String key) {
        return facts(key).location();
    }

    private List<Object> state() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(
                                "SELECT CAST(r AS text) FROM source_record r WHERE source_id = '" + SOURCE
                                        + "' ORDER BY id",
                                Object.class)
                        .getResultList());
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    private String text(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, String.class).getSingleResult());
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
