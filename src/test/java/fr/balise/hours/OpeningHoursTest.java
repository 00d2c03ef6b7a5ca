package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @Test
    void aScheduleIsKeptAsItWasWritten() {
        String text = "Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00; PH off";
        assertThat(OpeningHours.parse(" " + text + " ").value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fr 18:00-02:00", "Fr 18:00-26:00", "Mo-Fr 09:00-12:00; PH off", "Mo 10:00+", "Mo 22:00-08:00"})
    void timesMayGoOnPastMidnight(String text) {
        assertThat(OpeningHours.parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "du lundi au vendredi", "Tu 09:30-12:30-17:00", "Mo 14:00-12:00"})
    void whatIsNoScheduleIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.parse(text));
    }
}
