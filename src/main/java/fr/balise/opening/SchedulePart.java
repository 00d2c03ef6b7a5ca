package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.hours.CompactHours;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursMatches;
import fr.balise.hours.HoursStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Schedules that became known together, evaluated for a window of days. Immutable. */
final class SchedulePart {
    /** Yesterday, since it is today in Tahiti still, and three weeks, so that each weekday is there three times. */
    private static final int DAYS = 23;

    /** A schedule at a place; both are shared by the keys that mean the same. */
    record Placed(UUID key, Evaluation hours, Calendar calendar) {}

    private final List<Placed> schedules;
    /** For each schedule its id in {@link #compact}. */
    private final int[] ids;

    private final CompactHours compact;

    private SchedulePart(List<Placed> schedules, int[] ids, CompactHours compact) {
        this.schedules = schedules;
        this.ids = ids;
        this.compact = compact;
    }

    /** @param from the first day of the window */
    static SchedulePart of(List<Placed> schedules, LocalDate from) {
        var builder = new CompactHours.Builder();
        int[] ids = schedules.stream()
                .mapToInt(schedule -> builder.add(schedule.hours(), schedule.calendar()))
                .toArray();
        return new SchedulePart(List.copyOf(schedules), ids, builder.build(from, DAYS));
    }

    SchedulePart startingOn(LocalDate day) {
        return new SchedulePart(schedules, ids, compact.startingOn(day));
    }

    List<Placed> schedules() {
        return schedules;
    }

    /** The keys of those that are certainly open. */
    Stream<UUID> listOpen(OpenTime when, Instant now) {
        return open(when, now).mapToObj(index -> schedules.get(index).key());
    }

    private IntStream open(OpenTime when, Instant now) {
        IntStream all = IntStream.range(0, ids.length);
        if (when instanceof OpenTime.Dated dated && !compact.covers(dated.date())) {
            return all.filter(index -> {
                Placed schedule = schedules.get(index);
                return dated.isOpen(schedule.hours(), schedule.calendar());
            });
        }
        HoursMatches matches = when.in(compact, now);
        return all.filter(index -> matches.of(ids[index]) == HoursStatus.OPEN);
    }

    /** All in one; {@code parts} have the same window. */
    static SchedulePart joined(List<SchedulePart> parts, LocalDate from) {
        List<Placed> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.schedules));
        return of(all, from);
    }
}
