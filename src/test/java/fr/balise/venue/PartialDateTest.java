package fr.balise.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({"2014, 2014", "2014-09, septembre 2014", "2021-03-01, 1er mars 2021", "2021-03-12, 12 mars 2021"})
    void aDateIsSaidAsFarAsItIsKnown(String value, String french) {
        assertThat(new PartialDate(value).inFrench()).isEqualTo(french);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14", "2014-13", "2014-02-30", "septembre 2014", "2014/09"})
    void whatIsNoDateIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(value));
    }
}
