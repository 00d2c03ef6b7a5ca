package fr.balise.hours;

import static fr.balise.hours.HoursStatus.CLOSED;
import static fr.balise.hours.HoursStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which clocks and calendars do something odd. */
class ClockTest {
    private final TestCalendar paris = TestCalendar.paris();

    @Test
    void theHourThatSpringTakesIsNotOpen() {
        // On 29 March 2026 the clocks in France go from 02:00 to 03:00 at 01:00 UTC.
        assertThat(intervals("Su 01:00-03:30", "2026-03-29", paris))
                .containsExactly("2026-03-29T00:00:00Z/2026-03-29T01:30:00Z OPEN");
        assertThat(intervals("Su 01:00-02:30", "2026-03-29", paris))
                .as("the door closes at a time that does not come: at the jump")
                .containsExactly("2026-03-29T00:00:00Z/2026-03-29T01:00:00Z OPEN");
        assertThat(intervals("Su 02:30-04:00", "2026-03-29", paris))
                .as("the door opens at a time that does not come: at the jump")
                .containsExactly("2026-03-29T01:00:00Z/2026-03-29T02:00:00Z OPEN");
        assertThat(intervals("Su 02:15-02:45", "2026-03-29", paris)).isEmpty();
    }

    @Test
    void theHourThatAutumnRepeatsHasTheSameStateTwice() {
        // On 25 October 2026 the clocks in France go from 03:00 to 02:00 at 01:00 UTC.
        assertThat(intervals("Su 01:00-04:00", "2026-10-25", paris))
                .containsExactly("2026-10-24T23:00:00Z/2026-10-25T03:00:00Z OPEN");
        assertThat(intervals("Su 01:00-03:00", "2026-10-25", paris))
                .containsExactly("2026-10-24T23:00:00Z/2026-10-25T02:00:00Z OPEN");
        assertThat(intervals("Su 01:00-02:30", "2026-10-25", paris))
                .containsExactly(
                        "2026-10-24T23:00:00Z/2026-10-25T00:30:00Z OPEN",
                        "2026-10-25T01:00:00Z/2026-10-25T01:30:00Z OPEN");
    }

    @Test
    void theNextChangeIsRightWithinTheRepeatedHour() {
        assertThat(at("Su 01:00-02:30", "2026-10-25T00:15:00Z", paris).nextChange())
                .isEqualTo("2026-10-25T00:30:00Z");
        assertThat(at("Su 01:00-02:30", "2026-10-25T00:45:00Z", paris).nextChange())
                .as("closed until the clock shows 02:00 again")
                .isEqualTo("2026-10-25T01:00:00Z");
        assertThat(at("Su 01:00-02:30", "2026-10-25T01:15:00Z", paris).nextChange())
                .isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void theNightAfterTheSpringChangeBelongsToSunday() {
        assertThat(at("Su 22:00-02:00", "2026-03-29T22:30:00Z", paris).status()).isEqualTo(OPEN);
        assertThat(at("Sa 22:00-02:00", "2026-03-29T22:30:00Z", paris).status()).isEqualTo(CLOSED);
    }

    @Test
    void daysOfTwentyThreeAndTwentyFiveHoursAreWholeDays() {
        assertThat(intervals("Su", "2026-03-29", paris))
                .containsExactly("2026-03-28T23:00:00Z/2026-03-29T22:00:00Z OPEN");
        assertThat(intervals("Su", "2026-10-25", paris))
                .containsExactly("2026-10-24T22:00:00Z/2026-10-25T23:00:00Z OPEN");
    }

    @Test
    void theLastNightOfTheYearReachesIntoTheNext() {
        assertThat(intervals("Dec 31 20:00-04:00", "2026-12-31", 3, paris))
                .containsExactly("2026-12-31T19:00:00Z/2027-01-01T03:00:00Z OPEN");
        assertThat(at("2026 Mo-Su 20:00-04:00", "2027-01-01T00:30:00Z", paris).status())
                .isEqualTo(OPEN);
        assertThat(at("2026 Mo-Su 20:00-04:00", "2027-01-01T20:30:00Z", paris).status())
                .isEqualTo(CLOSED);
        assertThat(at("Mo-Su 10:00-18:00; PH off", "2026-12-31T17:00:00Z", paris)
                        .nextChange())
                .as("New Year's Day is closed")
                .isEqualTo("2027-01-02T09:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "Feb 29 10:00-12:00,2028-02-29,OPEN",
        "Feb 29 10:00-12:00,2027-03-01,CLOSED",
        "Feb 29 10:00-12:00,2027-02-28,CLOSED",
        "Feb 10:00-12:00,2028-02-29,OPEN",
        "Feb 20-29 10:00-12:00,2027-02-28,OPEN",
        "Feb 20-29 10:00-12:00,2027-03-01,CLOSED",
        "Feb 29-Mar 02 10:00-12:00,2027-03-01,OPEN",
        "Feb 29-Mar 02 10:00-12:00,2027-02-28,CLOSED",
        "Tu[5] 10:00-12:00,2028-02-29,OPEN",
        "Tu[-1] 10:00-12:00,2028-02-29,OPEN",
    })
    void theTwentyNinthOfFebruaryIsInLeapYearsOnly(String value, LocalDate date, HoursStatus expected) {
        assertThat(onNoon(value.replace("10:00-12:00", "10:00-14:00"), date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "week 53,2026-12-28,OPEN",
        "week 53,2027-01-03,OPEN",
        "week 53,2027-01-04,CLOSED",
        "week 53,2027-12-31,CLOSED",
        "week 01,2027-01-03,CLOSED",
        "week 01,2027-01-04,OPEN",
        "week 01,2025-12-29,OPEN",
        "2026 week 53,2027-01-01,CLOSED",
        "week 01-53/2,2027-01-01,OPEN",
        "week 01-53/2,2027-01-04,OPEN",
        "week 02-52/2,2027-01-04,CLOSED",
    })
    void weeksAreThoseOfIsoAndTheFiftyThirdIsOdd(String weeks, LocalDate date, HoursStatus expected) {
        assertThat(onNoon(weeks + " Mo-Su 10:00-14:00", date)).isEqualTo(expected);
    }

    /** At noon of 23 November 2026 in Paris. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,12:00",
        "America/Guadeloupe,07:00",
        "America/Martinique,07:00",
        "America/Cayenne,08:00",
        "America/Miquelon,08:00",
        "Indian/Reunion,15:00",
        "Indian/Mayotte,14:00",
        "Pacific/Noumea,22:00",
        "Pacific/Wallis,23:00",
        "Pacific/Tahiti,01:00",
        "Pacific/Marquesas,01:30"
    })
    void eachVenueLivesByItsOwnClock(String zone, String time) {
        Calendar calendar = TestCalendar.in(zone);
        Instant noonInParis = Instant.parse("2026-11-23T11:00:00Z");
        String justNow = "Mo " + time + "-" + time.replace(":00", ":01").replace(":30", ":31");
        assertThat(Evaluation.of(new OpeningHours(justNow))
                        .at(noonInParis, calendar)
                        .status())
                .isEqualTo(OPEN);
        assertThat(Evaluation.of(new OpeningHours(justNow))
                        .at(noonInParis.plusSeconds(60), calendar)
                        .status())
                .isEqualTo(CLOSED);
    }

    @Test
    void miquelonChangesItsClocksOnOtherDaysThanParis() {
        // America/Miquelon follows North America: 8 March and 1 November 2026.
        Calendar miquelon = TestCalendar.in("America/Miquelon");
        assertThat(at("Mo-Su 09:00-12:00", "2026-03-07T12:00:00Z", miquelon).status())
                .isEqualTo(OPEN);
        assertThat(at("Mo-Su 09:00-12:00", "2026-03-08T11:00:00Z", miquelon).status())
                .isEqualTo(OPEN);
        assertThat(at("Mo-Su 09:00-12:00", "2026-10-31T11:00:00Z", miquelon).status())
                .isEqualTo(OPEN);
        assertThat(at("Mo-Su 09:00-12:00", "2026-11-01T11:00:00Z", miquelon).status())
                .isEqualTo(CLOSED);
    }

    @Test
    void midnightIsTheEndOfOneDayAndTheStartOfTheNext() {
        assertThat(at("Mo 09:00-24:00", "2026-11-23T22:59:59Z", paris).status()).isEqualTo(OPEN);
        assertThat(at("Mo 09:00-24:00", "2026-11-23T23:00:00Z", paris).status()).isEqualTo(CLOSED);
        assertThat(at("Tu 00:00-01:00", "2026-11-23T23:00:00Z", paris).status()).isEqualTo(OPEN);
        assertThat(intervals("Mo 22:00-24:00; Tu 00:00-01:00", "2026-11-23", 2, paris))
                .containsExactly("2026-11-23T21:00:00Z/2026-11-24T00:00:00Z OPEN");
        assertThat(at("Mo 22:00-26:00", "2026-11-24T00:30:00Z", paris).status()).isEqualTo(OPEN);
    }

    @Test
    void aLaterRuleForTheNextDayWipesOutTheNightBefore() {
        assertThat(at("Fr 22:00-02:00; Sa 10:00-12:00", "2026-11-28T00:30:00Z", paris)
                        .status())
                .isEqualTo(CLOSED);
        assertThat(at("Fr 22:00-02:00, Sa 10:00-12:00", "2026-11-28T00:30:00Z", paris)
                        .status())
                .isEqualTo(OPEN);
    }

    private HoursStatus onNoon(String value, LocalDate date) {
        return Evaluation.of(new OpeningHours(value))
                .at(date.atTime(12, 0).atZone(paris.zone()).toInstant(), paris)
                .status();
    }

    private static HoursAnswer at(String value, String instant, Calendar calendar) {
        return Evaluation.of(new OpeningHours(value)).at(Instant.parse(instant), calendar);
    }

    private static List<String> intervals(String value, String from, Calendar calendar) {
        return intervals(value, from, 1, calendar);
    }

    private static List<String> intervals(String value, String from, int days, Calendar calendar) {
        return Evaluation.of(new OpeningHours(value)).intervals(LocalDate.parse(from), days, calendar).stream()
                .map(each -> each.start() + "/" + each.end() + " " + each.status())
                .toList();
    }
}
