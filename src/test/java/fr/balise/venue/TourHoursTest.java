package fr.balise.venue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.Calendar;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.Interval;
import fr.balise.hours.OpeningHours;
import fr.balise.hours.Recurrence;
import fr.balise.venue.Passage.Days;
import fr.balise.venue.Passage.Hours;
import fr.balise.venue.Passage.Off;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written as opening_hours has the same days as the rules of the stops, whichever they are. */
class TourHoursTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 3 * 366;
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
    private static final List<Days> SHAPES = List.of(
            Days.of("FREQ=WEEKLY;BYDAY=MO"),
            Days.of("FREQ=WEEKLY;BYDAY=TU,FR"),
            Days.of("FREQ=WEEKLY;BYDAY=SA;BYMONTH=6,7,8"),
            Days.of("FREQ=MONTHLY;BYDAY=1MO,3MO"),
            Days.of("FREQ=MONTHLY;BYDAY=-1FR"),
            Days.of("FREQ=MONTHLY;BYDAY=5TU"),
            Days.of("FREQ=YEARLY;BYWEEKNO=" + weeks(2, 52) + ";BYDAY=WE"),
            Days.of("FREQ=YEARLY;BYWEEKNO=" + weeks(1, 53) + ";BYDAY=TH,SU"),
            counted("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", TUESDAY, null),
            counted("FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,TH", TUESDAY, LocalDate.of(2028, 1, 1)),
            counted("FREQ=WEEKLY;BYDAY=MO", TUESDAY, LocalDate.of(2027, 6, 30)),
            counted("FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE", TUESDAY, null),
            new Days(null, null, null, List.of(TUESDAY, LocalDate.of(2026, 12, 31)), List.of(), Off.NEVER),
            new Days(
                    "FREQ=WEEKLY;BYDAY=MO",
                    null,
                    null,
                    List.of(TUESDAY),
                    List.of(LocalDate.of(2026, 12, 28)),
                    Off.NEVER));

    @Test
    void eachShapeOfRuleHasTheSameDays() {
        for (Days days : SHAPES) {
            assertSameDays(List.of(days));
        }
    }

    @Test
    void anyThreeStopsTogetherHaveTheDaysOfEach() {
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            assertSameDays(
                    random.ints(3, 0, SHAPES.size()).mapToObj(SHAPES::get).toList());
        }
    }

    @Test
    void behindTheYearsThatAreWrittenOutNothingIsKnown() {
        OpeningHours hours = TourHours.of(stops(List.of(counted("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", TUESDAY, null))))
                .orElseThrow();
        assertThat(Evaluation.of(hours)
                        .status(
                                LocalDate.of(2040, 1, 3)
                                        .atTime(3, 0)
                                        .atZone(Clock.ZONE)
                                        .toInstant(),
                                new Clock()))
                .isEqualTo(HoursStatus.UNKNOWN);
    }

    @Test
    void daysWithoutHoursAreUnknownNotClosed() {
        Stop timed = stop(SHAPES.get(0), 9);
        Stop untimed = new Stop("B", null, null, List.of(new Passage(SHAPES.get(1), List.of(), false, null)));
        OpeningHours hours = TourHours.of(List.of(timed, untimed)).orElseThrow();

        assertThat(at(hours, "2026-11-03", 10)).isEqualTo(HoursStatus.UNKNOWN);
        assertThat(at(hours, "2026-11-02", 10)).isEqualTo(HoursStatus.OPEN);
        assertThat(at(hours, "2026-11-04", 10)).isEqualTo(HoursStatus.CLOSED);
    }

    @Test
    void withoutAnyHoursTheStatedOnesStay() {
        Stop untimed = new Stop("B", null, null, List.of(new Passage(SHAPES.get(1), List.of(), false, null)));
        assertThat(TourHours.of(List.of(untimed))).isEmpty();
        assertThat(TourHours.of(List.of())).isEqualTo(Optional.empty());
    }

    @Test
    void aRuleThatTheSyntaxLacksIsUnknown() {
        OpeningHours hours = TourHours.of(stops(List.of(Days.of("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR"))))
                .orElseThrow();
        assertThat(at(hours, "2026-11-13", 10)).isEqualTo(HoursStatus.UNKNOWN);
    }

    @Test
    void anAppointmentIsSaid() {
        Passage passage = new Passage(SHAPES.get(0), List.of(hours(9)), true, null);
        assertThat(TourHours.of(List.of(new Stop("A", null, null, List.of(passage)))))
                .contains(new OpeningHours("Mo 09:00-12:00 \"sur rendez-vous\""));
    }

    private static void assertSameDays(List<Days> shapes) {
        OpeningHours hours = TourHours.of(stops(shapes)).orElseThrow();
        assertThat(OpeningHours.parse(hours.value())).isEqualTo(hours);
        List<LocalDate> open = Evaluation.of(hours).intervals(FROM, DAYS, new Clock()).stream()
                .filter(interval -> interval.status() == HoursStatus.OPEN)
                .map(TourHoursTest::day)
                .distinct()
                .toList();
        List<LocalDate> expected = shapes.stream()
                .flatMap(days ->
                        IntStream.range(0, DAYS).mapToObj(FROM::plusDays).filter(day -> holds(days, day)))
                .distinct()
                .sorted()
                .toList();
        assertThat(open).as(hours.value()).isEqualTo(expected);
    }

    private static boolean holds(Days days, LocalDate day) {
        boolean bounded = (days.from() == null || !day.isBefore(days.from()))
                && (days.until() == null || !day.isAfter(days.until()));
        boolean ruled = days.rule() != null
                && bounded
                && new Recurrence(days.rule(), days.from())
                        .days(day, day.plusDays(1))
                        .contains(day);
        return (ruled || days.dates().contains(day)) && !days.except().contains(day);
    }

    /** One stop for each, at hours of its own. */
    private static List<Stop> stops(List<Days> shapes) {
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> stop(shapes.get(i), 8 + 5 * i))
                .toList();
    }

    private static Stop stop(Days days, int hour) {
        return new Stop(
                "Arrêt de " + hour + " h", null, null, List.of(new Passage(days, List.of(hours(hour)), false, null)));
    }

    private static Hours hours(int hour) {
        return new Hours(LocalTime.of(hour, 0), LocalTime.of(hour + 3, 0));
    }

    private static Days counted(String rule, LocalDate from, LocalDate until) {
        return new Days(rule, from, until, List.of(), List.of(), Off.NEVER);
    }

    private static String weeks(int first, int last) {
        return String.join(
                ",",
                IntStream.rangeClosed(1, 53)
                        .filter(week -> week >= first && week <= last && week % 2 == first % 2)
                        .mapToObj(String::valueOf)
                        .toArray(String[]::new));
    }

    private static LocalDate day(Interval interval) {
        return interval.start().atZone(Clock.ZONE).toLocalDate();
    }

    private static HoursStatus at(OpeningHours hours, String day, int hour) {
        return Evaluation.of(hours)
                .status(LocalDate.parse(day).atTime(hour, 0).atZone(Clock.ZONE).toInstant(), new Clock());
    }

    /** No holidays: they have tests of their own. */
    private static final class Clock implements Calendar {
        static final ZoneId ZONE = ZoneId.of("Europe/Paris");

        @Override
        public ZoneId zone() {
            return ZONE;
        }

        @Override
        public Day publicHoliday(LocalDate date) {
            return Day.NO;
        }

        @Override
        public Day schoolHoliday(LocalDate date) {
            return Day.NO;
        }
    }
}
