package fr.balise.venue;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeStatementsTest {
    private static final Statement CITY = new Statement(
            "city",
            50,
            "1",
            venue("Espace 19")
                    .phones("+33140380000")
                    .offering(Service.EMPLOYMENT)
                    .facts());
    private static final Statement OLD_LIST = new Statement(
            "old-list",
            10,
            "7",
            venue("ESPACE 19 EPN")
                    .phones("+33111111111")
                    .kinds(Typology.EPN)
                    .at(48.89, 2.37, Precision.HOUSENUMBER)
                    .facts());

    @Test
    void theBestRankedSourceThatStatesAFieldIsBelieved() {
        MergedFacts merged = MergeStatements.merge(List.of(OLD_LIST, CITY));

        assertThat(merged.facts().name()).isEqualTo("Espace 19");
        assertThat(merged.facts().contact().phones()).containsExactly("+33140380000");
        assertThat(merged.facts().typologies()).containsExactly(Typology.EPN);
        assertThat(merged.provenance())
                .containsEntry("nom", "city")
                .containsEntry("telephone", "city")
                .containsEntry("typologie", "old-list")
                .doesNotContainKey("horaires");
    }

    @Test
    void aWorsePositionNeverReplacesABetterOne() {
        Statement vague = new Statement(
                "vague",
                100,
                "1",
                venue("Espace 19").at(48.8, 2.3, Precision.MUNICIPALITY).facts());

        MergedFacts merged = MergeStatements.merge(List.of(vague, OLD_LIST));

        assertThat(merged.facts().location()).isEqualTo(OLD_LIST.facts().location());
        assertThat(merged.provenance()).containsEntry("latitude", "old-list");
    }

    @Test
    void ofTwoPointsAsPreciseTheSourcesOwnIsTakenThenTheScoreThenTheRank() {
        Statement lookedUp = at("looked-up", 90, new Location(P1, Precision.HOUSENUMBER, "geoplateforme", 0.99));
        Statement lessSure = at("less-sure", 95, new Location(P2, Precision.HOUSENUMBER, "geoplateforme", 0.71));
        Statement own = at("own", 10, new Location(P2, Precision.HOUSENUMBER, Location.SOURCE));
        Statement ownToo = at("own-too", 20, new Location(P1, Precision.HOUSENUMBER, Location.SOURCE));
        Statement vague = at("vague", 99, new Location(P1, Precision.MUNICIPALITY, Location.SOURCE));

        assertThat(placedBy(lookedUp, lessSure, vague)).isEqualTo("looked-up");
        assertThat(placedBy(lookedUp, lessSure, own)).isEqualTo("own");
        assertThat(placedBy(own, ownToo, lookedUp)).isEqualTo("own-too");
    }

    @Test
    void whatASourceSaysNowGoesBeforeARowThatItNoLongerHas() {
        Statement gone = new Statement(
                "city",
                50,
                "0",
                true,
                venue("Espace 19 (fermé)")
                        .phones("+33199999999")
                        .closedForGood("2025-09")
                        .facts());

        VenueFacts merged = MergeStatements.merge(List.of(gone, CITY)).facts();

        assertThat(merged.name()).isEqualTo("Espace 19");
        assertThat(merged.contact().phones()).containsExactly("+33140380000");
        assertThat(merged.status()).isEqualTo(Status.OPEN);
        assertThat(MergeStatements.merge(List.of(gone, OLD_LIST))
                        .facts()
                        .status()
                        .state())
                .isEqualTo(VenueState.CLOSED_FOR_GOOD);
    }

    private static final Position P1 = new Position(48.1, 2.1);
    private static final Position P2 = new Position(48.2, 2.2);

    private static Statement at(String source, int rank, Location location) {
        return new Statement(source, rank, "1", venue("Espace 19").facts().at(Address.UNKNOWN, location));
    }

    private static String placedBy(Statement... statements) {
        return MergeStatements.merge(List.of(statements)).provenance().get("latitude");
    }

    @Test
    void oneThatSaysClosedIsBelievedBeforeOneThatMerelyListsTheVenue() {
        Statement closed = new Statement(
                "closed", 1, "1", venue("Espace 19").closedForGood("2014-09").facts());

        assertThat(MergeStatements.merge(List.of(CITY, closed)).facts().status().state())
                .isEqualTo(VenueState.CLOSED_FOR_GOOD);
    }

    @Test
    void theOrderOfTheStatementsDoesNotMatter() {
        Statement twin = new Statement("city", 50, "2", venue("Espace dix-neuf").facts());
        List<Statement> statements = new ArrayList<>(List.of(CITY, OLD_LIST, twin));
        MergedFacts expected = MergeStatements.merge(statements);
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(statements, random);
            assertThat(MergeStatements.merge(statements)).isEqualTo(expected);
        }
    }

    @Test
    void aTextThatLostLettersLosesAgainstAnIntactOneOfALowerRank() {
        Statement damaged = new Statement(
                "damaged",
                90,
                "1",
                venue("Biblioth\uFFFDque").on("rue de l'\uFFFDcole").facts());
        Statement intact =
                new Statement("intact", 10, "1", venue("Bibliothèque").facts());

        MergedFacts merged = MergeStatements.merge(List.of(damaged, intact));

        assertThat(merged.facts().name()).isEqualTo("Bibliothèque");
        assertThat(merged.facts().address().street()).isEqualTo("rue de l'\uFFFDcole");
        assertThat(merged.provenance()).containsEntry("nom", "intact").containsEntry("adresse", "damaged");
    }

    @Test
    void servicesComeFromOneSourceWhole() {
        Statement other = new Statement(
                "other", 40, "1", venue("E").offering(Service.SAFE_USE).facts());

        assertThat(MergeStatements.merge(List.of(CITY, other)).facts().services())
                .isEqualTo(Set.of(Service.EMPLOYMENT));
    }

    @Test
    void aVenueWithoutAnyRecordIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MergeStatements.merge(List.of()));
    }

    @Test
    void factsSurviveTheDatabase() {
        VenueFacts facts = venue("Tout dire")
                .phones("+33140380000")
                .kinds(Typology.EPN, Typology.OTHER)
                .offering(Service.EMPLOYMENT)
                .open("Mo-Fr 09:00-12:00")
                .at(48.89, 2.37, Precision.STREET)
                .closedForGood("2014-09")
                .facts();

        assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
    }

    @Test
    void factsOfALaterOrEarlierReleaseCanBeRead() {
        VenueFacts facts = venue("Ancien").facts();
        String json = FactsJson.write(facts).replace("\"mobility\":[],", "\"champ_futur\":{\"a\":1},");

        assertThat(FactsJson.read(json)).isEqualTo(facts);
    }
}
