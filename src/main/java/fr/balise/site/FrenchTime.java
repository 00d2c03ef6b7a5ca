package fr.balise.site;

import fr.balise.venue.PartialDate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A moment by the clock of Paris.
 *
 * @param machine for {@code <time datetime>}
 * @param day {@code 1er mars 2021}
 * @param words {@code 1er mars 2021 à 9 h 05}, with no-break spaces in the hour
 */
public record FrenchTime(String machine, String day, String words) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    public static FrenchTime of(Instant moment) {
        ZonedDateTime time = moment.atZone(PARIS);
        String day = new PartialDate(time.toLocalDate().toString()).inFrench();
        String hour = String.format(Locale.ROOT, "%d\u00a0h\u00a0%02d", time.getHour(), time.getMinute());
        // HTML takes no finer fraction than milliseconds.
        String machine = moment.truncatedTo(ChronoUnit.SECONDS).toString();
        return new FrenchTime(machine, day, day + " à " + hour);
    }

    /** {@code 12 s}, {@code 3 min 5 s}. */
    static String words(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        return seconds < 60 ? seconds + "\u00a0s" : seconds / 60 + "\u00a0min " + seconds % 60 + "\u00a0s";
    }
}
