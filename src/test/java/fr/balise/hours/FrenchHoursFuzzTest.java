package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Words of the grammar in any order, and any characters: nothing throws, nothing hangs, all outputs are hours. */
class FrenchHoursFuzzTest {
    private static final String[] PIECES = {
        "lundi",
        "mar.",
        "dimanche",
        "tous les jours",
        "week-end",
        "du",
        "au",
        "à",
        "-",
        " - ",
        "/",
        ",",
        ";",
        ".",
        "et",
        ":",
        "(",
        ")",
        "9h",
        "12h30",
        "14:00",
        "18 h 30",
        "24h",
        "0h",
        "8",
        "2e",
        "dernier",
        "du mois",
        "sauf",
        "fermé",
        "sur rdv",
        "jours fériés",
        "vacances scolaires",
        "hors vacances scolaires",
        "juin",
        "semaines paires",
        "matin",
        "après-midi",
        "<li>",
        "\n",
        "midi",
        "Mo",
        "Fr 9:00-12:00",
        "\"",
        "[",
        "½",
        "é"
    };

    @Test
    void anyOrderOfTheKnownWordsGivesHoursOrNothing() {
        var random = new Random(20_261_121);
        int understood = 0;
        for (int round = 0; round < 60_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            understood += isSound(text.toString()) ? 1 : 0;
        }
        assertThat(understood).isPositive();
    }

    @Test
    void anyCharactersGiveHoursOrNothing() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.appendCodePoint(random.nextInt(8) == 0 ? random.nextInt(0x3000) : 32 + random.nextInt(95));
            }
            isSound(text.toString());
        }
    }

    @Test
    void hugeAndRepetitiveTextsEnd() {
        for (String piece : PIECES) {
            Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                isSound(piece.repeat(FrenchHours.MAX_LENGTH / piece.length()));
                isSound((piece + " ").repeat(FrenchHours.MAX_LENGTH / (piece.length() + 1)));
                assertThat(FrenchHours.parse(piece.repeat(100_000))).isInstanceOf(NotUnderstood.class);
            });
        }
    }

    private static boolean isSound(String text) {
        if (FrenchHours.parse(text) instanceof Understood understood) {
            assertThat(OpeningHours.parse(understood.hours().value())).isEqualTo(understood.hours());
            return true;
        }
        return false;
    }
}
