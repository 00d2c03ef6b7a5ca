package fr.balise.hours;

import static fr.balise.hours.HoursStatus.BY_APPOINTMENT;
import static fr.balise.hours.HoursStatus.CLOSED;
import static fr.balise.hours.HoursStatus.OPEN;
import static fr.balise.hours.HoursStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactHoursTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 22);
    private static final int DAYS = 60;

    private final TestCalendar paris = TestCalendar.paris();
    private final CompactHours.Builder builder = new CompactHours.Builder();
    private final int office = add("Mo-Fr 09:00-12:00,14:00-18:00; PH off", paris);
    private final int evenings = add("Tu 17:00-20:00; Sa 09:00-12:00", paris);
    private final int onDemand = add("\"sur rendez-vous\"", paris);
    private final int reunion = add("Mo-Fr 09:00-12:00,14:00-18:00; PH off", TestCalendar.in("Indian/Reunion"));
    private final int unclear = add("Mo-Fr 09:00-12:00 \"sauf pluie\"", paris);
    private final CompactHours hours = builder.build(FROM, DAYS);

    @Test
    void openNowIsByEachVenuesClock() {
        HoursMatches matches = hours.at(Instant.parse("2026-11-23T14:30:00Z"));
        assertThat(matches.of(office)).isEqualTo(OPEN);
        assertThat(matches.of(reunion)).as("18:30 on La Réunion").isEqualTo(CLOSED);
        assertThat(matches.of(onDemand)).isEqualTo(BY_APPOINTMENT);
        assertThat(matches.of(unclear)).isEqualTo(CLOSED);
        assertThat(hours.at(Instant.parse("2026-11-23T08:30:00Z")).of(unclear)).isEqualTo(UNKNOWN);
    }

    @Test
    void openAtADateIsByEachVenuesClock() {
        HoursMatches matches = hours.at(LocalDateTime.parse("2026-11-23T10:00"));
        assertThat(matches.of(office)).isEqualTo(OPEN);
        assertThat(matches.of(reunion)).isEqualTo(OPEN);
    }

    @Test
    void aHolidayIsNotAsUsual() {
        assertThat(hours.on(LocalDate.of(2026, 12, 25)).of(office)).isEqualTo(CLOSED);
        assertThat(hours.on(LocalDate.of(2026, 12, 18)).of(office)).isEqualTo(OPEN);
        assertThat(hours.usuallyOn(DayOfWeek.FRIDAY).of(office)).isEqualTo(OPEN);
    }

    @Test
    void theUsualWeekAnswersWithoutADate() {
        assertThat(hours.usuallyOn(DayOfWeek.SATURDAY).of(evenings)).isEqualTo(OPEN);
        assertThat(hours.usuallyOn(DayOfWeek.SATURDAY).of(office)).isEqualTo(CLOSED);
        assertThat(hours.usuallyAt(DayOfWeek.TUESDAY, LocalTime.of(19, 59)).of(evenings))
                .isEqualTo(OPEN);
        assertThat(hours.usuallyAt(DayOfWeek.TUESDAY, LocalTime.of(20, 0)).of(evenings))
                .isEqualTo(CLOSED);
        assertThat(hours.usuallyAfter(LocalTime.of(18, 0)).of(evenings)).isEqualTo(OPEN);
        assertThat(hours.usuallyAfter(LocalTime.of(18, 0)).of(office)).isEqualTo(CLOSED);
    }

    @Test
    void openAfterAnHourOfADateAndWithinAWeek() {
        assertThat(hours.after(LocalDate.of(2026, 11, 24), LocalTime.of(18, 0)).of(evenings))
                .isEqualTo(OPEN);
        assertThat(hours.after(LocalDate.of(2026, 11, 25), LocalTime.of(18, 0)).of(evenings))
                .isEqualTo(CLOSED);
        assertThat(hours.between(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 28))
                        .of(evenings))
                .isEqualTo(OPEN);
        assertThat(hours.between(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 27))
                        .of(evenings))
                .isEqualTo(CLOSED);
    }

    @Test
    void venuesAreGivenAsASetAndThoseWithoutHoursAreNeverInIt() {
        HoursMatches matches = hours.at(LocalDateTime.parse("2026-11-23T10:00"));
        int[] scheduleOf = new int[130];
        java.util.Arrays.fill(scheduleOf, -1);
        scheduleOf[0] = office;
        scheduleOf[1] = evenings;
        scheduleOf[64] = reunion;
        scheduleOf[129] = onDemand;
        assertThat(matches.venues(scheduleOf, OPEN)).isEqualTo(setOf(0, 64));
        assertThat(matches.venues(scheduleOf, BY_APPOINTMENT)).isEqualTo(setOf(0, 64, 129));
    }

    @Test
    void aDateOutsideTheWindowIsUnknown() {
        assertThat(hours.on(FROM.minusDays(1)).of(office)).isEqualTo(UNKNOWN);
        assertThat(hours.on(FROM.plusDays(DAYS)).of(office)).isEqualTo(UNKNOWN);
        assertThat(hours.covers(FROM.plusDays(DAYS - 1))).isTrue();
    }

    @Test
    void theSameTimetableIsKeptOnce() {
        add("Mo-Fr 14:00-18:00,09:00-12:00; PH closed", paris);
        assertThat(builder.build(FROM, DAYS).distinct()).isEqualTo(hours.distinct());
    }

    @Test
    void aWindowWithoutTwoOfEachWeekdayIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.build(FROM, 13));
    }

    @Test
    void theNextWindowIsThatOfANewBuild() {
        add("week 01-53/2 Mo 10:00-12:00; Dec 24-Jan 02 off", paris);
        add("Jan Mo-Su 10:00-12:00", paris);
        CompactHours before = builder.build(FROM, DAYS);
        for (int later : new int[] {1, 7, 45, 100}) {
            CompactHours moved = before.startingOn(FROM.plusDays(later));
            CompactHours fresh = builder.build(FROM.plusDays(later), DAYS);
            for (int day = 0; day < DAYS; day++) {
                LocalDateTime at = FROM.plusDays(later + day).atTime(10, 30);
                for (int id = 0; id < 7; id++) {
                    assertThat(moved.at(at).of(id)).isEqualTo(fresh.at(at).of(id));
                }
            }
        }
    }

    /** Every generated value of the differential test, over both clock changes, at every quarter of an hour of some days. */
    @Test
    void theCompactFormSaysWhatTheEvaluationSays() throws IOException {
        List<String> values = Files.readAllLines(Path.of("src/test/resources/hours/oracle.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("@"))
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .distinct()
                .toList();
        TestCalendar calendar = paris.inSchoolHolidays(LocalDate.of(2026, 10, 17), LocalDate.of(2026, 11, 1))
                .knownUntil(LocalDate.of(2026, 11, 8));
        assertAgree(values, calendar, Instant.parse("2026-10-24T20:00:00Z"), 40);
        assertAgree(values, calendar, Instant.parse("2026-11-07T20:00:00Z"), 40);
        assertAgree(values, paris, Instant.parse("2026-03-28T20:00:00Z"), 40);
        assertAgree(values, TestCalendar.in("Pacific/Tahiti"), Instant.parse("2026-12-31T20:00:00Z"), 40);
    }

    private static void assertAgree(List<String> values, Calendar calendar, Instant start, int hours) {
        var compiled = new ArrayList<Evaluation>();
        var compact = new CompactHours.Builder();
        for (String value : values) {
            compiled.add(Evaluation.of(new OpeningHours(value)));
            compact.add(compiled.get(compiled.size() - 1), calendar);
        }
        LocalDate day = start.atZone(calendar.zone()).toLocalDate();
        CompactHours built = compact.build(day.minusDays(10), 30);
        for (int quarter = 0; quarter < hours * 4; quarter++) {
            Instant instant = start.plus(quarter * 15L, ChronoUnit.MINUTES);
            HoursMatches matches = built.at(instant);
            for (int id = 0; id < values.size(); id++) {
                assertThat(matches.of(id))
                        .as(values.get(id) + " at " + instant)
                        .isEqualTo(compiled.get(id).status(instant, calendar));
            }
        }
    }

    private int add(String value, Calendar calendar) {
        return builder.add(Evaluation.of(new OpeningHours(value)), calendar);
    }

    private static BitSet setOf(int... indexes) {
        var set = new BitSet();
        for (int index : indexes) {
            set.set(index);
        }
        return set;
    }
}
