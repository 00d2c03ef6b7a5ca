package fr.balise.cli;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Precision;
import fr.balise.importer.matching.RecordRef;
import fr.balise.importer.matching.ReviewedPair;
import fr.balise.importer.matching.ReviewedRecord;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewLoopTest {
    private final List<ReviewedPair> waiting = new ArrayList<>(List.of(pair(1), pair(2), pair(3)));
    private final List<String> decided = new ArrayList<>();

    private static ReviewedPair pair(long number) {
        return new ReviewedPair(number, 50, List.of(), record(number * 10), record(number * 10 + 1), null);
    }

    private static ReviewedRecord record(long id) {
        return new ReviewedRecord(
                id,
                new RecordRef("liste", "" + id),
                "Liste",
                "lieu" + id,
                venue("Lieu " + id).at(48.1, -1.6, Precision.HOUSENUMBER).facts(),
                false);
    }

    private String session(String typed) throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        new ReviewLoop(
                        waiting::size,
                        most -> waiting.subList(0, Math.min(most, waiting.size())),
                        (number, same) -> {
                            waiting.removeIf(pair -> pair.number() == number);
                            decided.add(number + (same ? " same" : " different"));
                            return "Paire " + number + ".";
                        },
                        new PrintStream(shown, true, StandardCharsets.UTF_8))
                .ask(new BufferedReader(new StringReader(typed)));
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eachPairIsShownAndDecidedUntilNoneWaits() throws IOException {
        String shown = session("m\nD\nm\n");

        assertThat(decided).containsExactly("1 same", "2 different", "3 same");
        assertThat(shown)
                .containsSubsequence("Encore 3 paires.", "Lieu 10", "Encore 2 paires.", "Dernière paire.")
                .contains("48.10000, -1.60000 (à l'adresse)")
                .endsWith("3 décisions prises ; plus aucune paire n'attend." + System.lineSeparator());
    }

    @Test
    void aPairForLaterIsNotAskedAgainInThisSession() throws IOException {
        String shown = session("p\nm\np\n");

        assertThat(decided).containsExactly("2 same");
        assertThat(shown).contains("1 décision prise ; 2 paires attendent : ./balise review.");
    }

    @Test
    void anythingElseIsAskedAgainWithoutThePair() throws IOException {
        String shown = session("oui\na\n");

        assertThat(shown.split("Lieu 10", -1)).hasSize(2);
        assertThat(shown).contains("Répondez par m, d, p ou a, puis Entrée.", "Aucune décision prise");
        assertThat(decided).isEmpty();
    }

    @Test
    void theEndOfTheInputStops() throws IOException {
        assertThat(session("m\n"))
                .endsWith("1 décision prise ; 2 paires attendent : ./balise review." + System.lineSeparator());
    }
}
