package fr.balise.hours;

import java.time.LocalDate;
import java.util.List;

/** The part of a rule that says on which days it holds. */
@FunctionalInterface
interface DateSelector {
    DateSelector EVERY_DAY = (date, facts) -> true;

    boolean matches(LocalDate date, Facts facts);

    /** Those of one kind add up: {@code Mo,We}. */
    static DateSelector anyOf(List<DateSelector> selectors) {
        if (selectors.size() == 1) {
            return selectors.get(0);
        }
        return (date, facts) -> {
            for (DateSelector selector : selectors) {
                if (selector.matches(date, facts)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Those of different kinds narrow each other: {@code Jan-Mar Mo}. */
    static DateSelector allOf(List<DateSelector> selectors) {
        if (selectors.size() == 1) {
            return selectors.get(0);
        }
        return (date, facts) -> {
            for (DateSelector selector : selectors) {
                if (!selector.matches(date, facts)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** A selector that we cannot evaluate: it may hold on any day. */
    static DateSelector notUnderstood(String reason, Object written) {
        return (date, facts) -> facts.assume(reason + " : " + written, written + "@" + date);
    }
}
