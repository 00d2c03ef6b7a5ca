package fr.balise.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.api.WrittenLieu.WrittenOpening;
import fr.balise.opening.OpeningFacts;
import fr.balise.venue.Opening;
import fr.balise.venue.VenueState;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptLieuxTest {
    private static final OpeningFacts HOURS = new OpeningFacts(VenueState.OPEN, Opening.USUAL, null, null, null);

    @Test
    void whatWasWrittenOfOtherDataIsNotGiven() {
        KeptLieux kept = new KeptLieux(100_000);
        WrittenLieu lieu = lieu(100);
        kept.keep("a", "v1", lieu);

        assertThat(kept.find("a", "v1")).isSameAs(lieu);
        assertThat(kept.find("a", "v2")).isNull();
        assertThat(kept.find("b", "v1")).isNull();
    }

    @Test
    void oneThatIsLargerThanAllTheRoomIsNotKept() {
        KeptLieux kept = new KeptLieux(5_000);
        kept.keep("a", "v1", lieu(10));
        kept.keep("b", "v1", lieu(10_000));

        assertThat(kept.find("b", "v1")).isNull();
        assertThat(kept.bytes()).isLessThanOrEqualTo(5_000);
    }

    @Test
    void thereAreNeverMoreBytesThanAllowedWhateverIsKept() {
        KeptLieux kept = new KeptLieux(50_000);
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            WrittenLieu lieu = lieu(random.nextInt(5_000));
            if (random.nextBoolean()) {
                lieu = lieu.alone(new WrittenOpening(Instant.EPOCH, new byte[random.nextInt(2_000)]));
            }
            kept.keep("id" + random.nextInt(50), "v" + random.nextInt(2), lieu);
            assertThat(kept.bytes()).isBetween(0L, 50_000L);
        }
    }

    private static WrittenLieu lieu(int size) {
        return new WrittenLieu(new byte[size], new byte[10], HOURS, null, null);
    }
}
