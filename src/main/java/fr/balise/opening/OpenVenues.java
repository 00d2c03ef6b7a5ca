package fr.balise.opening;

import fr.balise.hours.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells which schedules are open, for a search over all venues. Kept in memory and brought up to date before each answer:
 * when venues have changed, in whatever process, when a day has passed, when the holidays are others.
 */
@ApplicationScoped
public class OpenVenues {
    private final ScheduleStore store;
    private final PlaceCalendars calendars;
    private final Clock clock;
    private volatile @Nullable ScheduleSnapshot snapshot;

    OpenVenues(ScheduleStore store, PlaceCalendars calendars, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The schedules that are open at a time.
     *
     * @param keys of the column {@code schedule_key}; a venue with any other, or with none, is not known to be open
     * @param last the number of the newest schedule that was looked at
     */
    public record OpenSchedules(List<UUID> keys, long last) {}

    /** The schedules that are OPEN at that time; not those by appointment, nor those of which it is unknown. */
    @Transactional
    public OpenSchedules find(OpenTime when) {
        Instant now = clock.instant();
        ScheduleSnapshot current = current(now);
        return new OpenSchedules(current.listOpen(when, now), current.last());
    }

    /** Whether no venue has got another schedule since; if one has, an answer made of the keys may miss it. */
    @Transactional
    public boolean isCurrent(OpenSchedules answer) {
        return store.findLast() == answer.last();
    }

    /** Makes the next answer quick. */
    @Transactional
    public void prepare() {
        current(clock.instant());
    }

    private ScheduleSnapshot current(Instant now) {
        Calendars places = calendars.current();
        long last = store.findLast();
        ScheduleSnapshot known = snapshot;
        return known != null && fits(known, places, last, now) ? known : refresh(places, last, now);
    }

    /** One at a time: who waited finds it done. */
    private synchronized ScheduleSnapshot refresh(Calendars places, long last, Instant now) {
        ScheduleSnapshot known = snapshot;
        if (known != null && fits(known, places, last, now)) {
            return known;
        }
        // A database that knows fewer schedules is another one, put in its place.
        ScheduleSnapshot base = known == null || known.calendars() != places || known.last() > last
                ? ScheduleSnapshot.empty(places, now)
                : known;
        ScheduleSnapshot fresh = base.startingOn(ScheduleSnapshot.firstDay(now)).with(store.listBehind(base.last()));
        snapshot = fresh;
        return fresh;
    }

    private static boolean fits(ScheduleSnapshot known, Calendars places, long last, Instant now) {
        return known.calendars() == places
                && known.last() == last
                && known.from().equals(ScheduleSnapshot.firstDay(now));
    }
}
