package fr.balise.importer.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    @ParameterizedTest
    @ValueSource(
            strings = {"Fresnes-Léguillon", "à côté", "l’œuvre – 5 €", "Être où ? çà ïëüÿ", "e\u0301te\u0301", "ÉCOLE À"
            })
    void whatWasMisreadOnceOrTwiceIsRepaired(String text) {
        assertThat(Mojibake.repair(misread(text))).isEqualTo(text);
        assertThat(Mojibake.repair(misread(misread(text)))).isEqualTo(text);
    }

    /** As programs do it: the five bytes that Windows-1252 lacks become controls. */
    private static String misread(String text) {
        StringBuilder misread = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            String read = new String(new byte[] {value}, Charset.forName("windows-1252"));
            misread.append(read.equals("\uFFFD") ? new String(new byte[] {value}, LATIN) : read);
        }
        return misread.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Médiathèque « Été »",
                "SANTÉ\u00A0: 3",
                "CAFÉ«X»",
                "Âge d’or",
                "São Paulo",
                "Åland",
                "pâte à pain",
                "naïf",
                "5 € – 10 €",
                "FORÊT°",
                "Ã",
                "IRMÃ DULCE",
                "Â l’école",
                "√2",
                "\uFFFD"
            })
    void goodTextStays(String text) {
        assertThat(Mojibake.repair(text)).isEqualTo(text);
    }

    @Test
    void utf8ReadAsMacRomanIsRepaired() {
        assertThat(Mojibake.repair("M√©diath√®que de l‚Äô√âcole")).isEqualTo("Médiathèque de l’École");
    }

    @Test
    void blanksThatWereNoBreakSpacesOfASequenceAreRepaired() {
        assertThat(Mojibake.repair("JusquÃ© lÃ  , Ã  cÃ´tÃ©")).isEqualTo("Jusqué là, à côté".replace("là,", "là ,"));
        assertThat(Mojibake.repair("12Â rue, RÃ©publiqueÂ : 3")).isEqualTo("12 rue, République : 3");
        assertThat(Mojibake.repair("Ã  Lyon")).isEqualTo("à Lyon");
    }

    @Test
    void goodLettersBesideStay() {
        assertThat(Mojibake.repair("Lycée de LÃ©guillon")).isEqualTo("Lycée de Léguillon");
    }
}
