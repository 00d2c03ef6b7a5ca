package fr.balise.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which commune a clue means, and when it means none. */
class PlaceClueTest {

    private final Gazetteer gazetteer = ShippedGazetteer.get();

    @Test
    void anArrondissementIsFoundByNameAndPostalCode() {
        assertFound("75119", null, "75019", "PARIS");
        assertFound("75119", null, "75019", null);
        assertFound("75119", null, null, "75019 PARIS");
        assertFound("75119", "75056", "75019", "Paris");
        assertFound("75119", "75119", null, null);
        assertFound("75116", null, "75116", "Paris");
        assertFound("69387", null, "69007", "Lyon");
        assertFound("13201", null, "13001", "Marseille");
    }

    @Test
    void eachArrondissementIsFoundInAllUsualSpellings() {
        assertArrondissements("Paris", 20, 75_100, 75_000);
        assertArrondissements("Lyon", 9, 69_380, 69_000);
        assertArrondissements("Marseille", 16, 13_200, 13_000);
    }

    private void assertArrondissements(String city, int count, int insee, int postal) {
        IntStream.rangeClosed(1, count).forEach(number -> {
            String expected = String.valueOf(insee + number);
            String ordinal = number == 1 ? "1er" : number + "e";
            for (String name : List.of(
                    city + " " + number,
                    city + String.format(" %02d", number),
                    city.toUpperCase() + " " + ordinal.toUpperCase(),
                    city + " " + ordinal + " Arrondissement",
                    city + " " + ordinal + " arr.",
                    city + " " + number + "ème",
                    ordinal + " arrondissement de " + city,
                    city.toUpperCase() + " CEDEX " + String.format("%02d", number),
                    city + " (" + ordinal + ")",
                    (postal + number) + " " + city.toUpperCase())) {
                assertFound(expected, null, null, name);
                assertFound(expected, null, String.valueOf(postal + number), name);
            }
        });
    }

    @Test
    void aCityStaysWholeWhereItsPartsContradictEachOther() {
        assertFound("75056", null, "75019", "Paris 20");
        assertFound("75056", "75119", "75020", "Paris");
        assertFound("75056", null, null, "PARIS");
        assertFound("75056", null, null, "PARIS CEDEX");
        assertFound("75056", null, null, "Paris 21");
        assertFound("13055", null, "13284", "MARSEILLE CEDEX 20");
    }

    @Test
    void aCedexCodeCountsForItsDepartmentOnly() {
        assertFound("75056", null, "75676", "PARIS");
        assertFound("75114", null, "75676", "PARIS CEDEX 14");
        assertFound("75056", null, "75676", null);
        assertFound("13055", null, "13284", "MARSEILLE CEDEX");
        assertFound("13207", null, "13284", "MARSEILLE CEDEX 07");
        assertFound("93066", null, "93205", "ST-DENIS CEDEX");
        assertFound("72181", null, "72085", "LE MANS CEDEX 9");
        assertFound("2B033", null, "20405", "BASTIA CEDEX");
        assertNotFound(null, "92055", "PARIS LA DEFENSE CEDEX");
        assertNotFound(null, "13284", null);
    }

    @Test
    void abbreviationsAndArticlesAreUnderstood() {
        assertFound("93066", null, "93200", "ST-DENIS");
        assertFound("97411", null, "97400", "Saint Denis");
        assertFound("94038", null, "94240", "L’Haÿ les Roses");
        assertFound("72181", null, null, "MANS (LE)");
        assertFound("72181", null, null, "Mans");
        assertFound("93066", null, null, "Saint-Denis (93)");
        assertFound("75119", null, null, "Paris XIX");
        assertFound("76351", null, "76600", "Havre");
        assertFound("71076", null, "71100", "CHALON S/ SAONE");
        assertFound("97212", null, "97213", "Le Gros-Morne");
        assertFound("58062", null, "58120", "Château-Chinon (Ville)");
    }

    @Test
    void blanksAndLettersAroundCodesDoNotMatter() {
        assertFound("93066", null, " 93 200 ", " Saint-Denis ");
        assertFound("2A004", "2a004", null, null);
        assertFound("35238", null, "non renseigné", "Rennes");
        assertFound("93066", null, "F-93200", "Saint-Denis");
    }

    @Test
    void aNameThatIsNoCommuneLeavesItToAPostalCodeOfOne() {
        assertFound("92048", null, "92360", "Meudon-la-Forêt");
        assertFound("93066", null, "93210", "La Plaine Saint-Denis");
    }

    @Test
    void formerCommunesAreFollowedToTodays() {
        assertFound("69123", "69232", null, null);
        assertFound("01015", "01340", null, null);
        assertFound("69149", null, "69600", "Oullins");
        assertFound("50129", null, null, "CHERBOURG OCTEVILLE");
        assertFound("50129", null, "50470", "La Glacerie");
        // Known by code alone in the edition of today; the names come from the history.
        assertFound("01033", "01126", null, "Coupy");
        assertFound("60057", null, "60000", "Voisinlieu");
        assertFound("04070", null, "04000", "DIGNE");
        assertFound("95306", null, null, "Herblay");
        assertThat(gazetteer.listByName("Oullins")).extracting(Commune::insee).containsExactly("69149");
    }

    @Test
    void ambiguityFindsNothing() {
        assertNotFound(null, null, "Saint-Denis");
        assertNotFound(null, null, "ST DENIS");
        assertNotFound(null, "01400", null);
        assertNotFound(null, "58120", "Château-Chinon");
        assertNotFound(null, null, "Bors (16)");
    }

    @Test
    void contradictionFindsNothing() {
        assertNotFound(null, "75019", "Marseille");
        assertNotFound(null, "93400", "Saint-Denis");
        assertNotFound("75056", null, "Marseille");
        assertNotFound("35238", "44000", null);
        assertNotFound(null, "75019", "75020 Paris");
    }

    @Test
    void ofThreeTheOddOneOutIsOutvoted() {
        assertFound("35238", "35238", "35000", "Un nom qui n'existe pas");
        assertFound("35238", "35238", "44000", "Rennes");
        assertFound("63300", "63148", "63200", "Riom");
    }

    @Test
    void aMisspeltNameIsUnderstoodAmongTheCommunesOfItsPostalCode() {
        assertFound("11069", null, "11000", "Carcasonne");
        assertFound("31506", null, "31650", "Saint Orens");
        assertFound("11203", null, "11200", "Lezignan");
        assertFound("39056", "39056", null, "BLETTRANS");
        // A commune of the department bears the name as it is written.
        assertNotFound(null, "58190", "Dornes");
    }

    @Test
    void thePostalCodeOfANeighbourDoesNotSpeakAgainst() {
        assertFound("71270", null, "71870", "MÂCON");
        assertNotFound(null, "71100", "MÂCON");
        assertNotFound(null, "11000", "Narbonne");
    }

    @Test
    void aPostalCodeOfNoDepartmentSaysNothing() {
        assertFound("63300", "63300", "00000", null);
        assertNotFound(null, "00000", null);
    }

    @Test
    void nothingSaidFindsNothing() {
        assertNotFound(null, null, null);
        assertNotFound("", " ", "\t");
        assertNotFound("99999", "99999", "Nulle part");
        assertNotFound(null, null, "?");
        assertNotFound(null, null, "CEDEX");
    }

    @Test
    void anUnknownInseeCodeLeavesItToTheRest() {
        assertFound("35238", "00000", "35000", "Rennes");
    }

    private void assertFound(String insee, @Nullable String code, @Nullable String postalCode, @Nullable String name) {
        PlaceClue clue = new PlaceClue(code, postalCode, name);
        assertThat(gazetteer.find(clue).map(Commune::insee)).as(clue.toString()).contains(insee);
    }

    private void assertNotFound(@Nullable String code, @Nullable String postalCode, @Nullable String name) {
        PlaceClue clue = new PlaceClue(code, postalCode, name);
        assertThat(gazetteer.find(clue)).as(clue.toString()).isEmpty();
    }
}
