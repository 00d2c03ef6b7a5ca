package fr.balise.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "L’Haÿ-les-Roses, l hay les roses",
        "Œuvre d'Ædipe, oeuvre d aedipe",
        "'  EPN – L’@nnexe  ', epn l nnexe",
        "18ème, 18eme"
    })
    void twoWritingsOfTheSameWordsAreEqual(String text, String words) {
        assertThat(Folding.words(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"EPN L’@nnexe du centre social, epn-l-nnexe-du-centre-social", "'***', lieu", "日本, lieu"})
    void aSlugIsReadableAndNeverEmpty(String text, String slug) {
        assertThat(Folding.slug(text)).isEqualTo(slug);
    }
}
