package fr.balise.tours;

import fr.balise.venue.Passage;
import fr.balise.venue.Stop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mobile venue at one of its stops, on one day.
 *
 * @param hours by the clock of the stop; null when the source does not say them
 * @param zone of that clock; null when the commune of the stop is not known
 * @param status whether it takes place, as far as that is known
 * @param reason in French, why it is cancelled or uncertain; null where it is planned
 */
public record Visit(
        Stop stop,
        Passage passage,
        LocalDate day,
        Passage.@Nullable Hours hours,
        @Nullable ZoneId zone,
        Status status,
        @Nullable String reason)
        implements Comparable<Visit> {

    /** Whether a visit takes place. */
    public enum Status {
        PLANNED("prevu"),
        /** On a public holiday, or where it hangs on holidays that are not known yet. */
        TO_CONFIRM("a_confirmer"),
        /** The venue is closed on this day. */
        CANCELLED("annule");

        private final String wireName;

        Status(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    private static final Comparator<Visit> ORDER = Comparator.comparing(Visit::day)
            .thenComparing(visit -> visit.hours == null ? LocalTime.MIN : visit.hours.start())
            .thenComparing(visit -> visit.stop.key());

    /** In order of time, by the clocks on the spot. */
    @Override
    public int compareTo(Visit other) {
        return ORDER.compare(this, other);
    }

    /** The beginning, or midnight where the hours are not said. */
    public LocalDateTime start() {
        return hours == null ? day.atStartOfDay() : day.atTime(hours.start());
    }

    /** The end, or the end of the day where the hours are not said. */
    public LocalDateTime end() {
        return hours == null ? day.plusDays(1).atStartOfDay() : day.atTime(hours.end());
    }

    /** A time of this visit with the offset of its place; empty where the zone is not known. */
    public Optional<OffsetDateTime> withOffset(LocalDateTime time) {
        return zone == null ? Optional.empty() : Optional.of(time.atZone(zone).toOffsetDateTime());
    }

    /** Whether it is certainly over: where the zone is not known, by the last clock of France, that of Tahiti. */
    public boolean isOver(Instant now) {
        return !end().atZone(zone == null ? ZoneOffset.ofHours(-10) : zone)
                .toInstant()
                .isAfter(now);
    }

    /** Whether it is under way, hours known. */
    public boolean isNow(Instant now) {
        return hours != null
                && zone != null
                && status == Status.PLANNED
                && !start().atZone(zone).toInstant().isAfter(now)
                && !isOver(now);
    }
}
