package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursAnswer;
import fr.balise.hours.HoursStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When one service of a venue is there. Its own hours say when it usually is; where the door says something else, they
 * are not believed: nobody wrote them with that day in mind.
 *
 * @param own the hours of the service; empty when they are those of the door
 * @param door the hours of the venue with all exceptions; empty when none are known
 * @param special whether an exception says what the door does on a day
 */
record ServiceTimes(
        Optional<Evaluation> own,
        boolean byAppointmentOnly,
        Optional<Evaluation> door,
        Calendar calendar,
        Predicate<LocalDate> special) {
    private static final String DOOR_CLOSED = "le lieu lui-même est fermé à cette heure-là";
    private static final String SPECIAL_DAY = "le lieu a des horaires exceptionnels ce jour-là";

    /** The next change is null when there is none within {@value VenueSchedule#DAYS_AHEAD} days. */
    HoursAnswer at(Instant instant) {
        HoursAnswer now = combined(instant, hours -> hours.at(instant, calendar));
        Instant change = changes(day(instant))
                .filter(instant::isBefore)
                .filter(other -> status(other) != now.status())
                .findFirst()
                .orElse(null);
        return new HoursAnswer(now.status(), now.comment(), now.reason(), change);
    }

    private HoursStatus status(Instant instant) {
        return combined(instant, hours -> new HoursAnswer(hours.status(instant, calendar), null, null, null))
                .status();
    }

    private HoursAnswer combined(Instant instant, Function<Evaluation, HoursAnswer> ask) {
        HoursAnswer doorNow = door.map(ask).orElse(null);
        if (own.isEmpty()) {
            return doorNow == null ? unknown(VenueSchedule.NO_HOURS) : asAgreed(doorNow);
        }
        HoursAnswer ownNow = ask.apply(own.get());
        if (doorNow == null || ownNow.status() == HoursStatus.CLOSED) {
            return asAgreed(ownNow);
        }
        boolean specialDay = special.test(day(instant));
        return switch (doorNow.status()) {
            case CLOSED -> specialDay ? asAgreed(doorNow) : unknown(DOOR_CLOSED);
            case UNKNOWN -> asAgreed(doorNow);
            case OPEN, BY_APPOINTMENT -> specialDay ? unknown(SPECIAL_DAY) : asAgreed(ownNow);
        };
    }

    private HoursAnswer asAgreed(HoursAnswer answer) {
        HoursStatus status =
                answer.status() == HoursStatus.OPEN && byAppointmentOnly ? HoursStatus.BY_APPOINTMENT : answer.status();
        return new HoursAnswer(status, answer.comment(), answer.reason(), null);
    }

    /** Every instant at which the door, the service or the day may become another one, in order. */
    private Stream<Instant> changes(LocalDate today) {
        Stream<Instant> midnights = today.datesUntil(today.plusDays(VenueSchedule.DAYS_AHEAD))
                .map(date -> date.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
        Stream<Instant> borders = Stream.of(own, door)
                .flatMap(Optional::stream)
                .flatMap(hours -> hours.intervals(today, VenueSchedule.DAYS_AHEAD, calendar).stream())
                .flatMap(interval -> Stream.of(interval.start(), interval.end()));
        return Stream.concat(midnights, borders).distinct().sorted();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, calendar.zone());
    }

    private static HoursAnswer unknown(String reason) {
        return new HoursAnswer(HoursStatus.UNKNOWN, null, reason, null);
    }
}
