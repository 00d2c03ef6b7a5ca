package fr.balise.importer.cleaning;

import static java.util.Map.entry;

import fr.balise.importer.cleaning.ProseToken.Kind;
import fr.balise.importer.cleaning.WrittenPeriod.FromTo;
import fr.balise.importer.cleaning.WrittenPeriod.FurtherNotice;
import fr.balise.importer.cleaning.WrittenPeriod.Since;
import fr.balise.importer.cleaning.WrittenPeriod.SingleDays;
import fr.balise.importer.cleaning.WrittenPeriod.Until;
import fr.balise.importer.cleaning.WrittenPeriod.WholeMonths;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which days a sentence speaks of: {@code du 24/12/2026 au 2/1/2027}, {@code en août}, {@code le 1er mai}. */
final class ReadPeriods {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            entry("janvier", 1),
            entry("janv", 1),
            entry("jan", 1),
            entry("fevrier", 2),
            entry("fevr", 2),
            entry("fev", 2),
            entry("mars", 3),
            entry("avril", 4),
            entry("avr", 4),
            entry("mai", 5),
            entry("juin", 6),
            entry("juillet", 7),
            entry("juil", 7),
            entry("aout", 8),
            entry("septembre", 9),
            entry("sept", 9),
            entry("sep", 9),
            entry("octobre", 10),
            entry("oct", 10),
            entry("novembre", 11),
            entry("nov", 11),
            entry("decembre", 12),
            entry("dec", 12));
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "lundi", DayOfWeek.MONDAY,
            "mardi", DayOfWeek.TUESDAY,
            "mercredi", DayOfWeek.WEDNESDAY,
            "jeudi", DayOfWeek.THURSDAY,
            "vendredi", DayOfWeek.FRIDAY,
            "samedi", DayOfWeek.SATURDAY,
            "dimanche", DayOfWeek.SUNDAY);
    private static final Set<String> AND = Set.of(",", "et", "/", "puis", "&");
    private static final Set<String> INCLUDED = Set.of("inclus", "incluse", "compris", "comprise");

    private final ProseCursor cursor;

    ReadPeriods(ProseCursor cursor) {
        this.cursor = cursor;
    }

    /** Whether a word of the sentence names a day of the week. */
    static boolean isWeekday(String word) {
        return WEEKDAYS.containsKey(word)
                || (word.endsWith("s") && WEEKDAYS.containsKey(word.substring(0, word.length() - 1)));
    }

    /** One period or several, as far as they stand here; none, and the cursor where it was, when there is none. */
    List<WrittenPeriod> list() {
        List<WrittenPeriod> periods = new ArrayList<>();
        int end = cursor.at();
        Optional<WrittenPeriod> period = one();
        while (period.isPresent()) {
            periods.add(period.get());
            end = cursor.at();
            while (cursor.acceptOneOf(AND) || cursor.accept("ainsi", "que")) {
                // Several marks may stand together: ", et".
            }
            period = cursor.at() > end ? one() : Optional.empty();
        }
        cursor.backTo(end);
        return periods;
    }

    private Optional<WrittenPeriod> one() {
        int start = cursor.at();
        Optional<WrittenPeriod> period = months().or(() -> backThen(start, this::fromTo))
                .or(() -> backThen(start, this::open))
                .or(() -> backThen(start, this::days));
        if (period.isEmpty()) {
            cursor.backTo(start);
        } else {
            cursor.acceptOneOf(INCLUDED);
        }
        return period;
    }

    private Optional<WrittenPeriod> backThen(int start, java.util.function.Supplier<Optional<WrittenPeriod>> reader) {
        cursor.backTo(start);
        return reader.get();
    }

    private Optional<WrittenPeriod> months() {
        boolean named = cursor.accept("en")
                || cursor.accept("au", "mois", "de")
                || cursor.accept("au", "mois", "d")
                || cursor.accept("tout", "le", "mois", "de")
                || cursor.accept("tout", "le", "mois", "d")
                || cursor.accept("pendant", "le", "mois", "de")
                || cursor.accept("pendant", "le", "mois", "d")
                || cursor.accept("durant", "le", "mois", "de")
                || cursor.accept("durant", "le", "mois", "d")
                || cursor.accept("les", "mois", "de")
                || cursor.accept("les", "mois", "d");
        boolean range = !named && (cursor.accept("du", "mois", "de") || cursor.accept("du", "mois", "d"));
        if (!named && !range && !cursor.accept("de")) {
            return Optional.empty();
        }
        Integer first = month();
        if (first == null) {
            return Optional.empty();
        }
        boolean joined = cursor.accept("au", "mois", "de")
                || cursor.accept("au", "mois", "d")
                || cursor.acceptOneOf(Set.of("a", "et", "-", "/"));
        Integer last = joined ? month() : first;
        // "de juillet" alone, "en juillet et" something else: no stretch of months.
        return last == null || (!named && !joined)
                ? Optional.empty()
                : Optional.of(new WholeMonths(first, last, year()));
    }

    private Optional<WrittenPeriod> fromTo() {
        boolean between = cursor.accept("entre");
        boolean since = cursor.accept("a", "partir", "du") || cursor.accept("depuis", "le");
        if (!between && !since && !cursor.accept("du")) {
            return Optional.empty();
        }
        cursor.accept("le");
        WrittenDay from = day();
        cursor.acceptOneOf(INCLUDED);
        boolean to = between
                ? cursor.accept("et", "le") || cursor.accept("et")
                : cursor.accept("et", "jusqu", "au") || cursor.accept("jusqu", "au") || (!since && joins());
        WrittenDay last = from != null && to ? day() : null;
        return from == null || last == null ? Optional.empty() : Optional.of(new FromTo(from, last));
    }

    private boolean joins() {
        return cursor.accept("au") || cursor.accept("a") || cursor.accept("-");
    }

    private Optional<WrittenPeriod> open() {
        boolean since = cursor.accept("a", "partir", "du")
                || cursor.accept("a", "compter", "du")
                || cursor.accept("des", "le")
                || cursor.accept("depuis", "le");
        if (since) {
            WrittenDay day = day();
            cursor.accept("jusqu", "a", "nouvel", "ordre");
            return day == null ? Optional.empty() : Optional.of(new Since(day));
        }
        if (cursor.accept("jusqu", "a", "nouvel", "ordre")) {
            return Optional.of(new FurtherNotice());
        }
        WrittenDay until = cursor.accept("jusqu", "au") ? day() : null;
        return until == null ? Optional.empty() : Optional.of(new Until(until));
    }

    private Optional<WrittenPeriod> days() {
        List<WrittenDay> days = new ArrayList<>();
        int end = cursor.at();
        boolean more = true;
        while (more) {
            cursor.acceptOneOf(Set.of("le", "les"));
            WrittenDay day = day();
            more = day != null;
            if (day != null) {
                days.add(day);
                end = cursor.at();
                more = cursor.acceptOneOf(AND);
                cursor.accept("et");
            }
        }
        cursor.backTo(end);
        // A number alone may be anything.
        return days.isEmpty() || days.get(days.size() - 1).month() == null
                ? Optional.empty()
                : Optional.of(new SingleDays(days));
    }

    private @Nullable WrittenDay day() {
        DayOfWeek weekday = WEEKDAYS.get(cursor.peek().text());
        if (weekday != null) {
            cursor.next();
        }
        ProseToken token = cursor.peek();
        if (token.kind() == Kind.DATE) {
            cursor.next();
            return inDigits(weekday, token.text());
        }
        if (token.kind() != Kind.NUMBER || token.text().length() > 2) {
            return null;
        }
        cursor.next();
        Integer month = month();
        return new WrittenDay(weekday, Integer.parseInt(token.text()), month, month == null ? null : year());
    }

    private static @Nullable WrittenDay inDigits(@Nullable DayOfWeek weekday, String date) {
        String[] parts = date.split("[/.-]", -1);
        boolean iso = parts[0].length() == 4;
        int month = Integer.parseInt(parts[1]);
        if (month < 1 || month > 12) {
            return null;
        }
        return new WrittenDay(
                weekday,
                Integer.parseInt(parts[iso ? 2 : 0]),
                month,
                parts.length < 3 ? null : Integer.valueOf(FrenchMonths.year(parts[iso ? 0 : 2])));
    }

    private @Nullable Integer month() {
        Integer month = MONTHS.get(cursor.peek().text());
        if (month != null) {
            cursor.next();
        }
        return month;
    }

    private @Nullable Integer year() {
        ProseToken token = cursor.peek();
        boolean year = token.kind() == Kind.NUMBER && token.text().matches("20\\d\\d");
        return year ? Integer.valueOf(cursor.next().text()) : null;
    }
}
