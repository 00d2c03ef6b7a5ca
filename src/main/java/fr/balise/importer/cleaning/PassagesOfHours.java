package fr.balise.importer.cleaning;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import fr.balise.hours.OpeningHours;
import fr.balise.venue.Passage;
import fr.balise.venue.Passage.Hours;
import fr.balise.venue.Passage.Off;
import java.io.StringReader;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes passages of the {@code opening_hours} that a French text about a stop was translated to: {@code Mo[1]
 * 09:00-12:00; SH off} is {@code FREQ=MONTHLY;BYDAY=1MO} from nine to twelve, not in school holidays. What would need
 * more than weekdays, weeks and months stays unread.
 */
final class PassagesOfHours {
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<Month> MONTHS = List.of(Month.values());
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final List<Passage> passages = new ArrayList<>();
    private boolean offPublic;
    private boolean offSchool;

    private PassagesOfHours() {}

    /** Empty when the value says more, or less, than days and hours. */
    static Optional<List<Passage>> of(OpeningHours hours) {
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(hours.value())).rules(true, false);
            PassagesOfHours reader = new PassagesOfHours();
            boolean understood = rules.stream().allMatch(reader::read);
            return understood && !reader.passages.isEmpty() && !reader.overlaps()
                    ? Optional.of(reader.off())
                    : Optional.empty();
        } catch (OpeningHoursParseException e) {
            return Optional.empty();
        }
    }

    private List<Passage> off() {
        Off off = new Off(offPublic, offSchool);
        return passages.stream()
                .map(each -> new Passage(
                        new Passage.Days(each.days().rule(), null, null, null, null, off),
                        each.times(),
                        each.byAppointmentOnly(),
                        each.note()))
                .toList();
    }

    /** A later rule for the same days would take the place of an earlier one, unless its days are of the month. */
    private boolean overlaps() {
        return passages.stream().map(each -> each.days().rule()).distinct().count() < passages.size();
    }

    private boolean read(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        if (modifier != null && modifier.getModifier() != null) {
            return modifier.getModifier() == RuleModifier.Modifier.OFF && readOff(rule);
        }
        boolean more =
                rule.getComment() != null || rule.isFallBack() || rule.isTwentyfourseven() || rule.getYears() != null;
        if (more || rule.getHolidays() != null || rule.getDays() == null) {
            return false;
        }
        Optional<String> days = days(rule);
        Optional<List<Hours>> times = times(rule);
        boolean appointment = modifier != null;
        if (days.isEmpty() || times.isEmpty() || (appointment && !"sur rendez-vous".equals(modifier.getComment()))) {
            return false;
        }
        passages.add(new Passage(Passage.Days.of(days.get()), times.get(), appointment, null));
        return true;
    }

    private boolean readOff(Rule rule) {
        if (rule.getHolidays() == null || rule.getDays() != null || rule.getTimes() != null) {
            return false;
        }
        for (Holiday holiday : rule.getHolidays()) {
            offPublic |= holiday.getType() == Holiday.Type.PH;
            offSchool |= holiday.getType() == Holiday.Type.SH;
        }
        return true;
    }

    private static Optional<String> days(Rule rule) {
        boolean ofMonth = rule.getDays().stream().anyMatch(range -> range.getNths() != null);
        Optional<String> months = months(rule);
        Optional<String> weeks = weeks(rule);
        if (months.isEmpty() || weeks.isEmpty() || (ofMonth && !weeks.get().isEmpty())) {
            return Optional.empty();
        }
        if (ofMonth) {
            boolean all = rule.getDays().stream().allMatch(range -> range.getNths() != null);
            return all ? Optional.of("FREQ=MONTHLY;BYDAY=" + nths(rule.getDays()) + months.get()) : Optional.empty();
        }
        String days = weekdays(rule.getDays());
        return weeks.get().isEmpty()
                ? Optional.of("FREQ=WEEKLY;BYDAY=" + days + months.get())
                : months.get().isEmpty()
                        ? Optional.of("FREQ=YEARLY;BYWEEKNO=" + weeks.get() + ";BYDAY=" + days)
                        : Optional.empty();
    }

    private static String nths(List<WeekDayRange> days) {
        List<String> nths = new ArrayList<>();
        for (WeekDayRange range : days) {
            for (Nth nth : range.getNths()) {
                int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
                for (int number = nth.getStartNth(); number <= last; number++) {
                    nths.add(number + range.getStartDay().name());
                }
            }
        }
        return String.join(",", nths);
    }

    private static String weekdays(List<WeekDayRange> ranges) {
        TreeSet<Integer> days = new TreeSet<>();
        for (WeekDayRange range : ranges) {
            int first = CODES.indexOf(range.getStartDay().name());
            int last = range.getEndDay() == null
                    ? first
                    : CODES.indexOf(range.getEndDay().name());
            for (int day = first; day != last; day = (day + 1) % 7) {
                days.add(day);
            }
            days.add(last);
        }
        return days.stream().map(CODES::get).collect(Collectors.joining(","));
    }

    private static Optional<String> weeks(Rule rule) {
        if (rule.getWeeks() == null) {
            return Optional.of("");
        }
        TreeSet<Integer> weeks = new TreeSet<>();
        for (WeekRange range : rule.getWeeks()) {
            int last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? range.getStartWeek() : range.getEndWeek();
            if (last < range.getStartWeek()) {
                return Optional.empty();
            }
            IntStream.iterate(
                            range.getStartWeek(), week -> week <= last, week -> week + Math.max(1, range.getInterval()))
                    .forEach(weeks::add);
        }
        return Optional.of(weeks.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Whole months only, as {@code Sep-Jun}. */
    private static Optional<String> months(Rule rule) {
        if (rule.getDates() == null) {
            return Optional.of("");
        }
        TreeSet<Integer> months = new TreeSet<>();
        for (DateRange range : rule.getDates()) {
            String text = range.toString();
            if (!text.matches("[A-Z][a-z]{2}(-[A-Z][a-z]{2})?")) {
                return Optional.empty();
            }
            int first = MONTHS.indexOf(range.getStartDate().getMonth());
            int last = range.getEndDate() == null
                    ? first
                    : MONTHS.indexOf(range.getEndDate().getMonth());
            for (int month = first; month != last; month = (month + 1) % 12) {
                months.add(month + 1);
            }
            months.add(last + 1);
        }
        return Optional.of(";BYMONTH=" + months.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static Optional<List<Hours>> times(Rule rule) {
        List<Hours> times = new ArrayList<>();
        if (rule.getTimes() == null) {
            return Optional.of(times);
        }
        for (TimeSpan span : rule.getTimes()) {
            boolean fixed = span.getStartEvent() == null && span.getEndEvent() == null && !span.isOpenEnded();
            if (!fixed
                    || span.getInterval() > 0
                    || span.getEnd() <= span.getStart()
                    || span.getEnd() >= MINUTES_OF_DAY) {
                return Optional.empty();
            }
            times.add(new Hours(
                    LocalTime.ofSecondOfDay(span.getStart() * 60L), LocalTime.ofSecondOfDay(span.getEnd() * 60L)));
        }
        return Optional.of(times);
    }
}
