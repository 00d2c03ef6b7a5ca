package fr.balise.opening;

import fr.balise.hours.Calendars;
import fr.balise.hours.Evaluation;
import fr.balise.hours.OpeningHours;
import fr.balise.opening.SchedulePart.Placed;
import fr.balise.opening.ScheduleStore.StoredSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All schedules that are known at one moment, evaluated for the days around it. Immutable: new schedules and new days make
 * another one, which shares what was there.
 *
 * @param last the number of the newest schedule in it
 * @param from the first day of the window: the day before today in Greenwich
 */
record ScheduleSnapshot(Calendars calendars, long last, LocalDate from, List<SchedulePart> parts) {
    /** More are made one: each costs a question of its own. */
    private static final int MOST_PARTS = 50;

    static ScheduleSnapshot empty(Calendars calendars, Instant now) {
        return new ScheduleSnapshot(calendars, 0, firstDay(now), List.of());
    }

    static LocalDate firstDay(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
    }

    /** The keys of the schedules that are certainly open. */
    List<UUID> listOpen(OpenTime when, Instant now) {
        return parts.stream().flatMap(part -> part.listOpen(when, now)).toList();
    }

    /** As days pass. */
    ScheduleSnapshot startingOn(LocalDate day) {
        return day.equals(from)
                ? this
                : new ScheduleSnapshot(
                        calendars,
                        last,
                        day,
                        parts.stream().map(part -> part.startingOn(day)).toList());
    }

    /**
     * Hours that say nothing of public holidays promise nothing for them: most lists mean "not at Christmas" without writing
     * it, and who made the trip for a closed door does not come back.
     */
    private static Evaluation certain(String hours) {
        boolean said = hours.contains("PH") || hours.startsWith("24/7");
        return Evaluation.of(new OpeningHours(said ? hours : hours + "; PH unknown"));
    }

    /** As venues change. A schedule whose place has no calendar is left out: it is never known to be open. */
    ScheduleSnapshot with(List<StoredSchedule> added) {
        if (added.isEmpty()) {
            return this;
        }
        Map<String, Evaluation> compiled = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (StoredSchedule schedule : added) {
            calendars.find(schedule.inseeCode()).ifPresent(calendar -> {
                Evaluation hours = compiled.computeIfAbsent(schedule.hours(), ScheduleSnapshot::certain);
                placed.add(new Placed(schedule.key(), hours, calendar));
            });
        }
        List<SchedulePart> all = new ArrayList<>(parts);
        all.add(SchedulePart.of(placed, from));
        return new ScheduleSnapshot(
                calendars,
                added.get(added.size() - 1).number(),
                from,
                all.size() > MOST_PARTS ? List.of(SchedulePart.joined(all, from)) : List.copyOf(all));
    }
}
