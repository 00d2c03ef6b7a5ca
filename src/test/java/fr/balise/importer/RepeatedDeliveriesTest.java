package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.balise.gazetteer.LoadGazetteer;
import fr.balise.runs.RunReport;
import fr.balise.runs.RunReport.Records;
import fr.balise.runs.RunReport.Venues;
import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.VenueId;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One delivery after the other of the same source, each test with a source of its own. */
@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class RepeatedDeliveriesTest {
    @Inject
    Deliveries lists;

    @Inject
    LoadGazetteer gazetteer;

    @Test
    void theSameRowsInAnotherOrderWithABlankColumnChangeNothing() {
        lists.describe("same", 50);
        lists.deliver("same", "a,Un,,,\nb,Deux,,,\n");
        List<String> before = lists.query("SELECT * FROM venue ORDER BY id");

        RunReport again = lists.deliver("same", "b,Deux,,,\na,Un,,,\n");

        assertThat(again.records()).isEqualTo(new Records(0, 0, 2, 0, 0, 0));
        assertThat(again.venues()).isEqualTo(new Venues(0, 0, 2, 0));
        assertThat(lists.query("SELECT * FROM venue ORDER BY id")).isEqualTo(before);
        assertThat(rows("same", "record_key, row_number, line_number")).containsExactly("a|2|3", "b|1|2");
    }

    @Test
    void aChangedRowOfAListWithoutKeyKeepsItsRecordAndItsVenue() {
        lists.describe("keyless", """
                id: keyless
                title: Keyless
                publisher: Test
                licence: Test
                rank: 50
                input:
                  file: data/deliveries/keyless.csv
                fields:
                  nom: {column: Nom}
                  adresse: {template: "{Id} rue Haute"}
                  commune: {column: Commune}
                  code_postal: {column: CP}
                  telephone: {column: Autre}
                """);
        String row = "%d,Atelier Tournesol %s,Rodez,12000,05 65 00 %02d %02d\n";
        List<String> names = List.of("Alpha", "Bravo", "Kilo", "Lima", "Mike", "Oscar", "Papa", "Tango");
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            before.append(row.formatted(i + 1, names.get(i), i, 11));
            after.append(row.formatted(i + 1, names.get(i), i, 22));
        }
        lists.deliver("keyless", before.toString());
        List<String> ids = rows("keyless", "id, own_id, venue_id, facts ->> 'name'");
        RunReport report = lists.deliver("keyless", after.toString());

        assertThat(report.records()).isEqualTo(new Records(0, 8, 0, 0, 0, 0));
        assertThat(report.venues()).isEqualTo(new Venues(0, 8, 0, 0));
        assertThat(rows("keyless", "id, own_id, venue_id, facts ->> 'name'")).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(lists.deliver("keyless", after.toString().replace("\n", " \n"))
                        .records()
                        .added())
                .isZero();

        assertThat(lists.query("""
                SELECT DISTINCT right(v.phones[1], 2) FROM venue v JOIN source_record sr ON sr.venue_id = v.id
                WHERE sr.source_id = 'keyless' AND sr.absent_since IS NULL
                """)).containsExactly("22");
        assertThat(lists.query(
                        "SELECT count(*), count(DISTINCT venue_id) FROM source_record WHERE source_id = 'keyless'"))
                .containsExactly("8|8");
    }

    @Test
    void rowsWithoutAKeyThatCanBeSeveralRecordsOfBeforeAreNoneOfThem() {
        lists.describe("alike", """
                id: alike
                title: Alike
                publisher: Test
                licence: Test
                rank: 50
                input:
                  file: data/deliveries/alike.csv
                fields:
                  nom: {column: Nom}
                  commune: {column: Commune}
                  code_postal: {column: CP}
                  telephone: {column: Autre}
                """);
        String row = ",%s,Rodez,12000,05 65 00 01 %d\n";
        lists.deliver("alike", row.formatted("Un", 11) + row.formatted("Un", 12) + row.formatted("Deux", 13));

        RunReport report =
                lists.deliver("alike", row.formatted("Un", 21) + row.formatted("Un", 22) + row.formatted("Deux", 23));

        assertThat(report.records()).isEqualTo(new Records(2, 1, 0, 0, 2, 0));
    }

    @Test
    void onlyChangedRowsAreWorkedAndOnlyTheirVenuesChange() {
        lists.describe("some", 50);
        lists.deliver("some", "a,Un,,,\nb,Deux,,,\nc,Trois,,,\n");
        List<String> dates = lists.query("SELECT name, changed_at, created_at FROM venue WHERE name <> 'Deux'");

        RunReport report = lists.deliver("some", "a,Un,,,\nb,Deux bis,,,\nc,Trois,,,\nd,Quatre,,,\n");

        assertThat(report.records()).isEqualTo(new Records(1, 1, 2, 0, 0, 0));
        assertThat(report.venues()).isEqualTo(new Venues(1, 1, 2, 0));
        assertThat(report.differences())
                .extracting("field", "before", "after")
                .contains(tuple("nom", "Deux", "Deux bis"));
        assertThat(lists.query("SELECT name, changed_at, created_at FROM venue"))
                .containsAll(dates);
    }

    @Test
    void whatTheMappingIgnoresChangesNoRow() {
        lists.describe("ignored", 50);
        lists.deliver("ignored", "a,Un,,,3 visites\nb,Deux,,,\n");

        RunReport again = lists.deliver("ignored", "a,Un,,,4 visites\nb,Deux,,,1 visite\n");

        assertThat(again.records()).isEqualTo(new Records(0, 0, 2, 0, 0, 0));
    }

    @Test
    void aRowThatGoesIsAbsentSinceAndOneThatComesBackIsTheSame() {
        lists.describe("absent", 50);
        lists.deliver("absent", "a,Un,,,\nb,Deux,,,\n");
        List<String> venues = rows("absent", "record_key, venue_id");

        RunReport without = lists.deliver("absent", "a,Un,,,\n");
        assertThat(without.records()).isEqualTo(new Records(0, 0, 1, 0, 1, 0));
        assertThat(rows("absent", "record_key, absent_since IS NOT NULL")).containsExactly("a|f", "b|t");
        assertThat(lists.deliver("absent", "a,Un,,,\n").records().absent()).isZero();

        RunReport with = lists.deliver("absent", "b,Deux,,,\na,Un,,,\n");
        assertThat(with.records()).isEqualTo(new Records(0, 0, 2, 0, 0, 1));
        assertThat(with.venues()).isEqualTo(new Venues(0, 0, 2, 0));
        assertThat(rows("absent", "record_key, absent_since IS NOT NULL")).containsExactly("a|f", "b|f");
        assertThat(rows("absent", "record_key, venue_id")).isEqualTo(venues);
    }

    @Test
    void aVenueIsMergedAgainWhenOneOfItsRowsOnlyGoesOrComesBack() {
        lists.describe("merged", """
                id: merged
                title: Merged
                publisher: Test
                licence: Test
                rank: 50
                input:
                  file: data/deliveries/merged.csv
                key: [Id]
                fields:
                  nom: {column: Nom}
                  adresse: {value: "7 rue du Merle"}
                  commune: {column: Commune}
                  code_postal: {column: CP}
                  telephone: {column: Autre}
                """);
        String first = "a,Atelier du Merle,Rodez,12000,05 65 00 00 11\n";
        String second = "b,Atelier du Merle,Rodez,12000,05 65 00 00 22\n";
        lists.deliver("merged", first + second);
        assertThat(phonesOfVenues("merged")).containsExactly("11");

        RunReport gone = lists.deliver("merged", second);
        assertThat(gone.records()).isEqualTo(new Records(0, 0, 1, 0, 1, 0));
        assertThat(phonesOfVenues("merged")).containsExactly("22");
        assertThat(gone.venues().changed()).isEqualTo(1);

        lists.deliver("merged", first + second);
        assertThat(phonesOfVenues("merged")).containsExactly("11");
    }

    @Test
    void aRowThatComesBackChangedIsTakenAsItIsNow() {
        lists.describe("back", 50);
        lists.deliver("back", "a,Un,,,\nb,Deux,,,\n");
        lists.deliver("back", "a,Un,,,\n");

        assertThat(lists.deliver("back", "a,Un,,,\nb,Deux bis,,,\n").records())
                .isEqualTo(new Records(0, 1, 1, 0, 0, 1));
        assertThat(rows("back", "record_key, facts ->> 'name', absent_since"))
                .containsExactly("a|Un|null", "b|Deux bis|null");
    }

    @Test
    void rowsOfTheSameKeyAreToldApartAndMarked() {
        lists.describe("twins", 50);
        RunReport report = lists.deliver("twins", "a,Un,,,\nb,Autre,,,\na,Deux,,,\na,Un,,,\n");

        assertThat(rows("twins", "record_key, facts ->> 'name'"))
                .containsExactly("a|Un", "a#2|Deux", "a#3|Un", "b|Autre");
        assertThat(report.findings("KEY_REPEATED")).isEqualTo(3);
        assertThat(report.rows().read()).isEqualTo(4);
    }

    @Test
    void ifTheFirstOfTwoGoesTheSecondKeepsItsKeyAndVenue() {
        lists.describe("first", 50);
        lists.deliver("first", "a,Un,,,\na,Deux,,,\n");
        List<String> second =
                lists.query("SELECT own_id FROM source_record WHERE source_id = 'first' AND record_key = 'a#2'");

        RunReport report = lists.deliver("first", "a,Deux,,,\n");

        // It is no longer one of two, which is a matter of cleaning and not of the delivery.
        assertThat(report.records()).isEqualTo(new Records(0, 0, 1, 1, 1, 0));
        assertThat(rows("first", "record_key, absent_since IS NULL")).containsExactly("a|f", "a#2|t");
        assertThat(second).containsExactly(VenueId.of("first", "a#2", 0));

        lists.deliver("first", "a,Deux,,,\na,Un,,,\n");
        assertThat(rows("first", "record_key, facts ->> 'name', absent_since"))
                .containsExactly("a|Un|null", "a#2|Deux|null");
    }

    @Test
    void aChangedOneOfTwoTakesTheNumberThatIsFree() {
        lists.describe("free", 50);
        lists.deliver("free", "a,Un,,,\na,Deux,,,\na,Trois,,,\n");

        lists.deliver("free", "a,Trois,,,\na,Deux bis,,,\na,Un,,,\na,Quatre,,,\n");

        assertThat(rows("free", "record_key, facts ->> 'name'"))
                .containsExactly("a|Un", "a#2|Deux bis", "a#3|Trois", "a#4|Quatre");
    }

    @Test
    void withoutAKeyARowIsWhatItSays() {
        lists.describe("content", 50);
        lists.deliver("content", ",Un,,,x\n,Deux,,,\n");
        List<String> before = rows("content", "facts ->> 'name', own_id");

        RunReport again = lists.deliver("content", ",Deux,,,\n, UN ,,,y\n");

        assertThat(again.records()).isEqualTo(new Records(0, 1, 1, 0, 0, 0));
        assertThat(rows("content", "lower(facts ->> 'name'), own_id"))
                .isEqualTo(before.stream()
                        .map(line -> line.replace("Un", "un").replace("Deux", "deux"))
                        .toList());
    }

    @Test
    void aChangeOfTheMappingReadsAllRowsAnewAndSaysSo() {
        lists.describe("rules", 50);
        lists.deliver("rules", "a,Un,,,\nb,Deux,,,\n");

        lists.describe("rules", 51);
        RunReport report = lists.deliver("rules", "a,Un,,,\nb,Deux,,,\n");

        assertThat(report.records()).isEqualTo(new Records(0, 0, 2, 2, 0, 0));
        assertThat(report.venues()).isEqualTo(new Venues(0, 0, 2, 0));
    }

    @Test
    void aRowWithoutANameIsKeptAndCounted() {
        lists.describe("nameless", 50);
        RunReport report = lists.deliver("nameless", "a,Un,,,\nb,,,,\n");

        assertThat(report.rows()).isEqualTo(new RunReport.Rows(2, 0, 1, 0, 1));
        assertThat(rows("nameless", "record_key, outcome, venue_id IS NULL"))
                .containsExactly("a|ACCEPTED_WITH_FINDINGS|f", "b|REJECTED|t");

        assertThat(lists.deliver("nameless", "a,Un,,,\nb,Deux,,,\n").venues()).isEqualTo(new Venues(1, 0, 1, 0));
        assertThat(rows("nameless", "record_key, venue_id = own_id")).containsExactly("a|t", "b|t");
    }

    @Test
    void anIdThatIsTakenIsNeverGivenTwice() {
        lists.describe("taken", 50);
        lists.describe("collision", 50);
        lists.deliver("taken", "a,Un,,,\n");
        String wanted = VenueId.of("collision", "b", 0);
        lists.run("UPDATE source_record SET own_id = '" + wanted + "' WHERE source_id = 'taken'");

        lists.deliver("collision", "a,Autre,,,\nb,Deux,,,\n");

        assertThat(rows("collision", "record_key, own_id, venue_id"))
                .containsExactly(
                        "a|" + VenueId.of("collision", "a", 0) + "|" + VenueId.of("collision", "a", 0),
                        "b|" + VenueId.of("collision", "b", 1) + "|" + VenueId.of("collision", "b", 1));
    }

    @Test
    void aCommuneThatLostLettersIsNoOtherOneAndStaysWhereItWas() throws Exception {
        gazetteer.run(Path.of("data/gazetteer"));
        lists.describe("lost-commune", 50);
        lists.deliver("lost-commune", "a,Phare,Évecquemont,,\n");
        List<String> before = rows("lost-commune", "facts ->> 'address', facts ->> 'location'");
        assertThat(before.get(0)).contains("78227");

        // Without its first letter "Évry" would be Vry in Moselle.
        lists.deliver("lost-commune", "a,Phare,\uFFFDvecquemont,,\nb,Digue,\uFFFDvry,,\n");

        assertThat(rows("lost-commune", "facts ->> 'address', facts ->> 'location'")
                        .get(0))
                .isEqualTo(before.get(0));
        assertThat(rows("lost-commune", "facts -> 'address' ->> 'inseeCode'").get(1))
                .isEqualTo("null");
    }

    @Test
    void lettersThatWereLostNeverReplaceGoodOnes() {
        lists.describe("lost", 50);
        lists.deliver("lost", "a,Bibliothèque,Évry,,\nb,Médiathèque,,,\n");

        RunReport report = lists.deliver("lost", "a,Biblioth\uFFFDque,\uFFFDvry,,\nb,Autre m\uFFFDdiath\uFFFDque,,,\n");

        assertThat(rows("lost", "record_key, facts ->> 'name', facts -> 'address' ->> 'commune'"))
                .containsExactly("a|Bibliothèque|Évry", "b|Autre m\uFFFDdiath\uFFFDque|null");
        assertThat(report.findings("LETTERS_DESTROYED")).isEqualTo(3);
        assertThat(report.occurrences())
                .filteredOn(found -> found.kind().equals("LETTERS_DESTROYED"))
                .extracting(found -> String.valueOf(found.result()))
                .containsExactly(
                        "gardé d'une livraison précédente : Bibliothèque",
                        "gardé d'une livraison précédente : Évry",
                        "null");
    }

    @Test
    void theReportNamesLineColumnAndText() {
        lists.describe("lines", 50);
        RunReport report = lists.deliver("lines", "a,\"Un\ndeux\",,,\nb,Deux,,7500,\n");

        assertThat(report.occurrences())
                .filteredOn(found -> found.kind().equals("CODE_MALFORMED"))
                .extracting("line", "row", "column", "raw")
                .containsExactly(tuple(4, 2, "CP", "7500"));
        assertThat(report.file().detected()).containsEntry("séparateur", ",").containsEntry("encodage", "UTF-8");
    }

    @Test
    void rowsOfOneKeyAreOneRecordWhereTheMappingFoldsThem() {
        String mapping = """
                id: folded
                title: Une ligne par service
                publisher: Essais
                licence: ODbL
                rank: 50
                input: {file: data/deliveries/folded.csv}
                key: [Id]
                fold: true
                fields:
                  nom: {column: Nom}
                  commune: {column: Commune}
                  code_postal: {column: CP}
                  autres_formations_labels: {column: Autre}
                """;
        lists.describe("folded", mapping);

        RunReport report = lists.deliver("folded", "a,Un,Lyon,69001,x\nb,Deux,Lyon,69001,z\na,Un,Lyon,69001,y\n");

        assertThat(report.rows().read()).isEqualTo(3);
        assertThat(report.records()).isEqualTo(new Records(2, 0, 0, 0, 0, 0));
        assertThat(rows("folded", "record_key, facts -> 'offer' ->> 'otherLabels'"))
                .containsExactly("a|[\"x\", \"y\"]", "b|[\"z\"]");

        assertThat(lists.deliver("folded", "b,Deux,Lyon,69001,z\na,Un,Lyon,69001,x\na,Un,Lyon,69001,y\n")
                        .records())
                .isEqualTo(new Records(0, 0, 2, 0, 0, 0));
        assertThat(lists.deliver("folded", "b,Deux,Lyon,69001,z\na,Un,Lyon,69001,x\n")
                        .records())
                .isEqualTo(new Records(0, 1, 1, 0, 0, 0));
    }

    private List<String> phonesOfVenues(String source) {
        return lists.query("""
                SELECT DISTINCT right(v.phones[1], 2) FROM venue v JOIN source_record sr ON sr.venue_id = v.id
                WHERE sr.source_id = '%s'
                """.formatted(source));
    }

    private List<String> rows(String source, String columns) {
        return lists.query("SELECT " + columns + " FROM source_record WHERE source_id = '" + source
                + "' ORDER BY record_key COLLATE \"C\", id");
    }
}
