package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.balise.testing.NuHtmlChecker;
import java.util.List;

/**
 * What must be true of every page in every state. A page or a state joins by one line,
 * {@code PageCheck.of(visitor, "home", width)}, in a test that shows it at each of {@link EveryPageTest}'s widths. What
 * it stands for in the RGAA: docs/accessibility.md.
 */
final class PageCheck {
    /** Where there is least room; a page of 1280 pixels at 400 % is as wide. */
    private static final int NARROWEST = 320;

    private static final int DESK = 1280;

    /** WCAG 1.4.12: so far may people set letters, words, lines and paragraphs apart. */
    private static final String FAR_APART = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
              document.adoptedStyleSheets = [sheet];
            }""";

    /** A popup that is wider than its map hides its words and its cross, however the map is moved. */
    private static final String TOO_WIDE_POPUPS = """
            () => [...document.querySelectorAll('.leaflet-popup')]
              .filter(popup => popup.offsetWidth > popup.closest('.leaflet-container').clientWidth)
              .map(popup => popup.textContent.slice(0, 80))""";

    /** What the keyboard comes to and shows no ring when it does; Leaflet moves the map when a mark is focused. */
    private static final String WITHOUT_RING = """
            () => {
              const before = document.activeElement;
              const pressable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
              const faults = [...document.querySelectorAll(pressable)].filter(one => {
                if (one.disabled || one.closest('.leaflet-pane, dialog:not([open]), [inert]')) return false;
                if (one.checkVisibility && !one.checkVisibility({ checkVisibilityCSS: true })) return false;
                one.focus({ focusVisible: true, preventScroll: true });
                if (document.activeElement !== one) return false;
                const style = getComputedStyle(one);
                return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2;
              }).map(one => one.outerHTML.slice(0, 120));
              before?.focus?.({ preventScroll: true });
              return faults;
            }""";

    /** What each page has in common, so that people find their way on all of them as on the first. */
    private static final String FRAME_FAULTS = """
            () => {
              const faults = [];
              const must = (good, fault) => good || faults.push(fault);
              const all = selector => [...document.querySelectorAll(selector)];
              const first = all('a[href], button, input, select, textarea, summary')[0];
              must(first?.getAttribute('href') === '#contenu', 'the first link does not lead to the contents');
              must(document.querySelector('main')?.id === 'contenu', 'no main part with the id contenu');
              must(all('h1').length === 1, 'not one h1 but ' + all('h1').length);
              must(document.title.split(' – ').at(-1) === 'Balise' && document.title.length > 9,
                'a title that does not name page and site: ' + document.title);
              must(all('header nav a').length > 2, 'no navigation in the header');
              must(all('footer a[href="/accessibilite"]').length === 1, 'no link to the accessibility statement');
              must(all('[target], [accesskey], [autofocus], meta[http-equiv], marquee, blink').length === 0,
                'a new window, a key of its own, a focus of its own, or a refresh');
              return faults;
            }""";

    private final BrowserSession visitor;
    private final String where;

    private PageCheck(BrowserSession visitor, String where) {
        this.visitor = visitor;
        this.where = where;
    }

    static void of(BrowserSession visitor, String name, int width) {
        PageCheck check = new PageCheck(visitor, name + " at " + width);
        visitor.takePicture(name + "-" + width);
        visitor.fitsItsWidth(check.where);
        // The widths between have the same parts.
        if (width == NARROWEST || width == DESK) {
            visitor.hasNoAccessibilityFault(check.where);
        }
        if (width == NARROWEST) {
            check.showsWholePopups();
            check.leavesRoomForTextSetApart();
        }
        if (width == DESK) {
            check.isValidHtml();
            check.hasTheFrameOfAllPages();
            check.showsWhereTheKeyboardIs();
        }
    }

    private void showsWholePopups() {
        assertThat((List<?>) visitor.page().evaluate(TOO_WIDE_POPUPS))
                .as("popups that are wider than the map of " + where)
                .isEmpty();
    }

    private void leavesRoomForTextSetApart() {
        Page page = visitor.page();
        page.evaluate(FAR_APART);
        visitor.fitsItsWidth(where + " with text set apart");
        page.evaluate("document.adoptedStyleSheets = []");
    }

    /** As the server sends it, which is what people without scripts get, and as scripts have changed it. */
    private void isValidHtml() {
        Page page = visitor.page();
        String sent = page.context().request().get(page.url()).text();
        assertThat(NuHtmlChecker.listErrors(sent))
                .as("errors in the HTML of " + where)
                .isEmpty();
        assertThat(NuHtmlChecker.listErrors(page.content()))
                .as("errors in the HTML that scripts made of " + where)
                .isEmpty();
    }

    private void hasTheFrameOfAllPages() {
        Page page = visitor.page();
        // What other sites show in a frame has the frame of their pages.
        if (page.locator("header.header").count() > 0) {
            assertThat((List<?>) page.evaluate(FRAME_FAULTS))
                    .as("what is missing around " + where)
                    .isEmpty();
        }
    }

    private void showsWhereTheKeyboardIs() {
        assertThat((List<?>) visitor.page().evaluate(WITHOUT_RING))
                .as("what shows no ring when the keyboard comes to it on " + where)
                .isEmpty();
    }
}
