package fr.balise.venue;

import fr.balise.hours.Recurrence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days of a passage as selectors of {@code opening_hours}: {@code FREQ=MONTHLY;BYDAY=1MO} is {@code Mo[1]}.
 *
 * @param selectors what stands before the hours, one for each rule that is needed
 * @param unknownBehind days of which this writing says nothing though the rule goes on
 */
record TourDays(List<String> selectors, List<String> unknownBehind) {
    /** Every other week has no writing that holds for ever: week 53 breaks the step. So many years are written out. */
    private static final int YEARS_WRITTEN = 10;

    private static final int DATES_WRITTEN = 600;

    /** Empty when the syntax cannot say it. */
    static Optional<TourDays> of(Passage.Days days) {
        List<String> selectors = new ArrayList<>();
        if (!days.dates().isEmpty()) {
            selectors.add(days.dates().stream().map(TourDays::date).collect(Collectors.joining(",")));
        }
        if (days.rule() == null) {
            return Optional.of(new TourDays(selectors, List.of()));
        }
        Map<String, String> parts = parts(days.rule());
        Optional<String> simple = simple(parts);
        boolean bounded = days.from() != null || days.until() != null;
        if (simple.isPresent() && !(bounded && parts.containsKey("BYMONTH"))) {
            selectors.add(range(days) + simple.get());
            return Optional.of(new TourDays(selectors, List.of()));
        }
        return days.from() == null ? Optional.empty() : writtenOut(selectors, days.rule(), days.from(), days.until());
    }

    /** A rule that counts from its first day, week by week. */
    private static Optional<TourDays> writtenOut(
            List<String> selectors, String rule, LocalDate from, @Nullable LocalDate until) {
        LocalDate end = LocalDate.of(from.getYear() + YEARS_WRITTEN, 1, 1);
        LocalDate last = until == null ? LocalDate.of(2999, 12, 31) : until;
        LocalDate behind = last.isBefore(end) ? last.plusDays(1) : end;
        Recurrence recurrence = new Recurrence(rule, from);
        List<LocalDate> all = recurrence.days(from, behind);
        if (all.isEmpty() || all.size() > DATES_WRITTEN) {
            return Optional.empty();
        }
        byYear(all).forEach((yearAndDay, weeks) -> selectors.add(yearAndDay.replace(" ", " week " + weeks + " ")));
        boolean goesOn =
                !last.isBefore(end) && !recurrence.days(end, end.plusYears(1)).isEmpty();
        return Optional.of(new TourDays(selectors, goesOn ? List.of(date(end) + "-" + date(last)) : List.of()));
    }

    private static Map<String, String> parts(String rule) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : rule.split(";", -1)) {
            String[] nameAndValue = part.split("=", 2);
            parts.put(nameAndValue[0], nameAndValue.length == 2 ? nameAndValue[1] : "");
        }
        parts.remove("WKST", "MO");
        parts.remove("INTERVAL", "1");
        return parts;
    }

    private static Optional<String> simple(Map<String, String> parts) {
        String days = parts.get("BYDAY");
        if (days == null) {
            return Optional.empty();
        }
        boolean plain = days.matches("[A-Z]{2}(,[A-Z]{2})*");
        String shape = String.join(" ", new TreeSet<>(parts.keySet())) + " " + parts.get("FREQ");
        return switch (shape) {
            case "BYDAY FREQ WEEKLY" -> plain ? Optional.of(weekdays(days)) : Optional.empty();
            case "BYDAY BYMONTH FREQ WEEKLY" ->
                plain ? Optional.of(months(parts.get("BYMONTH")) + " " + weekdays(days)) : Optional.empty();
            case "BYDAY FREQ MONTHLY" ->
                days.matches("(-1|[1-5])[A-Z]{2}(,(-1|[1-5])[A-Z]{2})*") ? Optional.of(nths(days)) : Optional.empty();
            case "BYDAY BYWEEKNO FREQ YEARLY" ->
                plain ? Optional.of("week " + weeks(parts.get("BYWEEKNO")) + " " + weekdays(days)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String weekdays(String days) {
        return Arrays.stream(days.split(",", -1)).map(TourDays::weekday).collect(Collectors.joining(","));
    }

    private static String weekday(String code) {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String nths(String days) {
        return Arrays.stream(days.split(",", -1))
                .map(day -> weekday(day.substring(day.length() - 2)) + "[" + day.substring(0, day.length() - 2) + "]")
                .collect(Collectors.joining(","));
    }

    private static String months(@Nullable String numbers) {
        return Arrays.stream(String.valueOf(numbers).split(",", -1))
                .map(number -> month(LocalDate.of(2000, Integer.parseInt(number), 1)))
                .collect(Collectors.joining(","));
    }

    private static String weeks(@Nullable String numbers) {
        return Arrays.stream(String.valueOf(numbers).split(",", -1))
                .map(number -> String.format(Locale.ROOT, "%02d", Integer.parseInt(number)))
                .collect(Collectors.joining(","));
    }

    private static String range(Passage.Days days) {
        if (days.from() == null && days.until() == null) {
            return "";
        }
        LocalDate first = days.from() == null ? LocalDate.of(1900, 1, 1) : days.from();
        return date(first) + "-" + date(days.until() == null ? LocalDate.of(2999, 12, 31) : days.until()) + " ";
    }

    /** {@code 2027 Tu} with the weeks of that year, by the number that each day's week has. */
    private static Map<String, String> byYear(List<LocalDate> days) {
        Map<String, TreeSet<Integer>> weeks = new TreeMap<>();
        for (LocalDate day : days) {
            weeks.computeIfAbsent(day.getYear() + " " + name(day.getDayOfWeek()), any -> new TreeSet<>())
                    .add(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        Map<String, String> written = new LinkedHashMap<>();
        weeks.forEach((key, numbers) -> written.put(
                key,
                numbers.stream()
                        .map(number -> String.format(Locale.ROOT, "%02d", number))
                        .collect(Collectors.joining(","))));
        return written;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2);
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static String date(LocalDate day) {
        return String.format(Locale.ROOT, "%d %s %02d", day.getYear(), month(day), day.getDayOfMonth());
    }
}
