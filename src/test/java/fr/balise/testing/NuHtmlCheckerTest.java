package fr.balise.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NuHtmlCheckerTest {
    private static final String GOOD =
            "<!DOCTYPE html><html lang=\"fr\"><head><title>Balise</title></head><body><h1>Oui</h1>%s</body></html>";

    @Test
    void aValidPageHasNoErrors() {
        assertThat(NuHtmlChecker.listErrors(GOOD.formatted(""))).isEmpty();
    }

    @Test
    void faultsAreFound() {
        assertThat(NuHtmlChecker.listErrors(GOOD.formatted("<p><div>a</div></p>")))
                .singleElement()
                .asString()
                .contains("No “p” element in scope");
        assertThat(NuHtmlChecker.listErrors(GOOD.formatted("<img src=\"a.png\">")))
                .isNotEmpty();
        assertThat(NuHtmlChecker.listErrors(GOOD.formatted("<p style=\"colr: red\">a</p>")))
                .isNotEmpty();
    }
}
