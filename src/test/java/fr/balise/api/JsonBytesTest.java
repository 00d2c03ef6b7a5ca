package fr.balise.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "7, 7",
        "48.39, 48.39",
        "-4.486001, -4.486001",
        "0.1, 0.1",
        "-0.0000004, 0",
        "180, 180",
        "10, 10",
        "99.999999, 99.999999",
        "99.9999996, 100",
        "-179.000001, -179.000001",
        "100.000100, 100.0001"
    })
    void degreesHaveSixDecimalsAtMostAndNoZerosBehind(double degrees, String written) {
        assertThat(text(new JsonBytes().degrees(degrees))).isEqualTo(written);
    }

    @Test
    void degreesAreThoseThatWereGiven() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            double degrees = BigDecimal.valueOf(random.nextDouble(-180, 180))
                    .setScale(random.nextInt(7), RoundingMode.HALF_UP)
                    .doubleValue();

            assertThat(Double.parseDouble(text(new JsonBytes().degrees(degrees))))
                    .isEqualTo(degrees);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, 999, 1000, 1_000_000, -1, -999, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersAreWrittenInFull(long number) {
        assertThat(text(new JsonBytes().value(number))).isEqualTo(String.valueOf(number));
    }

    @Test
    void anyTextIsReadAgainAsItWas() throws IOException {
        String name = "L’« été » à Œuilly \"\\\n\t\u0001 𝄞 é";

        byte[] bytes = new JsonBytes()
                .open('{')
                .name("nom")
                .value(name)
                .name("liste")
                .open('[')
                .value(1)
                .value(true)
                .close(']')
                .close('}')
                .toBytes();

        JsonNode read = new ObjectMapper().readTree(bytes);
        assertThat(read.get("nom").asText()).isEqualTo(name);
        assertThat(read.get("liste")).hasSize(2);
    }

    private static String text(JsonBytes json) {
        return new String(json.toBytes(), StandardCharsets.UTF_8);
    }
}
