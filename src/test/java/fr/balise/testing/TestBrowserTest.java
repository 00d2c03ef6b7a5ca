package fr.balise.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class TestBrowserTest {

    @Test
    void textIsDrawnWithARealFont() {
        try (BrowserContext context = TestBrowser.shared().newContext();
                Page page = context.newPage()) {
            page.setContent("<span id=narrow>i</span> <span id=wide>Médiathèque</span>");
            // Without any font every text is zero pixels wide.
            assertThat(width(page, "narrow")).isPositive();
            assertThat(width(page, "wide")).isGreaterThan(5 * width(page, "narrow"));
        }
    }

    private static int width(Page page, String id) {
        return ((Number) page.evaluate("id => document.getElementById(id).offsetWidth", id)).intValue();
    }
}
