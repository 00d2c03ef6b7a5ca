package fr.balise.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast way of folding gives what the plain one gives: for every character, and for texts of them. */
class FoldingIsTheSameTest {

    @Test
    void everyCharacterIsFoldedAsUnicodeSays() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate(c)) {
                assertSame("a" + c + "b");
            }
        }
    }

    @Test
    void textsOfAllKindsAreFoldedAsUnicodeSays() {
        Random random = new Random(7);
        String letters = "aéÉœŒÆß ŠİıΣς’–«»…½²№ﬁ�e\u0301\u0327ÿĲ\t\u00A0\u202F漢あ-12";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertSame(text.toString());
        }
        assertSame("𝐀bc 😀 é");
    }

    private static void assertSame(String text) {
        String open =
                text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        String folded = Normalizer.normalize(open, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        assertThat(Folding.fold(text)).isEqualTo(folded);
        assertThat(Folding.words(text))
                .isEqualTo(folded.replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
    }
}
