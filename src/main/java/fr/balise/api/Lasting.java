package fr.balise.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** How long an answer stays true although no venue changes. */
enum Lasting {
    /** Nothing in it depends on the time. */
    UNTIL_CHANGED(60, 300),
    /** Says what is open on some day, which new calendars of holidays may change: at midnight they have been read. */
    FOR_THE_DAY(60, 300),
    /** Says what is open now: nobody shall stand before a door that has closed meanwhile. */
    FOR_THE_MINUTE(60, 30);

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final long maxAge;
    private final long staleWhileRevalidate;

    Lasting(long maxAge, long staleWhileRevalidate) {
        this.maxAge = maxAge;
        this.staleWhileRevalidate = staleWhileRevalidate;
    }

    /** Another text as soon as the answer may be another one. */
    String stretch(Instant now) {
        return switch (this) {
            case UNTIL_CHANGED -> "";
            case FOR_THE_DAY ->
                ZonedDateTime.ofInstant(now, PARIS).toLocalDate().toString();
            case FOR_THE_MINUTE -> now.truncatedTo(ChronoUnit.MINUTES).toString();
        };
    }

    /** {@code Cache-Control}: kept for a minute at most, so that a moderator sees an edit soon after. */
    String cacheControl(Instant now) {
        long seconds = maxAge;
        if (this == FOR_THE_MINUTE) {
            Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            seconds = Math.max(1, Duration.between(now, next).toSeconds());
        }
        return "public, max-age=" + seconds + ", stale-while-revalidate=" + staleWhileRevalidate;
    }
}
