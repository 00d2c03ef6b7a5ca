package fr.balise.site.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
    private static final Accent WHITE = Accent.parse("ffffff");
    private static final Accent NIGHT = Accent.parse("1a252b");
    private static final Accent GROUND = Accent.parse("f8f6f1");

    @Test
    void contrastIsThatOfWcag() {
        assertThat(Accent.contrast(Accent.parse("000000"), WHITE)).isBetween(20.99, 21.01);
        assertThat(Accent.contrast(Accent.parse("#777777"), WHITE)).isBetween(4.47, 4.49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffff", "ffc94d", "00ff00", "#808080", "ff0000", "0b4a54", "000000"})
    void whatIsShownCanAlwaysBeRead(String colour) {
        Accent shown = Accent.parse(colour).readable();
        assertThat(Accent.contrast(shown, GROUND)).isGreaterThanOrEqualTo(4.5);
        assertThat(Accent.contrast(shown, WHITE)).isGreaterThanOrEqualTo(4.5);
        Accent dark = Accent.parse(colour).readableInTheDark();
        assertThat(Accent.contrast(dark, NIGHT)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void aDarkColourStaysAsItIs() {
        assertThat(Accent.parse("#0B4A54").readable().code()).isEqualTo("0b4a54");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "0b4a54;}", "12345g"})
    void whatIsNoColourIsRefused(String text) {
        assertThatThrownBy(() -> Accent.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
