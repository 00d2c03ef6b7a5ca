package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekHoursTest {

    @Test
    void equalDaysAreOneRule() {
        var cells = List.of(
                "9h-12h 14h-18h", "9h-12h / 14h-18h", "09:00 - 12:00 / 14:00 - 18:00", "Fermé", "9h-12h", "", "-");
        assertThat(value(WeekHours.ofDays(cells))).isEqualTo("Mo-We 09:00-12:00,14:00-18:00; Fr 09:00-12:00");
    }

    @Test
    void halfDaysBecomeOneDay() {
        var cells = List.of("09:00-12:00", "14h-18h", "x", "14h-18h");
        assertThat(value(WeekHours.ofHalfDays(cells))).isEqualTo("Mo 09:00-12:00,14:00-18:00; Tu 14:00-18:00");
    }

    @Test
    void oneDoubtfulCellMakesTheWeekDoubtful() {
        assertThat(WeekHours.ofDays(List.of("9h-12h", "sur rdv"))).isEqualTo(new NotUnderstood("sur rdv"));
        assertThat(WeekHours.ofDays(List.of("09:00 - 12:00 / 09:00 - 12:00"))).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void anAfternoonInTheColumnOfTheMorningIsDoubtful() {
        assertThat(WeekHours.ofHalfDays(List.of("14h-18h", ""))).isInstanceOf(NotUnderstood.class);
        assertThat(WeekHours.ofHalfDays(List.of("", "9h-12h"))).isInstanceOf(NotUnderstood.class);
        assertThat(WeekHours.ofHalfDays(List.of("9h-13h", "12h-18h"))).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void aWeekWithoutHoursIsNoSchedule() {
        assertThat(WeekHours.ofDays(Collections.nCopies(7, "Fermé"))).isEqualTo(new NotUnderstood(""));
    }

    @Test
    void zerosOfAProgramAreNoHours() {
        assertThat(WeekHours.ofDays(List.of("00:00-00:00", "9h-12h"))).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void moreColumnsThanDaysAreAMistakeOfTheCaller() {
        assertThatIllegalArgumentException().isThrownBy(() -> WeekHours.ofDays(Collections.nCopies(8, "")));
    }

    private static String value(HoursReading reading) {
        return reading instanceof Understood understood ? understood.hours().value() : reading.toString();
    }
}
