package fr.balise.hours;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** The days that the oracle takes for holidays, so that a comparison is about rules and not about holidays. */
record OracleCalendar(ZoneId zone, Set<LocalDate> publicHolidays, Set<LocalDate> schoolHolidays) implements Calendar {

    @Override
    public Day publicHoliday(LocalDate date) {
        return publicHolidays.contains(date) ? Day.YES : Day.NO;
    }

    @Override
    public Day schoolHoliday(LocalDate date) {
        return schoolHolidays.contains(date) ? Day.YES : Day.NO;
    }
}
