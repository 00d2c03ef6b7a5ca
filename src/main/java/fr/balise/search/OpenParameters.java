package fr.balise.search;

import fr.balise.opening.OpenTime;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters about open doors, {@code ouvert_a=2026-11-28T10:00} for one. Times are those of the clock at each venue.
 */
final class OpenParameters {
    static final String AT = "ouvert_a";
    static final String ON = "ouvert_le";
    static final String AFTER = "ouvert_apres";
    static final Set<String> NAMES = Set.of(AT, ON, AFTER);

    private static final String NOW = "maintenant";
    private static final String WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(OpenParameters::name).collect(Collectors.joining(", "));

    /** Beyond them nobody knows anything, and a calendar of each year would be kept for nothing. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    /** Now when all is null; a time without a date needs a day from {@link #ON}. */
    private record Moment(
            @Nullable LocalDate date, @Nullable LocalTime time) {}

    /** Either of both. */
    private record Day(
            @Nullable DayOfWeek weekday, @Nullable LocalDate date) {
        OpenTime at(LocalTime time) {
            return weekday == null
                    ? new OpenTime.At(LocalDateTime.of(Objects.requireNonNull(date), time))
                    : new OpenTime.UsuallyAt(weekday, time);
        }

        OpenTime from(LocalTime time) {
            return weekday == null
                    ? new OpenTime.OnDate(Objects.requireNonNull(date), time)
                    : new OpenTime.UsuallyOn(weekday, time);
        }
    }

    private OpenParameters() {}

    /** Null when nothing is asked, or when it was refused. */
    static @Nullable OpenTime read(QueryParameters given) {
        Moment moment = given.one(AT, OpenParameters::parseMoment).orElse(null);
        Day day = given.one(ON, OpenParameters::parseDay).orElse(null);
        LocalTime after = given.one(AFTER, OpenParameters::parseTime).orElse(null);
        if (moment != null) {
            return at(moment, day, after, given);
        }
        if (day != null) {
            return day.from(after == null ? LocalTime.MIDNIGHT : after);
        }
        return after == null ? null : new OpenTime.UsuallyAfter(after);
    }

    private static @Nullable OpenTime at(
            Moment moment, @Nullable Day day, @Nullable LocalTime after, QueryParameters given) {
        boolean timeOnly = moment.date() == null && moment.time() != null;
        if (after != null) {
            given.refuse(AFTER, "ne va pas avec " + AT + " : donnez l'un ou l'autre");
        } else if (day != null && !timeOnly) {
            given.refuse(ON, "ne va avec " + AT + " que si celui-ci est une heure seule, comme 10:00");
        } else if (day == null && timeOnly) {
            given.refuse(AT, "une heure seule demande aussi le jour : " + ON + " (" + WEEKDAYS + " ou AAAA-MM-JJ)");
        } else if (moment.time() == null) {
            return new OpenTime.Now();
        } else {
            return day == null
                    ? new OpenTime.At(LocalDateTime.of(Objects.requireNonNull(moment.date()), moment.time()))
                    : day.at(moment.time());
        }
        return null;
    }

    /** The parameters that {@link #read} understands as this time. */
    static Map<String, String> of(OpenTime time) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (time instanceof OpenTime.Now) {
            parameters.put(AT, NOW);
        } else if (time instanceof OpenTime.At at) {
            parameters.put(AT, at.local().toString());
        } else if (time instanceof OpenTime.UsuallyAt at) {
            parameters.put(AT, at.time().toString());
            parameters.put(ON, name(at.day()));
        } else if (time instanceof OpenTime.OnDate on) {
            parameters.put(ON, on.date().toString());
            putAfter(on.from(), parameters);
        } else if (time instanceof OpenTime.UsuallyOn on) {
            parameters.put(ON, name(on.day()));
            putAfter(on.from(), parameters);
        } else if (time instanceof OpenTime.UsuallyAfter after) {
            parameters.put(AFTER, after.from().toString());
        }
        return parameters;
    }

    private static void putAfter(LocalTime from, Map<String, String> parameters) {
        if (!from.equals(LocalTime.MIDNIGHT)) {
            parameters.put(AFTER, from.toString());
        }
    }

    private static Moment parseMoment(String text) {
        if (text.equalsIgnoreCase(NOW)) {
            return new Moment(null, null);
        }
        try {
            if (text.matches("\\d\\d:\\d\\d")) {
                return new Moment(null, LocalTime.parse(text));
            }
            if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?")) {
                LocalDateTime local = LocalDateTime.parse(text);
                return new Moment(inRange(local.toLocalDate()), local.toLocalTime());
            }
        } catch (DateTimeException e) {
            // Looks like a date or a time, and is none, as 2026-02-30: refused below with the forms that there are.
        }
        throw new IllegalArgumentException(
                NOW + ", ou un jour et une heure du lieu sans fuseau (AAAA-MM-JJTHH:MM), ou avec " + ON
                        + " une heure seule (HH:MM) ; et non : " + text);
    }

    private static Day parseDay(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name(day).equalsIgnoreCase(text)) {
                return new Day(day, null);
            }
        }
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return new Day(null, inRange(LocalDate.parse(text)));
            }
        } catch (DateTimeException e) {
            // As in parseMoment.
        }
        throw new IllegalArgumentException(WEEKDAYS + " ou une date (AAAA-MM-JJ), et non : " + text);
    }

    private static LocalTime parseTime(String text) {
        try {
            if (text.matches("\\d\\d:\\d\\d")) {
                return LocalTime.parse(text);
            }
        } catch (DateTimeException e) {
            // As in parseMoment.
        }
        throw new IllegalArgumentException("une heure de 00:00 à 23:59, et non : " + text);
    }

    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("une date de " + FIRST_YEAR + " à " + LAST_YEAR + ", et non : " + date);
        }
        return date;
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }
}
