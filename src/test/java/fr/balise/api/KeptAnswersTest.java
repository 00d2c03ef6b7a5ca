package fr.balise.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.api.KeptAnswers.Key;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private final AtomicInteger written = new AtomicInteger();

    @Test
    void theSameQuestionToTheSameDataIsWrittenOnce() {
        KeptAnswers kept = keeping(10_000);

        byte[] first = ask(kept, new Key("carte", "1", "Brest"));

        assertThat(ask(kept, new Key("carte", "1", "Brest"))).isSameAs(first);
        assertThat(written).hasValue(1);
    }

    @Test
    void anotherKindAnotherVersionAndAnotherQuestionAreWrittenAnew() {
        KeptAnswers kept = keeping(10_000);

        ask(kept, new Key("carte", "1", "Brest"));
        ask(kept, new Key("facettes", "1", "Brest"));
        ask(kept, new Key("carte", "2", "Brest"));
        ask(kept, new Key("carte", "1", "Lyon"));

        assertThat(written).hasValue(4);
    }

    @Test
    void withoutMemoryEachAnswerIsWrittenAnew() {
        KeptAnswers kept = keeping(0);

        for (int i = 0; i < 100; i++) {
            ask(kept, new Key("carte", "1", "Brest"));
        }

        assertThat(written).hasValue(100);
    }

    @Test
    void noMoreIsKeptThanThereIsMemoryFor() {
        KeptAnswers kept = keeping(100_000);

        for (int i = 0; i < 10_000; i++) {
            ask(kept, new Key("carte", "1", "ville " + i));
        }

        assertThat(kept.bytes()).isLessThanOrEqualTo(100_000);
    }

    private byte[] ask(KeptAnswers kept, Key key) {
        return kept.get(key, () -> {
            written.incrementAndGet();
            return new byte[1000];
        });
    }

    private static KeptAnswers keeping(long bytes) {
        return new KeptAnswers(() -> new MemorySize(BigInteger.valueOf(bytes)));
    }
}
