package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import fr.balise.testing.TestBrowser;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A visitor with a browser of their own, who notes which hosts it asks and what goes wrong in its pages. */
final class BrowserSession implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/screenshots");

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final Set<String> hosts = new TreeSet<>();
    private final List<String> errors = new ArrayList<>();

    private BrowserSession(String base, BrowserContext context) {
        this.base = base;
        this.context = context;
        context.onRequest(request -> note(URI.create(request.url().replaceAll("[|{}]", ""))));
        page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
    }

    static BrowserSession open(String base, int width) {
        return new BrowserSession(base, TestBrowser.shared().newContext(options(width)));
    }

    static BrowserSession withoutScripts(String base) {
        return new BrowserSession(
                base, TestBrowser.shared().newContext(options(1280).setJavaScriptEnabled(false)));
    }

    /** Somebody whose device is set to dark colours. */
    static BrowserSession inTheDark(String base, int width) {
        return new BrowserSession(
                base, TestBrowser.shared().newContext(options(width).setColorScheme(ColorScheme.DARK)));
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("fr-FR")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE);
    }

    private void note(URI asked) {
        if (asked.getHost() != null) {
            hosts.add(asked.getScheme() + "://" + asked.getHost() + ":" + asked.getPort());
        }
    }

    Page page() {
        return page;
    }

    Page go(String path) {
        page.navigate(base + path);
        return page;
    }

    /** The results, the filters open and the map ready; on a narrow screen the map is asked for first. */
    Page results(String path) {
        go(path);
        if (page.locator("#ouvrir-la-carte").isVisible()) {
            page.locator("#ouvrir-la-carte").click();
        }
        page.locator(".mark").first().waitFor();
        page.locator("#filtres").evaluate("filters => { filters.open = true; }");
        return page;
    }

    void seesLines(int count) {
        page.waitForFunction("count => document.querySelectorAll('[data-list] > li').length === count", count);
    }

    int lines() {
        return page.locator("[data-list] > li").count();
    }

    String count() {
        return page.locator("[data-count]").textContent().strip();
    }

    void hasNoAccessibilityFault(String where) {
        List<String> faults = new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(BrowserSession::describe)
                        .toList();
        assertThat(faults).as("axe on " + where).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    void fitsItsWidth(String where) {
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue())
                .as("pixels by which " + where + " is too wide")
                .isLessThanOrEqualTo(0);
    }

    void takePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** From top to bottom, whatever the height. */
    void takeWholePicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** The page as on paper. */
    void printed() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    /** Which servers were asked, as scheme, host and port. */
    Set<String> hosts() {
        return hosts;
    }

    List<String> errors() {
        return errors;
    }

    BrowserContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
