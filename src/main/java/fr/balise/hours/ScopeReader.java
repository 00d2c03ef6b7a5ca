package fr.balise.hours;

import fr.balise.hours.Token.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what limits a whole text to a part of the year: {@code "de septembre à juin"}, {@code "semaines paires"}. */
final class ScopeReader {
    private static final Set<Kind> STARTS =
            EnumSet.of(Kind.MONTH, Kind.EVEN_WEEKS, Kind.ODD_WEEKS, Kind.SCHOOL_HOLIDAY, Kind.SCHOOL_TIME);
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private final TokenReader in;
    private final Schedule schedule;
    private final Set<Kind> seen = EnumSet.noneOf(Kind.class);

    ScopeReader(TokenReader in, Schedule schedule) {
        this.in = in;
        this.schedule = schedule;
    }

    static boolean startsAt(Token token) {
        return STARTS.contains(token.kind());
    }

    /** Each sort of limit once: a text with two seasons has two schedules. */
    void read() {
        boolean added = in.isBehind(Kind.AND);
        Token token = in.take();
        Kind sort = token.is(Kind.ODD_WEEKS)
                ? Kind.EVEN_WEEKS
                : token.is(Kind.SCHOOL_TIME) ? Kind.SCHOOL_HOLIDAY : token.kind();
        // "lundi 9h-12h et vacances scolaires" adds days to others; no limit does.
        if (added || !seen.add(sort)) {
            throw in.uncertainAt(token);
        }
        switch (token.kind()) {
            case MONTH -> schedule.limit(months(token));
            case EVEN_WEEKS -> schedule.limit("week 02-52/2");
            case ODD_WEEKS -> schedule.limit("week 01-53/2");
            case SCHOOL_HOLIDAY -> schedule.limit("SH");
            default -> schedule.closeInSchoolHolidays();
        }
    }

    private String months(Token first) {
        String name = MONTHS.get(first.value() - 1);
        if (!in.peek(Kind.TO) && !in.peek(Kind.DASH)) {
            return name;
        }
        in.take();
        Token last = in.take();
        if (!last.is(Kind.MONTH)) {
            throw in.uncertainAt(first);
        }
        return name + "-" + MONTHS.get(last.value() - 1);
    }
}
