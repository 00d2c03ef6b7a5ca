package fr.balise.hours;

import fr.balise.hours.Token.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Recursive descent over the clauses of a text; the grammar stands in docs/french-hours.md. */
final class Clauses {
    private static final Set<Kind> BEFORE_HOURS =
            EnumSet.of(Kind.COLON, Kind.COMMA, Kind.DASH, Kind.LINE, Kind.ARTICLE, Kind.FILLER);
    private static final Set<Kind> BEFORE_CLOSED = EnumSet.of(Kind.COLON, Kind.LINE, Kind.ARTICLE, Kind.FILLER);
    private static final Set<Kind> BEFORE_EXCEPT = EnumSet.of(Kind.COMMA, Kind.BRACKET, Kind.FILLER);
    private static final Set<Kind> BEFORE_DAYS =
            EnumSet.of(Kind.COMMA, Kind.BRACKET, Kind.ARTICLE, Kind.FILLER, Kind.SLASH, Kind.DASH, Kind.LINE);
    private static final Set<Kind> JOINTS = EnumSet.of(Kind.COMMA, Kind.AND, Kind.SLASH, Kind.ARTICLE);
    private static final Set<Kind> ENDS = EnumSet.of(Kind.END, Kind.STOP, Kind.LINE, Kind.BRACKET, Kind.DASH);
    private static final int NOON_AT_LATEST = 13 * 60 + 30;
    static final String BY_APPOINTMENT = "\"sur rendez-vous\"";

    private final TokenReader in;
    private final Schedule schedule = new Schedule();
    private final ScopeReader scopes;
    private int clauses;
    private boolean hoursFirst;
    private boolean single;

    private Clauses(TokenReader in) {
        this.in = in;
        scopes = new ScopeReader(in, schedule);
    }

    static String read(String clean) {
        var reader = new Clauses(new TokenReader(clean));
        while (!reader.in.peek(Kind.END)) {
            reader.clause();
        }
        return reader.finish(clean);
    }

    private String finish(String clean) {
        boolean several = clauses > 1;
        String written = schedule.write();
        if ((several && single) || written.isEmpty() || schedule.isContradictory()) {
            throw new UncertainHoursException(clean);
        }
        return written;
    }

    private void clause() {
        Token next = in.peek();
        if (Token.SEPARATORS.contains(next.kind())) {
            in.take();
        } else if (ScopeReader.startsAt(next)) {
            single |= clauses > 0;
            scopes.read();
            refusePublicHolidays();
        } else if (next.is(Kind.APPOINTMENT)) {
            appointment();
        } else if (next.is(Kind.CLOSED)) {
            closed();
        } else if (next.is(Kind.EXCEPT)) {
            exceptHolidays();
        } else if (DaysReader.startsAt(next) && (clauses == 0 || !hoursFirst)) {
            daysThenHours();
        } else if (in.peekIsTime() && (clauses == 0 || hoursFirst)) {
            hoursThenDays();
        } else {
            throw in.uncertain();
        }
    }

    /** Words about appointments hold for the whole text, which is certain only where it has one clause. */
    private void appointment() {
        if (in.previous() == Kind.AND) {
            throw in.uncertain();
        }
        in.take();
        single = true;
        schedule.comment("sur rendez-vous");
    }

    private void daysThenHours() {
        Token start = in.peek();
        Days days = exceptDays(DaysReader.read(in));
        Token half = in.peek();
        boolean halved = in.takeIf(Kind.MORNING) || in.takeIf(Kind.AFTERNOON);
        int mark = in.position();
        in.skip(BEFORE_CLOSED);
        if (!halved && in.takeIf(Kind.CLOSED)) {
            closedDays(days, start);
            return;
        }
        clauses++;
        if (!halved && in.takeIf(Kind.APPOINTMENT)) {
            add(days, BY_APPOINTMENT, start);
            return;
        }
        in.back(mark);
        in.skip(BEFORE_HOURS);
        if (!in.peekIsTime()) {
            throw in.uncertainAt(start);
        }
        List<int[]> ranges = TimeRanges.read(in);
        if (halved && !fits(half, ranges)) {
            throw in.uncertainAt(half);
        }
        add(days, TimeRanges.write(ranges), start);
        exceptAfterHours(days);
    }

    private void hoursThenDays() {
        Token start = in.peek();
        hoursFirst = true;
        clauses++;
        String hours = TimeRanges.write(TimeRanges.read(in));
        in.skip(BEFORE_DAYS);
        if (in.peek(Kind.EXCEPT) || in.peek(Kind.CLOSED)) {
            everyDayBut(hours, start);
            return;
        }
        if (!DaysReader.startsAt(in.peek())) {
            throw in.uncertainAt(start);
        }
        Days days = exceptDays(DaysReader.read(in));
        if (in.peek(Kind.COLON) || in.peek(Kind.MORNING) || in.peek(Kind.AFTERNOON)) {
            throw in.uncertain();
        }
        add(days, hours, start);
    }

    /** {@code "8h-20h sauf le dimanche"}; without Sunday among them nothing says that Saturday is an open day. */
    private void everyDayBut(String hours, Token start) {
        in.take();
        in.skip(EnumSet.of(Kind.ARTICLE));
        Days but = DaysReader.read(in);
        boolean ends = in.peek(Kind.END) || in.peek(Kind.STOP) || in.peek(Kind.BRACKET);
        if (!but.plain().contains(6) || !but.ofMonth().isEmpty() || !ends) {
            throw in.uncertainAt(start);
        }
        single = true;
        schedule.close(but.plain());
        add(new Days(Days.week(), List.of(), false), hours, start);
    }

    /** {@code "tous les jours sauf dimanche 10h-18h"}: the days come off before the hours are told. */
    private Days exceptDays(Days days) {
        int mark = in.position();
        in.skip(BEFORE_EXCEPT);
        if (!in.takeIf(Kind.EXCEPT)) {
            in.back(mark);
            return days;
        }
        in.skip(EnumSet.of(Kind.ARTICLE));
        if (!DaysReader.startsAt(in.peek())) {
            in.back(mark);
            return days;
        }
        Token at = in.peek();
        Set<Integer> but = DaysReader.read(in).plain();
        requirePart(but, days, at);
        var left = new TreeSet<>(days.plain());
        left.removeAll(but);
        schedule.close(but);
        otherHolidays();
        return new Days(left, days.ofMonth(), days.listed());
    }

    private void exceptAfterHours(Days days) {
        int mark = in.position();
        in.skip(BEFORE_EXCEPT);
        if (!in.takeIf(Kind.EXCEPT)) {
            in.back(mark);
            return;
        }
        in.skip(EnumSet.of(Kind.ARTICLE));
        if (!DaysReader.startsAt(in.peek())) {
            in.back(mark);
            in.skip(BEFORE_EXCEPT);
            exceptHolidays();
            return;
        }
        Token at = in.peek();
        Days but = DaysReader.read(in);
        requirePart(but.plain(), days, at);
        int behind = in.position();
        in.skip(BEFORE_HOURS);
        if (!in.peekIsTime()) {
            single |= but.plain().contains(Days.PUBLIC_HOLIDAY);
            schedule.close(but.plain());
            in.back(behind);
            otherHolidays();
        } else if (but.plain().size() == 1) {
            String hours = TimeRanges.write(TimeRanges.read(in));
            but.plain().forEach(day -> schedule.replace(day, hours));
        } else {
            throw in.uncertainAt(at);
        }
    }

    private void requirePart(Set<Integer> but, Days days, Token at) {
        var unknown = new TreeSet<>(but);
        unknown.remove(Days.PUBLIC_HOLIDAY);
        unknown.removeAll(days.plain());
        if (but.isEmpty() || !unknown.isEmpty()) {
            throw in.uncertainAt(at);
        }
    }

    /** {@code "sauf vacances scolaires"}, not before the hours are told; it may be meant for the last clause only. */
    private void exceptHolidays() {
        Token at = in.take();
        in.skip(EnumSet.of(Kind.ARTICLE));
        if (clauses == 0 || !in.takeIf(Kind.SCHOOL_HOLIDAY)) {
            throw in.uncertainAt(at);
        }
        single = true;
        schedule.closeInSchoolHolidays();
        otherHolidays();
    }

    private void closed() {
        Token at = in.take();
        in.skip(EnumSet.of(Kind.ARTICLE, Kind.COLON));
        if (in.takeIf(Kind.SCHOOL_HOLIDAY)) {
            schedule.closeInSchoolHolidays();
        } else if (DaysReader.startsAt(in.peek())) {
            closedDays(DaysReader.read(in), at);
        } else {
            throw in.uncertainAt(at);
        }
        otherHolidays();
    }

    /** {@code "sauf jours fériés et vacances scolaires"}: holidays that a closing names after others. */
    private void otherHolidays() {
        int mark = in.position();
        boolean and = in.takeIf(Kind.AND);
        boolean joined = and || in.takeIf(Kind.COMMA) || in.takeIf(Kind.SLASH);
        in.skip(EnumSet.of(Kind.ARTICLE));
        Token holiday = in.peek();
        if (!joined || !(holiday.is(Kind.SCHOOL_HOLIDAY) || holiday.is(Kind.PUBLIC_HOLIDAY))) {
            in.back(mark);
            return;
        }
        in.take();
        boolean ends = ENDS.contains(in.peek().kind()) || (and && in.peek(Kind.COMMA));
        if (!ends) {
            throw in.uncertainAt(holiday);
        }
        if (holiday.is(Kind.SCHOOL_HOLIDAY)) {
            schedule.closeInSchoolHolidays();
        } else {
            schedule.close(Set.of(Days.PUBLIC_HOLIDAY));
        }
    }

    /** {@code "hors vacances scolaires et jours fériés lundi 9h-12h"}: are they among the days that follow? */
    private void refusePublicHolidays() {
        int mark = in.position();
        in.skip(JOINTS);
        if (in.position() > mark && in.peek(Kind.PUBLIC_HOLIDAY)) {
            throw in.uncertain();
        }
        in.back(mark);
    }

    private void closedDays(Days days, Token at) {
        int mark = in.position();
        in.skip(BEFORE_HOURS);
        boolean hoursFollow = in.previous() != Kind.LINE && in.peekIsTime();
        in.back(mark);
        if (!days.ofMonth().isEmpty() || (hoursFollow && !hoursFirst)) {
            throw in.uncertainAt(at);
        }
        schedule.close(days.plain());
    }

    private void add(Days days, String hours, Token at) {
        if (!schedule.add(days, hours)) {
            throw in.uncertainAt(at);
        }
    }

    private static boolean fits(Token half, List<int[]> ranges) {
        return half.is(Kind.MORNING) ? ranges.get(ranges.size() - 1)[1] <= NOON_AT_LATEST : ranges.get(0)[0] >= 12 * 60;
    }
}
