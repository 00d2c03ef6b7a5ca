package fr.balise.site.opening;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A coming moment, as far from now as people count it. The script {@code js/lib/opening.js} counts alike.
 *
 * @param minutes from now until then, rounded down
 * @param day that of {@code at}, but the day before for a midnight up to which something lasts
 */
record Moment(Distance distance, long minutes, ZonedDateTime at, ZonedDateTime day) {
    enum Distance {
        TODAY,
        TOMORROW,
        /** Within six days: the name of the weekday is enough. */
        THIS_WEEK,
        THIS_YEAR,
        LATER
    }

    /** The moment at which something begins. */
    static Moment from(ZonedDateTime now, ZonedDateTime at) {
        return of(now, at, at);
    }

    /** The moment at which something ends: midnight belongs to the day that it ends. */
    static Moment until(ZonedDateTime now, ZonedDateTime at) {
        return of(now, at, isMidnight(at) ? at.minusDays(1) : at);
    }

    private static Moment of(ZonedDateTime now, ZonedDateTime at, ZonedDateTime day) {
        return new Moment(distance(now, day), Duration.between(now, at).toMinutes(), at, day);
    }

    private static Distance distance(ZonedDateTime now, ZonedDateTime day) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), day.toLocalDate());
        if (days <= 0) {
            return Distance.TODAY;
        }
        if (days == 1) {
            return Distance.TOMORROW;
        }
        if (days <= 6) {
            return Distance.THIS_WEEK;
        }
        return day.getYear() == now.getYear() ? Distance.THIS_YEAR : Distance.LATER;
    }

    /** Less than an hour away: then people count minutes. */
    boolean isSoon() {
        return minutes < 60;
    }

    boolean endsAtMidnight() {
        return !day.equals(at);
    }

    private static boolean isMidnight(ZonedDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
