package fr.balise.site.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.site.feedback.FormSeal.Verdict;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FormSealTest {
    private static final Instant GIVEN = Instant.parse("2026-11-22T10:00:00Z");

    private final FormSeal seals = new FormSeal(new byte[] {1, 2, 3});
    private final String seal = seals.seal("k3f8r2m9qd", GIVEN);

    private Verdict after(long seconds) {
        return seals.check(seal, "k3f8r2m9qd", GIVEN.plusSeconds(seconds));
    }

    @Test
    void aFormThatAPersonHadTimeToFillInIsGood() {
        assertThat(after(3)).isEqualTo(Verdict.GOOD);
        assertThat(after(FormSeal.LONGEST.toSeconds())).isEqualTo(Verdict.GOOD);
    }

    @Test
    void aFormThatComesBackAtOnceIsTooFast() {
        assertThat(after(2)).isEqualTo(Verdict.TOO_FAST);
        assertThat(after(-60)).isEqualTo(Verdict.TOO_FAST);
    }

    @Test
    void aFormOfYesterdayIsTooOld() {
        assertThat(after(FormSeal.LONGEST.toSeconds() + 1)).isEqualTo(Verdict.TOO_OLD);
    }

    @Test
    void aSealHoldsForItsVenueItsMomentAndItsSecretOnly() {
        Instant later = GIVEN.plusSeconds(10);
        assertThat(seals.check(seal, "0000000000", later)).isEqualTo(Verdict.FORGED);
        assertThat(seals.check(seal.replaceFirst("\\d\\.", "9."), "k3f8r2m9qd", later))
                .isNotEqualTo(Verdict.GOOD);
        assertThat(new FormSeal(new byte[] {9}).check(seal, "k3f8r2m9qd", later))
                .isEqualTo(Verdict.FORGED);
        assertThat(seals.check(null, "k3f8r2m9qd", later)).isEqualTo(Verdict.FORGED);
        assertThat(seals.check("1.2", "k3f8r2m9qd", later)).isEqualTo(Verdict.FORGED);
    }
}
