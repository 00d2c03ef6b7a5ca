package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How a visitor works a page: with a pointer, or by nothing but the keyboard. */
enum VisitorHand {
    POINTER {
        @Override
        void press(Locator what) {
            what.click();
        }

        @Override
        void tick(Locator box) {
            box.check();
        }

        @Override
        void choose(Locator list, String value) {
            list.selectOption(value);
        }

        @Override
        void type(Locator field, String text) {
            field.fill(text);
        }
    },

    KEYBOARD {
        @Override
        void press(Locator what) {
            goTo(what);
            what.page().keyboard().press("Enter");
        }

        @Override
        void tick(Locator box) {
            goTo(box);
            box.page().keyboard().press("Space");
            assertThat(box.isChecked()).isTrue();
        }

        @Override
        void choose(Locator list, String value) {
            goTo(list);
            for (int i = 0; i < MOST_OPTIONS && !list.inputValue().equals(value); i++) {
                list.page().keyboard().press("ArrowDown");
            }
            assertThat(list.inputValue()).isEqualTo(value);
        }

        @Override
        void type(Locator field, String text) {
            goTo(field);
            field.page().keyboard().type(text);
        }
    };

    private static final int MOST_STEPS = 400;
    private static final int MOST_OPTIONS = 40;

    /** Links, buttons and the headings of parts that open. */
    abstract void press(Locator what);

    abstract void tick(Locator box);

    abstract void choose(Locator list, String value);

    abstract void type(Locator field, String text);

    /** Step by step, as somebody does who sees no pointer; behind the end of the page its beginning comes again. */
    private static void goTo(Locator what) {
        Page page = what.page();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (Boolean.TRUE.equals(what.evaluate("element => element === document.activeElement"))) {
                assertThat(page.locator(":focus-visible").count())
                        .as("the focus is seen on " + what)
                        .isEqualTo(1);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not to be reached by the keyboard: " + what);
    }
}
