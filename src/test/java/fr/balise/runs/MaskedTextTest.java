package fr.balise.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            appeler le 06 12 34 56 78 avant          | appeler le •• •• •• •• •• avant
            Tél.0612345678                           | Tél.••••••••••
            06.12.34.56.78 ou 01 40 00 00 00         | ••.••.••.••.•• ou •• •• •• •• ••
            0612 345 678                             | •••• ••• •••
            +33 (0)6 12 34 56 78                     | +•• (•)• •• •• •• ••
            0033612345678                            | •••••••••••••
            O6 12 34 5l 78                           | x• •• •• •x ••
            612345678                                | •••••••••
            6 12 34 56 78                            | • •• •• •• ••
            +590690123456                            | +••••••••••••
            06/12/34/56/78                           | ••/••/••/••/••
            jean.dupont@exemple.fr                   | xxxx.xxxxxx@xxxxxxx.xx
            écrire à j-d @ exemple.fr, merci         | écrire à x-x @ xxxxxxx.xx, merci
            jean.dupont [at] exemple.fr              | xxxx.xxxxxx [xx] xxxxxxx.xx
            jean.dupont(arobase)exemple.fr           | xxxx.xxxxxx(xxxxxxx)xxxxxxx.xx
            jean.dupont%40exemple.fr                 | xxxx.xxxxxx%••xxxxxxx.xx
            @Anne.L.33                               | @xxxx.x.••
            voir M. Paul Lenoir le lundi             | voir M. xxxx xxxxxx le lundi
            Madame de La Tour, sur RDV               | Madame xx xx xxxx, sur RDV
            MME LENOIR                               | MME xxxxxx
            """)
    void whatMayTellOfAPersonKeepsItsShapeOnly(String text, String masked) {
        assertThat(MaskedText.of(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48.856614",
                "2,3522219000",
                "-0.5791800123",
                "6861234.56",
                "01/03/2021 09:00",
                "75119",
                "du lundi au vendredi de 9h à 12h et 14h-17h30",
                "3960",
                "Médiathèque Jean Moulin",
                "Étapes numériques (La Poste)",
                "mm 12",
                ""
            })
    void whatTellsOfPlacesStays(String text) {
        assertThat(MaskedText.of(text)).isEqualTo(text);
    }

    @Test
    void aShapeShowsWhatIsWrongWithAText() {
        assertThat(MaskedText.shape("O1 40 18 04 4l")).isEqualTo("x• •• •• •• •x");
        assertThat(MaskedText.shape("LÃ©guillon")).isEqualTo("xÃ©xxxxxxx");
    }

    @Test
    void aTextMadeToTakeLongIsMaskedAllTheSame() {
        assertThat(MaskedText.of("0 ".repeat(50_000))).hasSize(100_000);
        assertThat(MaskedText.of("a".repeat(100_000))).hasSize(100_000);
        assertThat(MaskedText.of("@".repeat(100_000))).hasSize(100_000);
    }
}
