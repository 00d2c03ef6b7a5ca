package fr.balise.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A schedule at one place, walked in real time: states hang on the wall clock, which jumps twice a year in most zones. */
final class Timeline {
    /** A weekly schedule has shown everything after eight days; 29 February may be eight years away (2096 to 2104). */
    private static final int WEEKLY_DAYS = 8;

    private static final int YEARLY_DAYS = 9 * 366;

    private final Evaluation evaluation;
    private final Calendar calendar;
    private final ZoneRules zone;

    Timeline(Evaluation evaluation, Calendar calendar) {
        this.evaluation = evaluation;
        this.calendar = calendar;
        zone = calendar.zone().getRules();
    }

    HoursStatus status(Instant instant) {
        return cell(local(instant)).status();
    }

    HoursAnswer at(Instant instant) {
        LocalDateTime local = local(instant);
        Cell cell = cell(local);
        LocalDate last = local.toLocalDate().plusDays(evaluation.isWeekly() ? WEEKLY_DAYS : YEARLY_DAYS);
        Instant change = end(instant, other -> other.is(cell.status()), last);
        return new HoursAnswer(cell.status(), cell.comment(), cell.reason(), change);
    }

    List<Interval> intervals(LocalDate from, LocalDate to) {
        var intervals = new ArrayList<Interval>();
        Instant limit = to.atStartOfDay(calendar.zone()).toInstant();
        Instant start = from.atStartOfDay(calendar.zone()).toInstant();
        while (start.isBefore(limit)) {
            Cell cell = cell(local(start));
            Instant change = end(start, cell::equals, to);
            Instant end = change == null || change.isAfter(limit) ? limit : change;
            if (!cell.is(HoursStatus.CLOSED)) {
                intervals.add(new Interval(start, end, cell.status(), cell.comment(), cell.reason()));
            }
            start = end;
        }
        return List.copyOf(intervals);
    }

    /** The first instant behind the given one at which the state is not as wanted; null when there is none by the last day. */
    private @Nullable Instant end(Instant from, Predicate<Cell> wanted, LocalDate last) {
        Instant start = from;
        while (true) {
            LocalDateTime local = local(start);
            LocalDateTime change = localEnd(local, wanted, last);
            ZoneOffsetTransition jump = jumpThatMatters(start, local, change);
            if (jump == null) {
                return change == null ? null : firstInstantOf(change, start);
            }
            start = jump.getInstant();
            if (!wanted.test(cell(local(start)))) {
                return start;
            }
        }
    }

    /** A jump back to times before those looked at, or one that leaves out the very minute of the change. */
    private @Nullable ZoneOffsetTransition jumpThatMatters(
            Instant start, LocalDateTime local, @Nullable LocalDateTime change) {
        if (zone.isFixedOffset()) {
            return null;
        }
        ZoneOffsetTransition next = zone.nextTransition(start);
        if (next != null && next.getDateTimeAfter().isBefore(local)) {
            boolean changesFirst =
                    change != null && change.toInstant(next.getOffsetBefore()).isBefore(next.getInstant());
            return changesFirst ? null : next;
        }
        ZoneOffsetTransition around = change == null ? null : zone.getTransition(change);
        return around != null && around.isGap() ? around : null;
    }

    private Instant firstInstantOf(LocalDateTime change, Instant after) {
        return zone.getValidOffsets(change).stream()
                .map(change::toInstant)
                .filter(after::isBefore)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private @Nullable LocalDateTime localEnd(LocalDateTime from, Predicate<Cell> wanted, LocalDate last) {
        int minute = minute(from);
        for (LocalDate date = from.toLocalDate(); !date.isAfter(last); date = date.plusDays(1)) {
            DayPlan plan = evaluation.plan(date, calendar);
            if (minute < 0 && !wanted.test(plan.at(0))) {
                return date.atStartOfDay();
            }
            int change = plan.firstNot(wanted, Math.max(0, minute));
            if (change >= 0) {
                return date.atStartOfDay().plusMinutes(change);
            }
            minute = -1;
        }
        return null;
    }

    private Cell cell(LocalDateTime local) {
        return evaluation.plan(local.toLocalDate(), calendar).at(minute(local));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, zone.getOffset(instant));
    }

    private static int minute(LocalDateTime local) {
        return local.getHour() * 60 + local.getMinute();
    }
}
