package fr.balise.hours;

import java.util.EnumSet;
import java.util.Set;

/**
 * One word, number or mark of a French text about hours: {@code "9h30"} is a TIME of value 570 (minutes), {@code
 * "mardi"} a DAY of value 1, {@code "2e"} an NTH of value 2, {@code "juin"} a MONTH of value 6.
 *
 * @param start where it begins in the cleaned text, {@code end} where the text behind it begins
 */
record Token(Kind kind, int value, int start, int end) {
    enum Kind {
        TIME,
        NUMBER,
        DAY,
        ALL_DAYS,
        WEEKEND,
        NTH,
        OF_MONTH,
        PUBLIC_HOLIDAY,
        SCHOOL_HOLIDAY,
        SCHOOL_TIME,
        MONTH,
        EVEN_WEEKS,
        ODD_WEEKS,
        MORNING,
        AFTERNOON,
        CLOSED,
        EXCEPT,
        APPOINTMENT,
        TO,
        DASH,
        SLASH,
        COMMA,
        AND,
        BRACKET,
        COLON,
        STOP,
        LINE,
        ARTICLE,
        FILLER,
        UNKNOWN,
        END
    }

    /** What may stand between two clauses without changing them. */
    static final Set<Kind> SEPARATORS = EnumSet.of(
            Kind.DASH,
            Kind.SLASH,
            Kind.COMMA,
            Kind.AND,
            Kind.BRACKET,
            Kind.COLON,
            Kind.STOP,
            Kind.LINE,
            Kind.ARTICLE,
            Kind.FILLER);

    boolean is(Kind other) {
        return kind == other;
    }
}
