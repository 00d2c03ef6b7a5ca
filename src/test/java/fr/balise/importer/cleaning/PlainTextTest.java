package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>Le&nbsp;Phare</b> | Le Phare",
                "L&#39;Ancre &amp; Cie | L'Ancre & Cie",
                "<ul><li>Lundi</li><li>Mardi</li></ul> | Lundi Mardi",
                "<p onclick='x'>Le <i>Phare</i></p><script>alert(1)</script> | Le Phare",
                "moins de 3 < 4 places | moins de 3 < 4 places",
                "A & B | A & B"
            })
    void markupGoesAndTheTextStays(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A",
                "n/a",
                "#N/D",
                "#N/A",
                "#REF!",
                "#NOM?",
                "#DIV/0!",
                "#VALUE!",
                "_",
                "-",
                "--",
                "@",
                "néant",
                "Non renseigné",
                "(retiré)",
                "NaN",
                "None",
                "n.c.",
                "NR",
                "null",
                "",
                "....................................."
            })
    void fillersAreEmpty(String text) {
        assertThat(EmptyText.isEmpty(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Aucun", "24/7", "Valeur", "Réf", "Nan Tes", "0", "Na", "Le Phare"})
    void wordsAndFiguresAreNot(String text) {
        assertThat(EmptyText.isEmpty(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "<contact@lieu.example.fr>, contact@lieu.example.fr",
        "<b>Accueil</b> <contact@lieu.example.fr>, Accueil contact@lieu.example.fr",
        "<https://lieu.example.fr>, https://lieu.example.fr",
        "<o:p>Le Phare</o:p>, Le Phare"
    })
    void addressesInAngleBracketsAreNoMarkup(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }
}
