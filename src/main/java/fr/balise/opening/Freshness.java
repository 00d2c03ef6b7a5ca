package fr.balise.opening;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How far hours can still be trusted, by the day for which their source vouches. Six months: hours change with the school
 * year and the seasons; eighteen: after two such changes nobody should travel without asking. docs/hours.md says more.
 */
public enum Freshness {
    RECENT("recent"),
    TO_CHECK("a_verifier"),
    OLD("ancien"),
    /** No source gives a day, or the day is still to come, which is a slip of the pen. */
    UNKNOWN("inconnu");

    private static final Period RECENT_FOR = Period.ofMonths(6);
    private static final Period TO_CHECK_FOR = Period.ofMonths(18);

    private final String wireName;

    Freshness(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Both borders belong to the fresher side: what was confirmed six months ago to the day is recent. */
    public static Freshness of(@Nullable LocalDate confirmedOn, LocalDate today) {
        if (confirmedOn == null || confirmedOn.isAfter(today)) {
            return UNKNOWN;
        }
        if (!confirmedOn.isBefore(today.minus(RECENT_FOR))) {
            return RECENT;
        }
        return confirmedOn.isBefore(today.minus(TO_CHECK_FOR)) ? OLD : TO_CHECK;
    }
}
