package fr.balise.opening;

import fr.balise.venue.OpeningException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exception with the days on which it holds this time, which of one that comes every year are those of one year.
 *
 * @param from null when it began before anybody wrote it down
 * @param to null until further notice
 */
public record DatedException(
        OpeningException exception,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** The stretch of days that is under way on the day or comes next; empty when all are over. */
    public static Optional<DatedException> next(OpeningException exception, LocalDate day) {
        LocalDate from = exception.from();
        LocalDate to = exception.to();
        if (!exception.everyYear() || from == null || to == null) {
            var dated = new DatedException(exception, from, to);
            return to == null || !to.isBefore(day) ? Optional.of(dated) : Optional.empty();
        }
        boolean overNewYear = MonthDay.from(to).isBefore(MonthDay.from(from));
        int year = day.getYear() - (overNewYear ? 1 : 0);
        while (MonthDay.from(to).atYear(overNewYear ? year + 1 : year).isBefore(day)) {
            year++;
        }
        return Optional.of(new DatedException(
                exception, MonthDay.from(from).atYear(year), MonthDay.from(to).atYear(overNewYear ? year + 1 : year)));
    }

    public boolean holdsOn(LocalDate day) {
        return beginsBy(day) && (to == null || !to.isBefore(day));
    }

    boolean beginsBy(LocalDate day) {
        return from == null || !from.isAfter(day);
    }
}
