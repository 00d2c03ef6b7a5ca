package fr.balise.importer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import fr.balise.importer.matching.DecideMatches;
import fr.balise.runs.RunReport;
import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.VenueId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped source of corrections, beside lists that it corrects. */
@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class CorrectionsTest {
    private static final String HEADER = "lieu,nom,adresse,complement_adresse,code_postal,commune,latitude,longitude,"
            + "telephone,courriels,site_web,prise_rdv,horaires,etat,etat_precision,exceptions,fermeture_debut,"
            + "fermeture_fin,fermeture_motif,horaires_par_service,services,modalites_acces,presentation_resume,"
            + "verifie_le,remarque\n";
    private static final int EXCEPTIONS = 15;
    private static final int SERVICES = 19;
    private static final int STATE = 13;
    private static final int NAME = 1;

    @Inject
    Deliveries lists;

    @Inject
    ImportSources sources;

    @Inject
    DecideMatches decide;

    @BeforeEach
    void describe() throws IOException {
        lists.describe("corrections", Files.readString(Path.of("import/corrections.yaml")));
        lists.describe("liste", 50);
        lists.describe("autre", 40);
    }

    @AfterEach
    void clear() {
        lists.run("TRUNCATE venue, venue_redirect, source_record, source, match_decision, import_run CASCADE");
    }

    @Test
    void aCorrectionIsAboutTheVenueThatItNamesAndNoVenueOfItsOwn() {
        lists.deliver("liste", "a,Le Phare,Rodez,12000,\nb,Le Port,Rodez,12000,\n");
        RunReport report = correct(row(id("a"), EXCEPTIONS, "fermé le 24/12/2026"));

        assertThat(report.rows().accepted()).isEqualTo(1);
        assertThat(report.venues().created()).isZero();
        assertThat(report.venues().changed()).isEqualTo(1);
        assertThat(venues("name, jsonb_array_length(opening_exceptions), schedule"))
                .containsExactly("Le Phare|1|unknown; 2026 Dec 24 off", "Le Port|0|null");
        assertThat(lists.query("SELECT count(*) FROM pending_pair")).containsExactly("0");
    }

    @Test
    void itHoldsAfterTheNextDeliveryOfTheListAndComesBackInAnEmptiedDatabase() {
        lists.deliver("liste", "a,Le Phare,Rodez,12000,\n");
        correct(row(id("a"), NAME, "Le Grand Phare"));
        lists.deliver("liste", "a,Le Phare bis,Rodez,12000,\n");
        assertThat(venues("name")).containsExactly("Le Grand Phare");

        clear();
        RunReport early = correct(row(id("a"), NAME, "Le Grand Phare"));
        assertThat(early.rows().toReview()).isEqualTo(1);
        assertThat(venues("name")).isEmpty();
        lists.deliver("liste", "a,Le Phare bis,Rodez,12000,\n");

        assertThat(venues("id, name")).containsExactly(id("a") + "|Le Grand Phare");
    }

    @Test
    void whoeverTakesTheRowOutTakesTheCorrectionBack() {
        lists.deliver("liste", "a,Le Phare,Rodez,12000,\nb,Le Port,Rodez,12000,\n");
        correct(row(id("a"), NAME, "Le Grand Phare") + row(id("b"), NAME, "Le Grand Port"));
        correct(row(id("b"), NAME, "Le Grand Port"));
        assertThat(venues("name")).containsExactly("Le Grand Port", "Le Phare");

        correct(row(id("a"), NAME, "Le Grand Phare") + row(id("b"), NAME, "Le Grand Port"));
        assertThat(venues("name")).containsExactly("Le Grand Phare", "Le Grand Port");
    }

    @Test
    void aVenueThatOneListCallsClosedIsOpenWhereACorrectionSaysSo() {
        lists.deliver("liste", "a,Le Phare (fermé définitivement),Rodez,12000,\n");
        assertThat(venues("state")).containsExactly("CLOSED_FOR_GOOD");
        correct(row(id("a"), STATE, "ouvert"));

        assertThat(venues("state, state_reason, provenance ->> 'statut'")).containsExactly("OPEN|null|corrections");
    }

    @Test
    void correctionsOfTwoIdsThatBecameOneVenueBothHoldAndDoNotPartIt() {
        lists.deliver("liste", "a,Bibliothèque des Genêts bleus,Rodez,12000,\n");
        lists.deliver("autre", "b,Bibliothèque des Genêts bleus,Rodez,12000,\n");
        String other = VenueId.of("autre", "b", 0);
        lists.run("INSERT INTO match_decision (first_source, first_key, second_source, second_key, number, same)"
                + " VALUES ('autre', 'b', 'liste', 'a', 900, true)");
        correct(row(id("a"), EXCEPTIONS, "fermé le 24/12/2026") + row(other, EXCEPTIONS, "fermé le 31/12/2026"));

        assertThat(venues("jsonb_array_length(opening_exceptions)")).containsExactly("2");
        assertThat(lists.query("SELECT count(DISTINCT venue_id) FROM source_record"))
                .containsExactly("1");
    }

    @Test
    void whenAVenueIsPartedEachCorrectionFollowsTheRecordThatItNames() {
        lists.deliver("liste", "a,Bibliothèque des Genêts bleus,Rodez,12000,\n");
        String other = VenueId.of("autre", "b", 0);
        lists.run("INSERT INTO match_decision (first_source, first_key, second_source, second_key, number, same)"
                + " VALUES ('autre', 'b', 'liste', 'a', 900, true)");
        lists.deliver("autre", "b,Bibliothèque des Genêts bleus,Rodez,12000,\n");
        correct(row(other, NAME, "L'Autre"));
        assertThat(venues("name")).containsExactly("L'Autre");
        String record = lists.query("SELECT id FROM source_record WHERE source_id = 'autre'")
                .get(0);

        QuarkusTransaction.requiringNew().run(() -> decide.split(id("a"), List.of(Long.valueOf(record))));

        assertThat(venues("id, name"))
                .containsExactlyInAnyOrder(id("a") + "|Bibliothèque des Genêts bleus", other + "|L'Autre");
    }

    @Test
    void aCorrectionIsNotTakenOutOfItsVenueByHand() {
        lists.deliver("liste", "a,Le Phare,Rodez,12000,\n");
        correct(row(id("a"), NAME, "Le Grand Phare"));
        String record = lists.query("SELECT id FROM source_record WHERE source_id = 'corrections'")
                .get(0);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> decide.split(id("a"), List.of(Long.valueOf(record)))))
                .hasMessageContaining("est une correction");
    }

    @Test
    void anIdThatNoVenueHasIsToldAndChangesNothing() {
        List<String> told = new ArrayList<>();
        lists.deliver("liste", "a,Le Phare,Rodez,12000,\n");
        lists.write("corrections", HEADER + row("0000000000", NAME, "Personne"));
        RunReport report = sources.importOnly(
                        List.of("corrections"), new ImportOptions(null, false, true, new ImportWatcher() {
                            @Override
                            public void tell(String sentence) {
                                told.add(sentence);
                            }
                        }))
                .get(0);

        assertThat(told).anyMatch(sentence -> sentence.contains("0000000000"));
        assertThat(report.rows().toReview()).isEqualTo(1);
        assertThat(venues("name")).containsExactly("Le Phare");
    }

    @Test
    void columnsMayBeLeftOutButNotMisspelt() {
        lists.deliver("liste", "a,Le Phare,Rodez,12000,\n");
        lists.write(
                "corrections",
                "lieu,exceptions\n" + id("a") + ",fermé le 24/12/2026\n" + id("a") + ",fermé le 31/12/2026\n");
        RunReport report = importCorrections();
        assertThat(report.rows().accepted()).isEqualTo(2);
        assertThat(venues("jsonb_array_length(opening_exceptions)")).containsExactly("2");

        lists.write("corrections", "lieu,exeptions\n" + id("a") + ",fermé le 24/12/2026\n");
        assertThatThrownBy(this::importCorrections)
                .hasMessageContaining("« exeptions »")
                .hasMessageContaining("« exceptions »");
        lists.write("corrections", "id,exceptions\n" + id("a") + ",fermé le 24/12/2026\n");
        assertThatThrownBy(this::importCorrections).hasMessageContaining("« id »");
    }

    @Test
    void anAnnouncementIsTakenBackByStatingTheHoursOfItsDays() {
        lists.deliver("liste", "a,Le Phare (fermé du 3 au 28 août 2026),Rodez,12000,\n");
        correct(row(id("a"), EXCEPTIONS, "Du 3 au 28 août 2026 : ouvert du lundi au vendredi de 9h à 12h"));

        assertThat(venues("schedule"))
                .containsExactly("unknown; 2026 Aug 03-2026 Aug 28 off; 2026 Aug 03-2026 Aug 28 off"
                        + "; 2026 Aug 03-2026 Aug 28 Mo-Fr 09:00-12:00");
    }

    @Test
    void theApiGivesWhatCorrectionsAndListsAnnounce() {
        lists.deliver("liste", "a,Le Phare (fermé en août),Rodez,12000,\n");
        correct(row(id("a"), EXCEPTIONS, "ouvert le 24/12/2026 de 9h à 12h")
                + row(id("a"), SERVICES, "Aide aux démarches administratives : mardi 9h-12h sur rendez-vous"));

        given().when()
                .get("/api/collections/lieux/items/" + id("a"))
                .then()
                .statusCode(200)
                .body("properties.nom", is("Le Phare"))
                .body("properties.exceptions.type", contains("fermeture", "horaires_speciaux"))
                .body("properties.exceptions.debut", contains("--08-01", "2026-12-24"))
                .body("properties.exceptions.fin", contains("--08-31", "2026-12-24"))
                .body("properties.exceptions[1].horaires", is("09:00-12:00"))
                .body(
                        "properties.horaires_par_service.'Aide aux démarches administratives'.horaires",
                        is("Tu 09:00-12:00"))
                .body("properties.horaires_par_service.'Aide aux démarches administratives'.sur_rendez_vous", is(true));
    }

    private RunReport correct(String rows) {
        lists.write("corrections", HEADER + rows);
        return importCorrections();
    }

    private RunReport importCorrections() {
        return sources.importOnly(List.of("corrections"), new ImportOptions(null, false, true, ImportWatcher.SILENT))
                .get(0);
    }

    /** A row of corrections that says one thing. */
    private static String row(String venue, int column, String text) {
        String[] cells = new String[HEADER.split(",").length];
        java.util.Arrays.fill(cells, "");
        cells[0] = venue;
        cells[column] = text;
        return String.join(",", cells) + "\n";
    }

    private static String id(String key) {
        return VenueId.of("liste", key, 0);
    }

    private List<String> venues(String columns) {
        return lists.query("SELECT " + columns + " FROM venue ORDER BY name, id");
    }
}
