package fr.balise.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void wordsAreFoldedAndComeInTheirOrder() {
        assertThat(SearchWords.of("Bibliothèque L’Œuvre – EPN (n° 2)"))
                .containsExactly("bibliotheque", "l", "oeuvre", "epn", "n", "2");
        assertThat(SearchWords.of("L'Haÿ-les-Roses\u00a094240")).containsExactly("l", "hay", "les", "roses", "94240");
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertThat(SearchWords.of("")).isEmpty();
        assertThat(SearchWords.of(" \t\n!?«»…\u3000")).isEmpty();
    }
}
