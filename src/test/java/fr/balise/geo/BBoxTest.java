package fr.balise.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BBoxTest {

    @Test
    void fourNumbersMakeABox() {
        assertThat(BBox.parse("2.2, 48.8,2.5,48.9")).isEqualTo(new BBox(2.2, 48.8, 2.5, 48.9));
    }

    @Test
    void westAboveEastCrossesTheAntimeridian() {
        assertThat(BBox.parse("178,-20,-178,-10").crossesAntimeridian()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,2,3,4",
                "NaN,2,3,4",
                "1,2,3,Infinity",
                "2,49,3,48",
                "2,48,181,49",
                "2,-91,3,4",
                "1,,3,4"
            })
    void anythingElseIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> BBox.parse(text));
    }
}
