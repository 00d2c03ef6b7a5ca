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
import org.jspecify.annotations.Nullable;

/** Opening hours in French, with the no-break spaces that keep a time in one piece: {@code 9 h 30}. */
final class FrenchWords implements OpeningWords {
    private static final String MIDNIGHT = "minuit";

    @Override
    public String state(Door door) {
        if (!door.hoursKnown()) {
            return "Horaires inconnus";
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
            return "Ouvert jour et nuit";
        }
        return switch (next) {
            case BY_APPOINTMENT -> "Ouvert " + until(until) + ", puis sur rendez-vous";
            case CLOSED -> until.isSoon() ? "Ouvert, ferme " + soon(until) : "Ouvert " + until(until);
            default -> "Ouvert " + until(until) + " au moins";
        };
    }

    private String byAppointment(@Nullable Moment from, @Nullable Moment until, @Nullable HoursStatus next) {
        if (from == null || until == null || next == null) {
            return "Sur rendez-vous";
        }
        return switch (next) {
            case OPEN -> "Sur rendez-vous, ouvre à tous " + at(from);
            case CLOSED -> "Sur rendez-vous " + until(until);
            default -> "Sur rendez-vous " + until(until) + " au moins";
        };
    }

    private String shut(@Nullable Moment from, @Nullable Moment until, @Nullable HoursStatus next) {
        if (from == null || until == null || next == null) {
            return "Fermé, réouverture inconnue";
        }
        return switch (next) {
            case OPEN -> "Fermé, ouvre " + at(from);
            case BY_APPOINTMENT -> "Fermé, reçoit sur rendez-vous " + at(from);
            default -> "Fermé " + until(until) + " au moins";
        };
    }

    private String unknown(@Nullable Moment from, @Nullable HoursStatus next) {
        String words = "Nous ne savons pas si c’est ouvert maintenant";
        return from != null && next == HoursStatus.OPEN ? words + ". Ouvre de façon certaine " + at(from) : words;
    }

    /** {@code jusqu’à 18 h}, {@code jusqu’à lundi 9 h}, {@code jusqu’au 24 décembre à 18 h}. */
    private String until(Moment moment) {
        String clock = moment.endsAtMidnight() ? MIDNIGHT : clock(moment.at().toLocalTime());
        return switch (moment.distance()) {
            case TODAY -> "jusqu’à " + clock;
            case TOMORROW -> "jusqu’à demain " + clock;
            case THIS_WEEK -> "jusqu’à " + weekday(moment.day().toLocalDate()) + " " + clock;
            default -> "jusqu’au " + day(moment) + " à " + clock;
        };
    }

    /** {@code dans 20 minutes, à 18 h}, {@code demain à 9 h}, {@code lundi 7 décembre à 9 h}. */
    private String at(Moment moment) {
        if (moment.isSoon()) {
            return soon(moment);
        }
        String clock = "à " + clock(moment.at().toLocalTime());
        return switch (moment.distance()) {
            case TODAY -> clock;
            case TOMORROW -> "demain " + clock;
            case THIS_WEEK -> weekday(moment.day().toLocalDate()) + " " + clock;
            default -> weekday(moment.day().toLocalDate()) + " " + day(moment) + " " + clock;
        };
    }

    private String soon(Moment moment) {
        String clock = moment.endsAtMidnight() ? MIDNIGHT : clock(moment.at().toLocalTime());
        String minutes = moment.minutes() < 1
                ? "dans moins d’une minute"
                : "dans " + moment.minutes() + "\u00a0minute" + (moment.minutes() == 1 ? "" : "s");
        return minutes + ", à " + clock;
    }

    private static String day(Moment moment) {
        LocalDate day = moment.day().toLocalDate();
        return moment.distance() == Moment.Distance.LATER ? dayOfYear(day) : dayOfMonth(day);
    }

    @Override
    public String span(Span span) {
        boolean wholeDay = Spans.isWholeDay(span);
        return switch (span.status()) {
            case OPEN -> wholeDay ? "jour et nuit" : times(span);
            case BY_APPOINTMENT -> wholeDay ? "sur rendez-vous" : times(span) + " sur rendez-vous";
            case UNKNOWN -> wholeDay ? "nous ne savons pas" : "peut-être " + times(span);
            case CLOSED -> closed();
        };
    }

    private String times(Span span) {
        String end = Spans.endsAtMidnight(span) ? MIDNIGHT : clock(span.end().toLocalTime());
        return clock(span.start().toLocalTime()) + "\u00a0à\u00a0" + end
                + (Spans.endsNextMorning(span) ? " le lendemain" : "");
    }

    @Override
    public String closed() {
        return "fermé";
    }

    @Override
    public String weekdays(DayOfWeek first, DayOfWeek last) {
        String from = weekday(first);
        return switch (last.compareTo(first)) {
            case 0 -> from;
            case 1 -> from + " et " + weekday(last);
            case 6 -> "tous les jours";
            default -> from + " au " + weekday(last);
        };
    }

    @Override
    public String reason(String reason) {
        return reason.replace('\'', '’');
    }

    @Override
    public String clock(LocalTime time) {
        String hour = time.getHour() + "\u00a0h";
        return time.getMinute() == 0 ? hour : hour + String.format(Locale.ROOT, "\u00a0%02d", time.getMinute());
    }

    @Override
    public String date(LocalDate date, LocalDate today) {
        return weekday(date) + " " + inYear(date, date.getYear() == today.getYear());
    }

    @Override
    public String exception(DatedException dated, LocalDate today) {
        return switch (dated.exception().kind()) {
            case CLOSED -> "Fermé " + days(dated, today);
            case SPECIAL_HOURS -> "Horaires particuliers " + days(dated, today);
            case MOVE -> move(dated.from(), today);
        };
    }

    private String move(@Nullable LocalDate from, LocalDate today) {
        if (from == null) {
            return "Déménagement annoncé";
        }
        String day = inYear(from, from.getYear() == today.getYear());
        return from.isAfter(today) ? "Déménage le " + day : "A déménagé le " + day;
    }

    private String days(DatedException dated, LocalDate today) {
        LocalDate from = dated.from();
        LocalDate to = dated.to();
        if (from == null && to == null) {
            return "jusqu’à nouvel ordre";
        }
        if (from == null || to == null) {
            return openEnded(from, to, today);
        }
        boolean thisYear = from.getYear() == today.getYear() && sameYear(from, to);
        if (from.equals(to)) {
            return "le " + date(from, today);
        }
        if (isWholeMonth(from, to)) {
            return "en " + month(from) + (thisYear ? "" : " " + from.getYear());
        }
        if (YearMonth.from(from).equals(YearMonth.from(to))) {
            return "du " + dayNumber(from) + " au " + inYear(to, thisYear) + " inclus";
        }
        return "du " + inYear(from, thisYear) + " au " + inYear(to, thisYear) + " inclus";
    }

    private static String openEnded(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null && to != null) {
            return "jusqu’au " + inYear(to, sameYear(to, today)) + " inclus";
        }
        LocalDate start = from == null ? today : from;
        String day = inYear(start, sameYear(start, today));
        return start.isAfter(today) ? "à partir du " + day : "depuis le " + day + ", jusqu’à nouvel ordre";
    }

    @Override
    public String freshness(Freshness freshness, @Nullable LocalDate confirmedOn, boolean phone) {
        if (freshness == Freshness.UNKNOWN || confirmedOn == null) {
            return "Date de confirmation inconnue\u00a0: " + check(phone);
        }
        String confirmed = "Horaires confirmés le " + dayOfYear(confirmedOn);
        return switch (freshness) {
            case RECENT, UNKNOWN -> confirmed;
            case TO_CHECK -> confirmed + "\u00a0: " + check(phone);
            case OLD ->
                "Horaires d’une liste de " + confirmedOn.getYear() + "\u00a0: "
                        + (phone ? "téléphonez avant de venir" : check(false));
        };
    }

    private static String check(boolean phone) {
        return phone ? "à vérifier par téléphone" : "à vérifier avant de venir";
    }

    static boolean isWholeMonth(LocalDate from, LocalDate to) {
        return from.getDayOfMonth() == 1
                && YearMonth.from(from).equals(YearMonth.from(to))
                && to.equals(YearMonth.from(to).atEndOfMonth());
    }

    private static boolean sameYear(LocalDate one, LocalDate other) {
        return one.getYear() == other.getYear();
    }

    private static String inYear(LocalDate date, boolean yearIsPlain) {
        return yearIsPlain ? dayOfMonth(date) : dayOfYear(date);
    }

    private static String dayOfYear(LocalDate date) {
        return dayOfMonth(date) + " " + date.getYear();
    }

    private static String dayOfMonth(LocalDate date) {
        return dayNumber(date) + "\u00a0" + month(date);
    }

    private static String dayNumber(LocalDate date) {
        return date.getDayOfMonth() == 1 ? "1er" : String.valueOf(date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        return date.getMonth().getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static String weekday(LocalDate date) {
        return weekday(date.getDayOfWeek());
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }
}
