package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.runs.NamedVenues;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunStore;
import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.VenueId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A report names the venues that a run created, and those that became part of another one. */
@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class NamedVenuesTest {
    private static final ImportOptions DRY = new ImportOptions(null, true, true, ImportWatcher.SILENT);

    @Inject
    Deliveries lists;

    @Inject
    RunStore runs;

    @Test
    void aJoinedVenueIsNamedWithTheOneThatItsIdLeadsTo() {
        lists.describe("joined", """
                id: joined
                title: Joined
                publisher: Test
                licence: Test
                rank: 50
                input:
                  file: data/deliveries/joined.csv
                key: [Id]
                ignore: [Autre]
                fields:
                  nom: {column: Nom}
                  adresse: {value: "7 rue du Merle"}
                  commune: {column: Commune}
                  code_postal: {column: CP}
                """);
        String first = "a,Atelier du Merle,Rodez,12000,\n";
        RunReport created = lists.deliver("joined", first + "b,Comptoir Lavande,Rodez,12000,\n");
        String one = VenueId.of("joined", "a", 0);
        String other = VenueId.of("joined", "b", 0);
        assertThat(created.namedVenues().created())
                .containsExactly(
                        new NamedVenues.Created(one, "Atelier du Merle"),
                        new NamedVenues.Created(other, "Comptoir Lavande"));
        assertThat(created.venueLines())
                .containsSubsequence("  lieux créés (2) :", "    Atelier du Merle : /lieux/" + one);

        String second = first + "b,Atelier du Merle,Rodez,12000,\n";
        RunReport dry = lists.deliver("joined", second, DRY);
        RunReport joined = lists.deliver("joined", second);

        // Venues that came at once: the smaller id stays.
        String stays = one.compareTo(other) < 0 ? one : other;
        String goes = stays.equals(one) ? other : one;
        String name = goes.equals(one) ? "Atelier du Merle" : "Comptoir Lavande";
        assertThat(joined.venues().merged()).isEqualTo(1);
        assertThat(joined.namedVenues().merged())
                .containsExactly(new NamedVenues.Merged(goes, name, stays, "Atelier du Merle"));
        assertThat(dry.namedVenues()).isEqualTo(joined.namedVenues());
        assertThat(dry.venueLines())
                .containsSubsequence(
                        "  lieux qui seraient réunis à un autre (1) :",
                        "    " + name + " (" + goes + ") → Atelier du Merle : /lieux/" + stays);
        assertThat(lists.query("SELECT venue_id FROM venue_redirect WHERE old_id = '" + goes + "'"))
                .containsExactly(stays);
    }

    @Test
    void ofManyTheFirstHundredAreNamedAndTheCountIsExact() {
        lists.describe("many", 50);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 130; i++) {
            rows.append(i).append(",Lieu ").append(i).append(",,,\n");
        }

        RunReport report = lists.deliver("many", rows.toString());

        assertThat(report.venues().created()).isEqualTo(130);
        assertThat(report.namedVenues().created()).hasSize(100).doesNotHaveDuplicates();
        assertThat(report.venueLines()).hasSize(22).last().isEqualTo("    … et 110 autres");
    }

    @Test
    void aReportFromBeforeVenuesWereNamedIsReadAsBefore() {
        lists.describe("before", 50);
        RunReport report = lists.deliver("before", "a,Un,,,\n");
        lists.run("UPDATE import_report SET report = report - 'lieux_nommes' WHERE run_id = " + report.run());

        RunReport found = QuarkusTransaction.requiringNew()
                .call(() -> runs.find(report.run()).orElseThrow());

        assertThat(found.namedVenues()).isEqualTo(NamedVenues.NONE);
        assertThat(found.venueLines()).isEmpty();
        assertThat(found.venues()).isEqualTo(report.venues());
    }
}
