package fr.balise.hours;

import static fr.balise.hours.Calendar.Day.NO;
import static fr.balise.hours.Calendar.Day.UNKNOWN;
import static fr.balise.hours.Calendar.Day.YES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.Calendar.Day;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {
    private static final String RENNES = "35238";
    private static final String STRASBOURG = "67482";
    private static final String METZ = "57463";
    /** A village of the Haut-Rhin of which nobody has told us whether it has a temple. */
    private static final String FERRETTE = "68090";

    private static final String FORT_DE_FRANCE = "97209";
    private static final String MAMOUDZOU = "97611";
    private static final String PAPEETE = "98735";

    @Test
    void theElevenDaysOfTheLabourCodeAreHolidaysOnTheMainland() {
        assertThat(Stream.of(
                                "2027-01-01",
                                "2027-03-29",
                                "2027-05-01",
                                "2027-05-06",
                                "2027-05-08",
                                "2027-05-17",
                                "2027-07-14",
                                "2027-08-15",
                                "2027-11-01",
                                "2027-11-11",
                                "2027-12-25")
                        .map(date -> on(RENNES, date)))
                .containsOnly(YES);
    }

    @Test
    void theMainlandHasNoOtherHolidayInTheYear() {
        LocalDate first = LocalDate.of(2027, 1, 1);
        assertThat(first.datesUntil(first.plusYears(1))
                        .filter(day -> ShippedCalendars.of(RENNES).publicHoliday(day) != NO))
                .hasSize(11);
    }

    @Test
    void aHolidayOnASundayIsNotMoved() {
        assertThat(on(RENNES, "2026-11-01")).isEqualTo(YES);
        assertThat(on(RENNES, "2026-11-02")).isEqualTo(NO);
    }

    @Test
    void saintStephenIsAHolidayInAlsaceAndMoselleOnly() {
        assertThat(on(STRASBOURG, "2026-12-26")).isEqualTo(YES);
        assertThat(on(FERRETTE, "2026-12-26")).isEqualTo(YES);
        assertThat(on(METZ, "2026-12-26")).isEqualTo(YES);
        assertThat(on("54395", "2026-12-26")).isEqualTo(NO);
    }

    @Test
    void goodFridayIsAHolidayInCommunesThatAreKnownToHaveATemple() {
        assertThat(Stream.of(METZ, STRASBOURG, "68066", "68224").map(insee -> on(insee, "2027-03-26")))
                .containsOnly(YES);
    }

    @Test
    void goodFridayIsUnknownInTheOtherCommunesOfAlsaceAndMoselle() {
        assertThat(on(FERRETTE, "2027-03-26")).isEqualTo(UNKNOWN);
        assertThat(on(RENNES, "2027-03-26")).isEqualTo(NO);
    }

    @ParameterizedTest
    @CsvSource({
        "97611, 2027-04-27",
        "97209, 2027-05-22",
        "97105, 2027-05-27",
        "97801, 2027-05-28",
        "97302, 2027-06-10",
        "97701, 2027-10-09",
        "97411, 2027-12-20",
    })
    void theAbolitionOfSlaveryIsAHolidayOnTheDayOfEachTerritoryAndNotInParis(String insee, String date) {
        assertThat(on(insee, date)).isEqualTo(YES);
        assertThat(on("75104", date)).isEqualTo(NO);
    }

    @Test
    void theTwentySeventhOfMayIsUnknownInSaintMartinWhereLawAndCircularDisagree() {
        assertThat(on("97801", "2027-05-27")).isEqualTo(UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "98818, 2026-09-24", // Nouvelle-Calédonie: fête de la citoyenneté
        "98613, 2027-04-28", // Wallis: saint Pierre Chanel
        "98613, 2027-06-29",
        "98613, 2027-07-29", // Wallis: fête du territoire
        "98735, 2027-03-05", // Polynésie: arrivée de l'Évangile
        "98735, 2027-03-26", // Polynésie: vendredi saint
    })
    void territoriesOfThePacificHaveDaysOfTheirOwn(String insee, String date) {
        assertThat(on(insee, date)).isEqualTo(YES);
    }

    @Test
    void matariiReplacedTheAutonomyDayInPolynesiaIn2026() {
        assertThat(on(PAPEETE, "2025-06-29")).isEqualTo(YES);
        assertThat(on(PAPEETE, "2025-11-20")).isEqualTo(NO);
        assertThat(on(PAPEETE, "2026-06-29")).isEqualTo(NO);
        assertThat(on(PAPEETE, "2026-11-20")).isEqualTo(YES);
    }

    @Test
    void daysThatAreKeptByCustomAreUnknownInTheAntilles() {
        assertThat(on(FORT_DE_FRANCE, "2027-03-26")).isEqualTo(UNKNOWN);
        assertThat(on(FORT_DE_FRANCE, "2027-07-21")).isEqualTo(UNKNOWN);
        assertThat(on(FORT_DE_FRANCE, "2027-11-02")).isEqualTo(UNKNOWN);
        assertThat(on("97105", "2027-11-02")).isEqualTo(NO);
        assertThat(on("97411", "2027-03-26")).isEqualTo(NO);
    }

    @Test
    void muslimFeastsAreUnknownInMayotteAndADayAround() {
        // Aïd el-Kébir of 1447 was computed for 27 May 2026.
        assertThat(Stream.of("2026-05-26", "2026-05-27", "2026-05-28").map(date -> on(MAMOUDZOU, date)))
                .containsOnly(UNKNOWN);
        assertThat(on(MAMOUDZOU, "2026-05-30")).isEqualTo(NO);
    }

    @Test
    void aLegalHolidayStaysOneWhereAMuslimFeastIsNear() {
        LocalDate first = LocalDate.of(2020, 1, 1);
        assertThat(first.datesUntil(LocalDate.of(2040, 1, 1))
                        .filter(day -> day.getDayOfYear() == 1)
                        .map(day -> ShippedCalendars.of(MAMOUDZOU).publicHoliday(day)))
                .containsOnly(YES);
    }

    @Test
    void nothingIsKnownOfTheSouthernLands() {
        assertThat(on("98412", "2027-07-14")).isEqualTo(UNKNOWN);
        assertThat(on("98412", "2027-07-15")).isEqualTo(UNKNOWN);
    }

    private static Day on(String insee, String date) {
        return ShippedCalendars.of(insee).publicHoliday(LocalDate.parse(date));
    }
}
