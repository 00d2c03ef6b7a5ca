package fr.balise.search.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlicesTest {

    @Test
    void theSamePieceGivesTheSameObject() {
        Slices<String> texts = texts(100);
        byte[] bytes = "rue de la rue".getBytes(StandardCharsets.UTF_8);

        assertThat(texts.get(bytes, 0, 3)).isEqualTo("rue").isSameAs(texts.get(bytes, 10, 3));
        assertThat(texts.get(bytes, 4, 2)).isEqualTo("de");
        assertThat(texts.get(bytes, 4, 0)).isEmpty();
    }

    @Test
    void manyPiecesAreKeptApartHoweverTheyGrow() {
        Slices<String> texts = texts(50_000);
        Map<String, String> known = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            String word = Integer.toString(random.nextInt(60_000), 36);
            byte[] bytes = ("<" + word + ">").getBytes(StandardCharsets.UTF_8);
            String given = texts.get(bytes, 1, word.length());
            assertThat(given).isEqualTo(word);
            if (known.size() < 50_000) {
                assertThat(known.computeIfAbsent(word, key -> given)).isSameAs(given);
            }
        }
    }

    @Test
    void whatComesWhenItIsFullIsRightAndNotKept() {
        Slices<String> texts = texts(1);
        byte[] bytes = "ab".getBytes(StandardCharsets.UTF_8);

        assertThat(texts.get(bytes, 0, 1)).isSameAs(texts.get(bytes, 0, 1));
        assertThat(texts.get(bytes, 1, 1)).isEqualTo("b").isNotSameAs(texts.get(bytes, 1, 1));
    }

    private static Slices<String> texts(int most) {
        return new Slices<>(most, bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
