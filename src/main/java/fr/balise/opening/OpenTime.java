package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.hours.CompactHours;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursMatches;
import fr.balise.hours.HoursStatus;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** When a door has to be open for somebody who searches. Times are those of the clock at each venue. */
public sealed interface OpenTime {

    /** The answers of all schedules of a snapshot whose window has the day, if there is one. */
    HoursMatches in(CompactHours hours, Instant now);

    /** A time that has a date, which may be outside the window of a snapshot. */
    sealed interface Dated extends OpenTime {
        LocalDate date();

        /** The slow way, schedule by schedule, for any date. */
        boolean isOpen(Evaluation hours, Calendar calendar);
    }

    /** At the moment of the question. */
    record Now() implements OpenTime {
        @Override
        public HoursMatches in(CompactHours hours, Instant now) {
            return hours.at(now);
        }
    }

    /** "On 28 November at 10". */
    record At(LocalDateTime local) implements Dated {
        @Override
        public LocalDate date() {
            return local.toLocalDate();
        }

        @Override
        public HoursMatches in(CompactHours hours, Instant now) {
            return hours.at(local);
        }

        @Override
        public boolean isOpen(Evaluation hours, Calendar calendar) {
            return hours.status(local.atZone(calendar.zone()).toInstant(), calendar) == HoursStatus.OPEN;
        }
    }

    /** "On 28 November after 18 h"; from midnight on it is "at any time of that day". */
    record OnDate(LocalDate date, LocalTime from) implements Dated {
        @Override
        public HoursMatches in(CompactHours hours, Instant now) {
            return hours.after(date, from);
        }

        @Override
        public boolean isOpen(Evaluation hours, Calendar calendar) {
            Instant earliest = date.atTime(from).atZone(calendar.zone()).toInstant();
            return hours.intervals(date, 1, calendar).stream()
                    .anyMatch(interval -> interval.status() == HoursStatus.OPEN
                            && interval.end().isAfter(earliest));
        }
    }

    /** "On Tuesdays at 10", as a rule. */
    record UsuallyAt(DayOfWeek day, LocalTime time) implements OpenTime {
        @Override
        public HoursMatches in(CompactHours hours, Instant now) {
            return hours.usuallyAt(day, time);
        }
    }

    /** "On Saturdays after 18 h", as a rule; from midnight on it is "on Saturdays". */
    record UsuallyOn(DayOfWeek day, LocalTime from) implements OpenTime {
        @Override
        public HoursMatches in(CompactHours hours, Instant now) {
            return hours.usuallyAfter(day, from);
        }
    }

    /** "After 18 h", as a rule, on any day of the week. */
    record UsuallyAfter(LocalTime from) implements OpenTime {
        @Override
        public HoursMatches in(CompactHours hours, Instant now) {
            return hours.usuallyAfter(from);
        }
    }
}
