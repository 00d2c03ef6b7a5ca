package fr.balise.site;

import fr.balise.venue.PartialDate;
import io.quarkus.qute.TemplateGlobal;
import java.util.List;

/**
 * What came of the last look at these pages with the RGAA 4.1. The criteria one by one, and how each was looked at, are
 * in docs/accessibility.md; AccessibilityManualTest holds both to the same figures.
 *
 * @param day when, as in {@code 2026-11-22}
 * @param met how many criteria all pages meet
 * @param notMet how many they do not, those that nobody has looked at among them
 * @param notApplicable how many are about things that no page has
 */
public record AccessibilityAudit(
        PartialDate day, int met, int notMet, int notApplicable, List<Shortcoming> shortcomings) {
    private static final int PERCENT = 100;

    /** From here on the law calls a site partly conforming. */
    private static final int PARTLY = 50;

    static final AccessibilityAudit LAST = new AccessibilityAudit(
            new PartialDate("2026-11-22"),
            75,
            2,
            29,
            List.of(new Shortcoming(
                    List.of("4.13", "7.1"),
                    "Personne n’a encore essayé le site avec un lecteur d’écran. Il est construit pour cela, mais des"
                            + " parties peuvent être mal lues, surtout la carte et les filtres")));

    /** {@code accessibilityState} in every template: each page has to say it. */
    @TemplateGlobal
    static String accessibilityState() {
        return LAST.state();
    }

    /** Rounded down: 99.9 is not all. */
    public int percent() {
        return met * PERCENT / (met + notMet);
    }

    /** The words of the law. */
    public String state() {
        if (notMet == 0) {
            return "totalement conforme";
        }
        return percent() >= PARTLY ? "partiellement conforme" : "non conforme";
    }

    public String date() {
        return day.inFrench();
    }
}
