package fr.balise.hours;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends values in the shape of {@code opening_hours} whose meaning is certain: {@code "Lu-Ve 9:00-12:00;"} is {@code
 * Mo-Fr 09:00-12:00}. Leaves alone what could be mended in two ways, such as {@code "Tu 09:30-12:30-17:00"}.
 */
final class NearlyOsm {
    private static final List<String> FRENCH = List.of("lu", "ma", "me", "je", "ve", "sa", "di");
    private static final List<String> ENGLISH = List.of("mo", "tu", "we", "th", "fr", "sa", "su", "ph");
    private static final String DAY = "[a-z]{2}";
    private static final String DAYS = DAY + "(?: ?- ?" + DAY + ")?(?: ?, ?" + DAY + "(?: ?- ?" + DAY + ")?)*";
    private static final String TIME = "\\d{1,2}(?: ?[:h] ?\\d{2}|h)?";
    private static final String TIMES = TIME + " ?- ?" + TIME + "(?: ?, ?" + TIME + " ?- ?" + TIME + ")*";
    private static final Pattern RULE = Pattern.compile("(" + DAYS + ") ?:? ?(" + TIMES + "|off|closed)");
    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,2})(?: ?[:h] ?(\\d{2})?)? ?- ?(\\d{1,2})(?: ?[:h] ?(\\d{2})?)?");
    private static final Pattern NAME = Pattern.compile(DAY);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> WORDS = Set.of(
            "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH", "SH", "off", "closed", "open", "unknown", "week", "easter",
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private NearlyOsm() {}

    /** Whether all its words are those of OpenStreetMap: the strict parser also reads some French ones. */
    static boolean isWrittenSo(String text) {
        return NOT_LETTERS
                .splitAsStream(QUOTED.matcher(text).replaceAll(""))
                .allMatch(word -> word.isEmpty() || WORDS.contains(word));
    }

    static Optional<String> mend(String text) {
        String bare = text.toLowerCase(Locale.ROOT)
                .replaceAll("[\u2010-\u2015]", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("[;, ]+$", "")
                .replaceAll("^[;, ]+", "");
        var rules = new ArrayList<String>();
        var told = new HashSet<Integer>();
        List<String> language = language(bare);
        for (String part : bare.split(" ?; ?[; ]*", -1)) {
            Matcher rule = RULE.matcher(part);
            if (!rule.matches()) {
                return Optional.empty();
            }
            Optional<String> days = days(rule.group(1), language);
            Optional<String> hours = hours(rule.group(2));
            if (days.isEmpty() || hours.isEmpty() || (language == FRENCH && repeats(days.get(), told))) {
                return Optional.empty();
            }
            rules.add(days.get() + " " + hours.get());
        }
        return Optional.of(String.join("; ", rules));
    }

    /** One language for the whole value: {@code "Mo-Ve"} is not sure to be Friday. */
    private static List<String> language(String whole) {
        return NAME.matcher(whole.replaceAll("off|closed", ""))
                        .results()
                        .allMatch(name -> FRENCH.contains(name.group()))
                ? FRENCH
                : ENGLISH;
    }

    private static Optional<String> days(String days, List<String> language) {
        boolean known = NAME.matcher(days).results().allMatch(name -> language.contains(name.group()));
        return known
                ? Optional.of(NAME.matcher(days.replace(" ", ""))
                        .replaceAll(name -> Days.NAMES.get(language.indexOf(name.group()))))
                : Optional.empty();
    }

    /** A day told twice has the last hours in OpenStreetMap; who writes French names may mean both. */
    private static boolean repeats(String days, Set<Integer> told) {
        boolean repeats = false;
        for (String part : days.split(",", -1)) {
            String[] ends = part.split("-", -1);
            int first = Days.NAMES.indexOf(ends[0]);
            int last = Days.NAMES.indexOf(ends[ends.length - 1]);
            for (int day : first == Days.PUBLIC_HOLIDAY ? Set.of(first) : Days.range(first, last)) {
                repeats |= !told.add(day);
            }
        }
        return repeats;
    }

    private static Optional<String> hours(String hours) {
        if (!Character.isDigit(hours.charAt(0))) {
            return Optional.of("off");
        }
        var ranges = new ArrayList<int[]>();
        int last = 0;
        for (String part : hours.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) {
                return Optional.empty();
            }
            int open = minutes(range.group(1), range.group(2));
            int close = minutes(range.group(3), range.group(4));
            if (open < last || close <= open || close > 24 * 60) {
                return Optional.empty();
            }
            ranges.add(new int[] {open, close});
            last = close;
        }
        return Optional.of(TimeRanges.write(ranges));
    }

    private static int minutes(String hours, @Nullable String minutes) {
        int past = minutes == null ? 0 : Integer.parseInt(minutes);
        return past > 59 ? -1 : Integer.parseInt(hours) * 60 + past;
    }
}
