package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursAnswer;
import fr.balise.hours.HoursStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A venue of which no commune is known: of its clock we know only that it is one of France. Closed for works until
 * further notice is closed all the same.
 */
final class AnywhereInFrance {
    /** From Tahiti (UTC-10) to Wallis (UTC+12). */
    private static final ZoneId LAST_TO_GET_UP = ZoneOffset.ofHours(-10);

    private static final Duration BETWEEN_CLOCKS = Duration.ofHours(22);

    private record UnknownPlace(ZoneId zone) implements Calendar {
        @Override
        public Day publicHoliday(LocalDate date) {
            return Day.UNKNOWN;
        }

        @Override
        public Day schoolHoliday(LocalDate date) {
            return Day.UNKNOWN;
        }
    }

    private AnywhereInFrance() {}

    /** Whether the door is closed whichever of our clocks hangs on its wall, and whatever day is a holiday there. */
    static boolean isClosed(Evaluation evaluation, Instant instant) {
        HoursAnswer answer = evaluation.at(instant, new UnknownPlace(LAST_TO_GET_UP));
        Instant change = answer.nextChange();
        return answer.status() == HoursStatus.CLOSED
                && (change == null || change.isAfter(instant.plus(BETWEEN_CLOCKS)));
    }
}
