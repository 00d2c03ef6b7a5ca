package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalWatcherTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private boolean answer(String typed) {
        return TerminalWatcher.isYes(
                "Importer ?",
                new BufferedReader(new StringReader(typed)),
                new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"o, true", "Oui, true", "' OUI ', true", "n, false", "non, false"})
    void yesAndNoAreTakenInShortAndInFull(String typed, boolean yes) {
        assertThat(answer(typed + "\n")).isEqualTo(yes);
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("Importer ? [oui/non] ");
    }

    @Test
    void anythingElseIsAskedAgain() {
        assertThat(answer("\ny\no\n")).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .isEqualTo("Importer ? [oui/non] " + "Répondez par oui ou par non : ".repeat(2));
    }

    @Test
    void theEndOfTheInputIsANoAndEndsTheLine() {
        assertThat(answer("")).isFalse();
        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("Importer ? [oui/non] " + System.lineSeparator());
    }

    @Test
    void aStepOfUnknownLengthTellsHowMuchIsDone() {
        assertThat(ProgressLine.open("lecture", 24_000, Duration.ofSeconds(3)))
                .isEqualTo("  lecture : 24 000 lignes, 3 s");
        assertThat(ProgressLine.open("rapport", 0, Duration.ZERO)).isEqualTo("  rapport…");
        assertThat(ProgressLine.open("rapprochement", 0, Duration.ofSeconds(75)))
                .isEqualTo("  rapprochement… 1 min 15 s");
    }

    @Test
    void aStepOfKnownLengthShowsABarAndWhatIsLeft() {
        assertThat(ProgressLine.bar("nettoyage", 500, 1000, Duration.ofSeconds(4)))
                .isEqualTo("  nettoyage     [=======>      ]  50 % de 1 000 lignes, encore 4 s");
        assertThat(ProgressLine.bar("nettoyage", 1000, 1000, Duration.ofSeconds(4)))
                .isEqualTo("  nettoyage     [==============] 100 % de 1 000 lignes");
        assertThat(ProgressLine.bar("rapprochement", 999_999, 1_000_000, Duration.ofHours(3)))
                .contains(" 99 % ")
                .hasSizeLessThan(80);
    }
}
