package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @Test
    void everyMonday() {
        assertThat(days("FREQ=WEEKLY;BYDAY=MO", null)).startsWith(day(2), day(9), day(16));
    }

    @Test
    void theFirstAndThirdMondayOfTheMonth() {
        assertThat(days("FREQ=MONTHLY;BYDAY=1MO,3MO", null)).startsWith(day(2), day(16), LocalDate.of(2026, 12, 7));
    }

    @Test
    void everyOtherTuesdayCountsFromTheFirstEvenOverTheLongYear() {
        // 2026 has 53 weeks: the parity of the week changes, the step of two weeks does not.
        assertThat(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", day(3)))
                .startsWith(day(3), day(17), LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 15))
                .contains(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 12))
                .doesNotContain(LocalDate.of(2027, 1, 5));
    }

    @Test
    void nothingBeforeTheStart() {
        assertThat(days("FREQ=WEEKLY;BYDAY=MO", day(10))).startsWith(day(16));
    }

    @Test
    void aStartOnAnotherDayIsNoDayOfTheRule() {
        assertThat(days("FREQ=WEEKLY;BYDAY=MO", day(11))).startsWith(day(16));
    }

    @Test
    void aSeriesEndsOnItsLastDayWhateverTheHour() {
        assertThat(days("FREQ=WEEKLY;BYDAY=MO;UNTIL=20261116T225959Z", null)).containsExactly(day(2), day(9), day(16));
        assertThat(days("FREQ=WEEKLY;BYDAY=MO;COUNT=2", day(2))).containsExactly(day(2), day(9));
    }

    @Test
    void oddWeeksOfThirtyYearsAreThoseOfTheCalendar() {
        String odd = "1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39,41,43,45,47,49,51,53";
        for (String weekday : List.of("MO", "FR", "SU")) {
            DayOfWeek wanted = DayOfWeek.of(
                    List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").indexOf(weekday) + 1);
            List<LocalDate> expected = LocalDate.of(2020, 1, 1)
                    .datesUntil(LocalDate.of(2050, 1, 1))
                    .filter(each -> each.getDayOfWeek() == wanted)
                    .filter(each -> each.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) % 2 == 1)
                    .toList();
            assertThat(Recurrence.parse("FREQ=YEARLY;BYWEEKNO=" + odd + ";BYDAY=" + weekday, null)
                            .days(LocalDate.of(2020, 1, 1), LocalDate.of(2050, 1, 1)))
                    .as(weekday)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aRuleThatNeverHoldsHasNoDays() {
        assertThat(Recurrence.parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO", null)
                        .days(NOVEMBER, NOVEMBER.plusYears(1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lundi",
                "FREQ=HOURLY",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
                "FREQ=WEEKLY;BYWEEKNO=2;BYDAY=MO",
                "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO",
            })
    void whatIsNoRuleOrCountsFromNowhereIsRefused(String rule) {
        assertThatIllegalArgumentException().isThrownBy(() -> Recurrence.parse(rule, null));
    }

    private static List<LocalDate> days(String rule, LocalDate start) {
        return Recurrence.parse(rule, start).days(NOVEMBER, NOVEMBER.plusMonths(4));
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2026, 11, ofNovember);
    }
}
