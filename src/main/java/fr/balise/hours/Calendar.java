package fr.balise.hours;

import java.time.LocalDate;
import java.time.ZoneId;

/** What the place of a venue says about days: its clock, and which days are holidays there. */
public interface Calendar {

    /** The zone whose clock hangs on the venue's wall, such as {@code Indian/Reunion}. */
    ZoneId zone();

    /** Whether the day is a public holiday ({@code PH}) at this place. */
    Day publicHoliday(LocalDate date);

    /** Whether the day lies in the school holidays ({@code SH}) of this place. */
    Day schoolHoliday(LocalDate date);

    /** What is known of a day; UNKNOWN where the data do not reach, never a guess. */
    enum Day {
        YES,
        NO,
        UNKNOWN
    }
}
