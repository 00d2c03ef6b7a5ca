package fr.balise.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlipsTest {
    @Test
    void aSlipIsALetterTooManyTooFewAnotherOneOrTwoSwapped() {
        assertThat(Slips.count("paris", "pariss", 2)).isEqualTo(1);
        assertThat(Slips.count("paris", "pari", 2)).isEqualTo(1);
        assertThat(Slips.count("paris", "parus", 2)).isEqualTo(1);
        assertThat(Slips.count("paris", "pairs", 2)).isEqualTo(1);
        assertThat(Slips.count("paris", "paris", 2)).isZero();
        assertThat(Slips.count("villeurbanne", "vilurbanne", 2)).isEqualTo(2);
        assertThat(Slips.count("paris", "lyon", 2)).isGreaterThan(2);
    }

    @Test
    void theWordsOneAwayAreThoseWithOneSlip() {
        Random random = new Random(1);
        int near = 0;
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = word(random);
            boolean away = Slips.count(one, other, 1) == 1;
            assertThat(Slips.oneAway(one).contains(other))
                    .as("%s %s", one, other)
                    .isEqualTo(away);
            near += away ? 1 : 0;
        }
        assertThat(near).isGreaterThan(500);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 3 + random.nextInt(3); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    @Test
    void longWordsAreForgivenMore() {
        assertThat(Slips.forgiven("epn")).isZero();
        assertThat(Slips.forgiven("lyon")).isEqualTo(1);
        assertThat(Slips.forgiven("bordeaux")).isEqualTo(2);
        assertThat(Slips.forgiven("75019")).isZero();
        assertThat(Slips.forgiven("x".repeat(100))).isZero();
    }
}
