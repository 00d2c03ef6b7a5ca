package fr.balise.opening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.Calendar;
import fr.balise.hours.Calendars;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.OpeningHours;
import fr.balise.hours.UnreadableHolidaysException;
import fr.balise.opening.ScheduleStore.StoredSchedule;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The quick answer for all venues is the slow answer for each of them. */
class ScheduleSnapshotTest {
    private static final List<String> HOURS = List.of(
            "24/7",
            "Mo-Fr 09:00-12:00,14:00-18:30; PH off",
            "Sa 22:00-04:00",
            "Mo-Su 09:00-18:00; 2026 Dec 24-2027 Jan 02 off \"congés\"",
            "SH Mo-Fr 10:00-16:00",
            "Tu 10:00+",
            "We 14:00-17:00 \"sur rendez-vous\"",
            "unknown",
            "illisible",
            "week 01-53/2 Mo 09:00-12:00");
    private static final List<String> COMMUNES =
            List.of("35238", "67482", "97105", "97302", "97411", "97502", "98611", "98735", "98723", "98818");
    private static final Instant NOW = Instant.parse("2026-11-22T23:55:00Z");

    private static Calendars calendars;
    private static List<StoredSchedule> all;

    @BeforeAll
    static void makeSchedules() throws UnreadableHolidaysException {
        calendars = Calendars.read(Path.of("data"));
        all = new ArrayList<>();
        for (String commune : COMMUNES) {
            for (String hours : HOURS) {
                all.add(new StoredSchedule(all.size() + 1L, new UUID(0, all.size() + 1L), hours, commune));
            }
        }
    }

    @Test
    void nowIsTheSameForAllAsForEach() {
        ScheduleSnapshot snapshot = ScheduleSnapshot.empty(calendars, NOW).with(all);

        for (Instant now = NOW; now.isBefore(NOW.plusSeconds(24 * 3600)); now = now.plusSeconds(7 * 60)) {
            Instant moment = now;
            ScheduleSnapshot rolled = snapshot.startingOn(ScheduleSnapshot.firstDay(moment));
            assertThat(rolled.listOpen(new OpenTime.Now(), moment))
                    .as("%s", moment)
                    .containsExactlyElementsOf(open((hours, place) -> hours.status(moment, place) == HoursStatus.OPEN));
        }
    }

    @Test
    void aDateIsTheSameInsideTheWindowAndOutside() {
        ScheduleSnapshot near = ScheduleSnapshot.empty(calendars, NOW).with(all);
        ScheduleSnapshot far = ScheduleSnapshot.empty(calendars, NOW.plusSeconds(90 * 24 * 3600))
                .with(all);

        for (int day = 0; day < 21; day++) {
            LocalDate date = LocalDate.of(2026, 11, 22).plusDays(day);
            for (OpenTime when : List.of(
                    new OpenTime.At(date.atTime(9, 30)),
                    new OpenTime.OnDate(date, LocalTime.MIDNIGHT),
                    new OpenTime.OnDate(date, LocalTime.of(18, 0)),
                    new OpenTime.OnDate(date, LocalTime.of(18, 30)))) {
                assertThat(far.listOpen(when, NOW)).as("%s", when).isEqualTo(near.listOpen(when, NOW));
            }
        }
    }

    @Test
    void schedulesThatComeLaterAreAnsweredLikeThoseOfTheBeginning() {
        ScheduleSnapshot grown = ScheduleSnapshot.empty(calendars, NOW);
        for (StoredSchedule schedule : all) {
            grown = grown.with(List.of(schedule));
        }
        ScheduleSnapshot whole = ScheduleSnapshot.empty(calendars, NOW).with(all);

        assertThat(grown.parts()).hasSizeLessThan(60);
        assertThat(grown.last()).isEqualTo(all.size());
        OpenTime tuesday = new OpenTime.UsuallyAt(DayOfWeek.TUESDAY, LocalTime.of(9, 30));
        assertThat(grown.listOpen(tuesday, NOW)).isEqualTo(whole.listOpen(tuesday, NOW));
        assertThat(whole.listOpen(tuesday, NOW)).hasSize(3 * COMMUNES.size());
    }

    @Test
    void aPlaceWithoutACalendarIsNeverKnownToBeOpen() {
        var scattered = new StoredSchedule(1L, new UUID(0, 1), "24/7", "98415");

        ScheduleSnapshot snapshot = ScheduleSnapshot.empty(calendars, NOW).with(List.of(scattered));

        assertThat(snapshot.listOpen(new OpenTime.Now(), NOW)).isEmpty();
        assertThat(snapshot.last()).isEqualTo(1);
    }

    private static List<UUID> open(BiPredicate<Evaluation, Calendar> isOpen) {
        return all.stream()
                .filter(schedule -> isOpen.test(
                        Evaluation.of(new OpeningHours(schedule.hours())), calendars.of(schedule.inseeCode())))
                .map(StoredSchedule::key)
                .toList();
    }
}
