package fr.balise.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles the selectors of a parsed rule, the cheap ones first, so that holidays are asked for only where needed. */
final class DateSelectors {
    static final List<WeekDay> WEEK = List.of(WeekDay.values());

    private DateSelectors() {}

    /** Empty when the rule names no days, which is not the same as naming all of them. */
    static List<DateSelector> of(Rule rule) {
        var all = new ArrayList<DateSelector>();
        takeNthOutOfMonths(rule);
        addAny(all, rule.getYears(), DateSelectors::years);
        addAny(all, rule.getDates(), DateRangeSelector::of);
        addAny(all, rule.getWeeks(), DateSelectors::weeks);
        days(all, rule);
        if (rule.getComment() != null) {
            all.add(DateSelector.notUnderstood("période décrite par des mots", "\"" + rule.getComment() + "\""));
        }
        return all;
    }

    /** Whether the days of the rule are the same every week. */
    static boolean areWeekly(Rule rule) {
        return isNone(rule.getYears())
                && isNone(rule.getDates())
                && isNone(rule.getWeeks())
                && isNone(rule.getHolidays())
                && rule.getComment() == null
                && (rule.getDays() == null || rule.getDays().stream().allMatch(range -> isNone(range.getNths())));
    }

    /** {@code Jul,Nov Th[2]} is a Thursday in both months; the parser takes it for all of July, and one in November. */
    private static void takeNthOutOfMonths(Rule rule) {
        List<DateRange> dates = rule.getDates();
        DateRange last = dates == null || dates.size() < 2 ? null : dates.get(dates.size() - 1);
        if (last == null || last.getEndDate() != null || last.getStartDate().getNthWeekDay() == null) {
            return;
        }
        DateWithOffset nth = last.getStartDate();
        if (!dates.subList(0, dates.size() - 1).stream().allMatch(DateSelectors::isWholeMonths)) {
            return;
        }
        var day = new WeekDayRange();
        day.setStartDay(nth.getNthWeekDay());
        day.setOffset(nth.getDayOffset());
        var number = new Nth();
        number.setStartNth(nth.getNth());
        day.add(number);
        List<WeekDayRange> days = new ArrayList<>(rule.getDays() == null ? List.of() : rule.getDays());
        days.add(day);
        rule.setDays(days);
        var month = new DateWithOffset();
        month.setMonth(nth.getMonth());
        last.setStartDate(month);
    }

    private static boolean isWholeMonths(DateRange range) {
        DateWithOffset start = range.getStartDate();
        return start.getMonth() != null && start.undefinedDay() && start.getNthWeekDay() == null;
    }

    /** {@code PH,Mo} is either of both; {@code PH Mo} is both at once. */
    private static void days(List<DateSelector> all, Rule rule) {
        var weekdays = new ArrayList<DateSelector>();
        addEach(weekdays, rule.getDays(), DateSelectors::weekdays);
        var holidays = new ArrayList<DateSelector>();
        addEach(holidays, rule.getHolidays(), DateSelectors::holiday);
        boolean narrows = !weekdays.isEmpty()
                && rule.getHolidays() != null
                && rule.getHolidays().stream().noneMatch(Holiday::getUseAsWeekDay);
        if (narrows) {
            all.add(DateSelector.anyOf(weekdays));
            all.add(DateSelector.anyOf(holidays));
            return;
        }
        weekdays.addAll(holidays);
        if (!weekdays.isEmpty()) {
            all.add(DateSelector.anyOf(weekdays));
        }
    }

    private static DateSelector years(YearRange range) {
        int first = range.getStartYear();
        int last = range.isOpenEnded()
                ? Integer.MAX_VALUE
                : range.getEndYear() == YearRange.UNDEFINED_YEAR ? first : range.getEndYear();
        int step = Math.max(1, range.getInterval());
        return (date, facts) ->
                date.getYear() >= first && date.getYear() <= last && (date.getYear() - first) % step == 0;
    }

    private static DateSelector weeks(WeekRange range) {
        int first = range.getStartWeek();
        int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        int step = Math.max(1, range.getInterval());
        if (first > last && step > 1) {
            return DateSelector.notUnderstood("semaines par-dessus la fin de l'année", range);
        }
        return (date, facts) -> {
            int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            return first > last
                    ? week >= first || week <= last
                    : week >= first && week <= last && (week - first) % step == 0;
        };
    }

    private static DateSelector weekdays(WeekDayRange range) {
        WeekDay end = range.getEndDay();
        int first = WEEK.indexOf(range.getStartDay());
        int last = end == null ? first : WEEK.indexOf(end);
        int offset = range.getOffset();
        List<Nth> nths = range.getNths() == null ? List.of() : range.getNths();
        return (date, facts) -> {
            LocalDate named = offset == 0 ? date : date.minusDays(offset);
            int day = named.getDayOfWeek().getValue() - 1;
            boolean inside = first <= last ? day >= first && day <= last : day >= first || day <= last;
            return inside && (nths.isEmpty() || nths.stream().anyMatch(nth -> isNth(named, nth)));
        };
    }

    private static boolean isNth(LocalDate date, Nth nth) {
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        int fromStart = (date.getDayOfMonth() - 1) / 7 + 1;
        int fromEnd = -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
        return (fromStart >= first && fromStart <= last) || (fromEnd >= first && fromEnd <= last);
    }

    private static DateSelector holiday(Holiday holiday) {
        int offset = holiday.getOffset();
        return holiday.getType() == Holiday.Type.PH
                ? (date, facts) -> facts.isPublicHoliday(date.minusDays(offset))
                : (date, facts) -> facts.isSchoolHoliday(date.minusDays(offset));
    }

    private static <T> void addAny(
            List<DateSelector> all, @Nullable List<T> written, Function<T, DateSelector> compile) {
        var selectors = new ArrayList<DateSelector>();
        addEach(selectors, written, compile);
        if (!selectors.isEmpty()) {
            all.add(DateSelector.anyOf(selectors));
        }
    }

    private static <T> void addEach(
            List<DateSelector> all, @Nullable List<T> written, Function<T, DateSelector> compile) {
        if (written != null) {
            written.forEach(each -> all.add(compile.apply(each)));
        }
    }

    private static boolean isNone(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }
}
