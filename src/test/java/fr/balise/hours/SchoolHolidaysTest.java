package fr.balise.hours;

import static fr.balise.hours.Calendar.Day.NO;
import static fr.balise.hours.Calendar.Day.UNKNOWN;
import static fr.balise.hours.Calendar.Day.YES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.Calendar.Day;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that ships, by place and date. */
class SchoolHolidaysTest {
    private static final String LYON = "69381";
    private static final String RENNES = "35238";
    private static final String PARIS = "75104";

    @Test
    void holidaysBeginOnTheStatedSaturdayAndEndBeforeTheMondayOfReturn() {
        assertThat(on(PARIS, "2026-10-16")).isEqualTo(NO);
        assertThat(on(PARIS, "2026-10-17")).isEqualTo(YES);
        assertThat(on(PARIS, "2026-11-01")).isEqualTo(YES);
        assertThat(on(PARIS, "2026-11-02")).isEqualTo(NO);
    }

    @Test
    void classesAreHeldOnAStatedDayOfTheWeekSoHolidaysBeginTheDayAfter() {
        // La Réunion, "du mardi 16 mars au mardi 30 mars 2027".
        assertThat(on("97411", "2027-03-16")).isEqualTo(NO);
        assertThat(on("97411", "2027-03-17")).isEqualTo(YES);
        assertThat(on("97411", "2027-03-29")).isEqualTo(YES);
        assertThat(on("97411", "2027-03-30")).isEqualTo(NO);
    }

    @ParameterizedTest
    @CsvSource({
        "69381, 2026-12-19, 2027-01-03",
        "69381, 2027-02-13, 2027-02-28",
        "69381, 2027-04-10, 2027-04-25",
        "35238, 2026-12-19, 2027-01-03",
        "35238, 2027-02-20, 2027-03-07",
        "35238, 2027-04-17, 2027-05-02",
        "75104, 2026-12-19, 2027-01-03",
        "75104, 2027-02-06, 2027-02-21",
        "75104, 2027-04-03, 2027-04-18",
    })
    void theZonesHaveTheHolidaysOfTheDecreeOf22October2025(String insee, LocalDate first, LocalDate last) {
        assertThat(on(insee, first.minusDays(1).toString())).isEqualTo(NO);
        assertThat(first.datesUntil(last.plusDays(1))
                        .map(day -> ShippedCalendars.of(insee).schoolHoliday(day)))
                .containsOnly(YES);
        assertThat(on(insee, last.plusDays(1).toString())).isEqualTo(NO);
    }

    @Test
    void aDayInHolidaysOfOneZoneIsADayOfClassesInAnother() {
        assertThat(on(PARIS, "2027-02-10")).isEqualTo(YES);
        assertThat(on(LYON, "2027-02-10")).isEqualTo(NO);
        assertThat(on(RENNES, "2027-02-10")).isEqualTo(NO);
    }

    @Test
    void theSummerOfPupilsCountsNotThatOfTeachers() {
        assertThat(on(LYON, "2026-08-31")).isEqualTo(YES);
        assertThat(on(LYON, "2026-09-01")).isEqualTo(NO);
    }

    @Test
    void theBridgeOfAscensionIsUnknownAsNobodySaysWhetherItIsHolidays() {
        assertThat(on(RENNES, "2027-05-07")).isEqualTo(UNKNOWN);
        assertThat(on(RENNES, "2027-05-10")).isEqualTo(NO);
        assertThat(on(RENNES, "2026-05-15")).isEqualTo(UNKNOWN);
        assertThat(on(RENNES, "2026-05-18")).isEqualTo(NO);
    }

    @Test
    void aSummerWhoseEndIsNotPublishedIsUnknownFromItsFirstDay() {
        assertThat(on(LYON, "2027-07-02")).isEqualTo(NO);
        assertThat(on(LYON, "2027-07-03")).isEqualTo(UNKNOWN);
        assertThat(on(LYON, "2027-09-15")).isEqualTo(UNKNOWN);
    }

    @Test
    void eachZoneHasAValidityOfItsOwn() {
        assertThat(on(RENNES, "2027-09-15")).isEqualTo(NO);
        assertThat(on("97411", "2027-07-02")).isEqualTo(NO);
        assertThat(on("97411", "2027-07-10")).isEqualTo(UNKNOWN);
        assertThat(on("97209", "2026-07-03")).isEqualTo(NO);
        assertThat(on("97209", "2026-11-21")).isEqualTo(UNKNOWN);
    }

    @Test
    void nothingIsKnownOfAZoneThatTheFileDoesNotHave() {
        assertThat(on("2A004", "2026-12-25")).isEqualTo(UNKNOWN);
        assertThat(on("98818", "2026-12-25")).isEqualTo(UNKNOWN);
        assertThat(on("98412", "2026-12-25")).isEqualTo(UNKNOWN);
    }

    @Test
    void nothingIsKnownOfTheTimeBeforeTheFile() {
        assertThat(on(PARIS, "2024-12-25")).isEqualTo(UNKNOWN);
    }

    @Test
    void pupilsOfPrimarySchoolsAndOfLyceesMayLeaveOnDifferentDays() {
        // Polynésie 2028: Friday 7 July for the first, Saturday 8 July for the others; back on the same day.
        assertThat(on("98735", "2028-07-07")).isEqualTo(NO);
        assertThat(on("98735", "2028-07-08")).isEqualTo(YES);
        // 2025: primary schools begin again on 13 August, the others on the 12th.
        assertThat(on("98735", "2025-08-11")).isEqualTo(YES);
        assertThat(on("98735", "2025-08-12")).isEqualTo(UNKNOWN);
        assertThat(on("98735", "2025-08-13")).isEqualTo(NO);
    }

    @Test
    void holidaysThatRunIntoTheNextOnesAreASlipOfTheFileAndUnknown() {
        assertThat(on("98735", "2026-05-21")).isEqualTo(NO);
        assertThat(on("98735", "2026-06-10")).isEqualTo(UNKNOWN);
        assertThat(on("98735", "2026-07-20")).isEqualTo(YES);
    }

    @Test
    void theIslandsOfTheAcademyOfGuadeloupeHaveDaysOfTheirOwn() {
        // Mid-Lent 2026: without classes in Guadeloupe and Saint-Martin, a day of classes in Saint-Barthélemy.
        assertThat(on("97105", "2026-03-12")).isEqualTo(UNKNOWN);
        assertThat(on("97801", "2026-03-12")).isEqualTo(UNKNOWN);
        assertThat(on("97701", "2026-03-12")).isEqualTo(NO);
        assertThat(on("97701", "2026-04-10")).isEqualTo(YES);
    }

    private static Day on(String insee, String date) {
        return ShippedCalendars.of(insee).schoolHoliday(LocalDate.parse(date));
    }
}
