package fr.balise.site.opening;

import fr.balise.hours.HoursStatus;
import fr.balise.opening.DatedException;
import fr.balise.opening.Freshness;
import fr.balise.opening.OpeningDay.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opening hours in English, by the 24-hour clock, as it is written on doors in France. */
final class EnglishWords implements OpeningWords {
    private static final String MIDNIGHT = "midnight";

    /** What {@code hours} and {@code opening} give as reasons. */
    private static final Map<String, String> REASONS = Map.of(
            "jours fériés inconnus à cette date", "public holidays of that time are not known yet",
            "vacances scolaires inconnues à cette date", "school holidays of that time are not known yet",
            "l'heure de fermeture n'est pas donnée", "the closing time is not given",
            "un moment est donné, sans durée", "a time is given, but not for how long",
            "des moments sont donnés, sans durée", "times are given, but not for how long",
            "début et fin sont à la même heure", "it begins and ends at the same time",
            "dépend du lever ou du coucher du soleil", "depends on sunrise or sunset",
            "horaires illisibles", "the hours are not readable",
            "le lieu lui-même est fermé à cette heure-là", "the venue itself is closed at that time",
            "le lieu a des horaires exceptionnels ce jour-là", "the venue has exceptional hours on that day");

    @Override
    public String state(Door door) {
        if (!door.hoursKnown()) {
            return "Opening hours unknown";
        }
        Moment from = door.until() == null ? null : Moment.from(door.now(), door.until());
        Moment until = door.until() == null ? null : Moment.until(door.now(), door.until());
        return switch (door.status()) {
            case OPEN -> open(until, door.next());
            case BY_APPOINTMENT -> byAppointment(from, until, door.next());
            case CLOSED -> shut(from, until, door.next());
            case UNKNOWN -> unknown(from, door.next());
        };
    }

    private String open(@Nullable Moment until, @Nullable HoursStatus next) {
        if (until == null || next == null) {
            return "Open day and night";
        }
        return switch (next) {
            case BY_APPOINTMENT -> "Open " + until(until) + ", then by appointment";
            case CLOSED -> until.isSoon() ? "Open, closes " + soon(until) : "Open " + until(until);
            default -> "Open " + atLeast(until);
        };
    }

    private String byAppointment(@Nullable Moment from, @Nullable Moment until, @Nullable HoursStatus next) {
        if (from == null || until == null || next == null) {
            return "By appointment";
        }
        return switch (next) {
            case OPEN -> "By appointment, opens to all " + at(from);
            case CLOSED -> "By appointment " + until(until);
            default -> "By appointment " + atLeast(until);
        };
    }

    private String shut(@Nullable Moment from, @Nullable Moment until, @Nullable HoursStatus next) {
        if (from == null || until == null || next == null) {
            return "Closed, reopening unknown";
        }
        return switch (next) {
            case OPEN -> "Closed, opens " + at(from);
            case BY_APPOINTMENT -> "Closed, by appointment " + at(from);
            default -> "Closed " + atLeast(until);
        };
    }

    private String unknown(@Nullable Moment from, @Nullable HoursStatus next) {
        String words = "We do not know whether it is open now";
        return from != null && next == HoursStatus.OPEN ? words + ". Certain to open " + at(from) : words;
    }

    private String until(Moment moment) {
        return "until " + clock(moment) + onDay(moment);
    }

    private String atLeast(Moment moment) {
        return "until at least " + clock(moment) + onDay(moment);
    }

    /** {@code at 14:00}, {@code tomorrow at 9:00}, {@code on Monday 7 December at 9:00}. */
    private String at(Moment moment) {
        return moment.isSoon()
                ? soon(moment)
                : (onDay(moment) + " at " + clock(moment.at().toLocalTime())).strip();
    }

    private String soon(Moment moment) {
        String minutes = moment.minutes() < 1
                ? "in less than a minute"
                : "in " + moment.minutes() + "\u00a0minute" + (moment.minutes() == 1 ? "" : "s");
        return minutes + ", at " + clock(moment);
    }

    /** With a space before it; nothing for today. */
    private static String onDay(Moment moment) {
        LocalDate day = moment.day().toLocalDate();
        return switch (moment.distance()) {
            case TODAY -> "";
            case TOMORROW -> " tomorrow";
            case THIS_WEEK -> " on " + weekday(day);
            case THIS_YEAR -> " on " + weekday(day) + " " + inYear(day, true);
            case LATER -> " on " + weekday(day) + " " + inYear(day, false);
        };
    }

    private String clock(Moment moment) {
        return moment.endsAtMidnight() ? MIDNIGHT : clock(moment.at().toLocalTime());
    }

    @Override
    public String span(Span span) {
        boolean wholeDay = Spans.isWholeDay(span);
        return switch (span.status()) {
            case OPEN -> wholeDay ? "day and night" : times(span);
            case BY_APPOINTMENT -> wholeDay ? "by appointment" : times(span) + " by appointment";
            case UNKNOWN -> wholeDay ? "we do not know" : "perhaps " + times(span);
            case CLOSED -> closed();
        };
    }

    private String times(Span span) {
        String end = Spans.endsAtMidnight(span) ? MIDNIGHT : clock(span.end().toLocalTime());
        return clock(span.start().toLocalTime()) + "\u00a0to\u00a0" + end
                + (Spans.endsNextMorning(span) ? " the next day" : "");
    }

    @Override
    public String closed() {
        return "closed";
    }

    @Override
    public String weekdays(DayOfWeek first, DayOfWeek last) {
        String from = weekday(first);
        return switch (last.compareTo(first)) {
            case 0 -> from;
            case 1 -> from + " and " + weekday(last);
            case 6 -> "every day";
            default -> from + " to " + weekday(last);
        };
    }

    @Override
    public @Nullable String reason(String reason) {
        return REASONS.get(reason);
    }

    @Override
    public String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
    }

    @Override
    public String date(LocalDate date, LocalDate today) {
        return weekday(date) + " " + inYear(date, sameYear(date, today));
    }

    @Override
    public String exception(DatedException dated, LocalDate today) {
        return switch (dated.exception().kind()) {
            case CLOSED -> "Closed " + days(dated, today);
            case SPECIAL_HOURS -> "Different hours " + days(dated, today);
            case MOVE -> move(dated.from(), today);
        };
    }

    private static String move(@Nullable LocalDate from, LocalDate today) {
        if (from == null) {
            return "Moving to another address";
        }
        String day = inYear(from, sameYear(from, today));
        return (from.isAfter(today) ? "Moving on " : "Moved on ") + day;
    }

    private String days(DatedException dated, LocalDate today) {
        LocalDate from = dated.from();
        LocalDate to = dated.to();
        if (from == null && to == null) {
            return "until further notice";
        }
        if (from == null || to == null) {
            return openEnded(from, to, today);
        }
        boolean thisYear = sameYear(from, today) && sameYear(from, to);
        if (from.equals(to)) {
            return "on " + date(from, today);
        }
        if (FrenchWords.isWholeMonth(from, to)) {
            return "in " + month(from) + (thisYear ? "" : " " + from.getYear());
        }
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return "from " + from.getDayOfMonth() + " to " + inYear(to, thisYear) + " inclusive";
        }
        return "from " + inYear(from, thisYear) + " to " + inYear(to, thisYear) + " inclusive";
    }

    private static String openEnded(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null && to != null) {
            return "until " + inYear(to, sameYear(to, today)) + " inclusive";
        }
        LocalDate start = from == null ? today : from;
        String day = inYear(start, sameYear(start, today));
        return start.isAfter(today) ? "from " + day + " on" : "since " + day + ", until further notice";
    }

    @Override
    public String freshness(Freshness freshness, @Nullable LocalDate confirmedOn, boolean phone) {
        if (freshness == Freshness.UNKNOWN || confirmedOn == null) {
            return "Date of confirmation unknown: " + check(phone);
        }
        String confirmed = "Opening hours confirmed on " + inYear(confirmedOn, false);
        return switch (freshness) {
            case RECENT, UNKNOWN -> confirmed;
            case TO_CHECK -> confirmed + ": " + check(phone);
            case OLD ->
                "Opening hours from a list of " + confirmedOn.getYear() + ": "
                        + (phone ? "phone before you come" : check(false));
        };
    }

    private static String check(boolean phone) {
        return phone ? "check by phone" : "check before you come";
    }

    private static boolean sameYear(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear();
    }

    private static String inYear(LocalDate date, boolean yearIsPlain) {
        String day = date.getDayOfMonth() + "\u00a0" + month(date);
        return yearIsPlain ? day : day + " " + date.getYear();
    }

    private static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String weekday(LocalDate date) {
        return weekday(date.getDayOfWeek());
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
