package fr.balise.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.search.text.TextQuery.Alternative;
import fr.balise.search.text.TextQuery.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadTextTest {
    private static final String[][] VENUES = {
        {"Espace public numérique Saint-Merri", "Paris 75004", "12 boulevard de Sébastopol 0142330000"},
        {"EPN La Bourdonnais", "Paris 75007", "105 avenue de la Bourdonnais 0145551234"},
        {"Médiathèque Jean-Moulin", "Villeurbanne 69100", "rue du Port"},
        {"Médiathèque", "Saint-Denis 93200", "place de la Mairie"},
        {"France Services de l'Œuvre", "L'Haÿ-les-Roses 94240", "1 rue de la Paix 262262123456"},
        {"Bibliothèque François-Mitterrand", "Le Mans 72000", "TIERS LIEUX"},
    };

    private static ReadText reader = new ReadText(Expressions.NONE, new KnownPlaces(ShippedGazetteer.get()));
    private static TextIndex index = new TextIndexBuilder().build();

    @BeforeAll
    static void read() throws IOException {
        reader = new ReadText(Expressions.read(Path.of("data/search-words")), new KnownPlaces(ShippedGazetteer.get()));
        index = TextIndexTest.index(List.of(VENUES).stream()
                .map(venue -> new RandomWords.Said(
                        SearchWords.of(venue[0]), SearchWords.of(venue[1]), SearchWords.of(venue[2])))
                .toList());
    }

    private static void assertFound(String text, Integer... rows) {
        TextMatches matches = index.match(reader.read(text, index));
        assertThat(matches.rows())
                .as("%s means %s", text, reader.read(text, index))
                .containsExactly(List.of(rows).stream().mapToInt(row -> row).toArray());
    }

    @Test
    void accentsCaseHyphensAndApostrophesDoNotCount() {
        assertFound("MEDIATHEQUE JEAN MOULIN", 2);
        assertFound("médiathèque jean‐moulin", 2);
        assertFound("l hay les roses", 4);
        assertFound("L’Haÿ les roses", 4);
        assertFound("oeuvre", 4);
    }

    @Test
    void acronymsAndLongFormsAreTheSameInBothDirections() {
        assertFound("EPN", 0, 1);
        assertFound("e.p.n.", 0, 1);
        assertFound("espaces publics numériques", 0, 1);
        assertFound("espace publique numerique", 0, 1);
        assertFound("MSAP", 4);
        assertFound("maison des services au public", 4);
    }

    @Test
    void abbreviationsAreTheSameAsTheirWords() {
        assertFound("St Merri", 0);
        assertFound("bd sébastopol", 0);
        assertFound("av bourdonnais", 1);
        assertFound("saint-denis", 3);
        assertFound("st denis", 3);
    }

    @Test
    void phoneNumbersAreFoundHoweverTheyAreTyped() {
        for (String number : List.of(
                "0142330000",
                "01 42 33 00 00",
                "01.42.33.00.00",
                "01-42-33-00-00",
                "+33 1 42 33 00 00",
                "+33142330000",
                "0033 1 42 33 00 00",
                "+33 (0)1 42 33 00 00",
                "01 42 33 00",
                "01 42 33")) {
            assertFound(number, 0);
        }
        assertFound("0262 12 34 56", 4);
        assertFound("+262 262 12 34 56", 4);
        assertFound("01 42 33 00 01");
    }

    @Test
    void postalCodesDepartmentsAndArrondissementsAreFound() {
        assertFound("75004", 0);
        assertFound("75 004", 0);
        assertFound("7500", 0, 1);
        assertFound("75", 0, 1);
        assertFound("Seine-Saint-Denis", 3);
        assertFound("93", 3);
        assertFound("médiathèque 93", 3);
        assertFound("médiathèque seine st denis", 3);
        assertFound("paris 4e", 0);
        assertFound("paris 7", 1);
        assertFound("7ème arrondissement", 1);
        assertFound("epn 7e arrondissement de paris", 1);
        assertFound("Sarthe", 5);
    }

    @Test
    void theLastWordMayBeBegun() {
        assertFound("médiath", 2, 3);
        assertFound("jean mou", 2);
        assertFound("mou jean");
        assertFound("médiath ");
    }

    @Test
    void misspeltWordsAreForgiven() {
        assertFound("mediateque jean moullin", 2);
        assertFound("vileurbane", 2);
        // A médiathèque is a library, too.
        assertFound("biblioteque", 2, 3, 5);
        assertFound("miterand", 5);
        assertFound("mediatek", 2, 3, 5);
        assertFound("media theque", 2, 3);
        assertFound("jeanmoulin", 2);
        assertFound("france servises", 4);
        assertFound("Pairs 75007", 1);
    }

    @Test
    void whatNoVenueStatesIsNotRequiredWhereTwoOfThreeAreThere() {
        assertFound("cours jean moulin", 2);
        assertFound("cours moulin");
    }

    @Test
    void smallWordsDoNotCountUnlessThereIsNothingElse() {
        assertFound("la médiathèque de saint denis", 3);
        assertFound("le", 4, 5);
        assertFound("le ", 5);
    }

    @Test
    void aTextWithoutWordsFitsNothing() {
        for (String text : List.of("", " ", "!?", "'; --", "\0", "%_")) {
            assertFound(text);
        }
    }

    @Test
    void longTextsAreReadToABound() {
        TextQuery query = reader.read("mediatheque ".repeat(100_000) + "é".repeat(100_000), index);
        assertThat(query.terms()).hasSizeLessThanOrEqualTo(ReadText.MOST_TERMS);
    }

    @Test
    void theNameAsTypedScoresBest() {
        TextMatches matches = index.match(reader.read("Médiathèque", index));
        assertThat(matches.score(3)).isGreaterThan(matches.score(2));
        assertThat(matches.score(3)).isGreaterThan(TextScore.SAME_NAME);
    }

    @Test
    void theSurestMeaningStandsFirst() {
        Term term = reader.read("EPN", index).terms().get(0);
        assertThat(term.alternatives())
                .startsWith(new Alternative(List.of("epn"), 100))
                .contains(new Alternative(List.of("espace", "public", "numerique"), 90));
    }
}
