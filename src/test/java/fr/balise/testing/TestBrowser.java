package fr.balise.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The distribution's Chromium, headless, one for the whole run. Where it cannot be had, the test that asks is skipped
 * with the reason.
 */
public final class TestBrowser {

    private static @Nullable Browser shared;
    private static @Nullable String fault;

    private TestBrowser() {}

    /** The browser, to make a context of; do not close it. */
    public static synchronized Browser shared() {
        Browser known = shared;
        if (known == null && fault == null) {
            try {
                known = launch(Chromium.get(System.out::println));
                shared = known;
            } catch (IOException e) {
                fault = e.getMessage();
            }
        }
        if (known == null) {
            Assumptions.abort("pas de navigateur pour les tests de pages : " + fault);
        }
        return known;
    }

    private static Browser launch(Chromium chromium) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.program())
                        .setEnv(chromium.environment())
                        .setChromiumSandbox(false)
                        // Without a graphics card, an update service, or hosts that a page did not ask for.
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
