package fr.balise.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, RECENT",
        "2026-05-22, RECENT",
        "2026-05-21, TO_CHECK",
        "2025-05-22, TO_CHECK",
        "2025-05-21, OLD",
        "2020-03-01, OLD",
        "2026-11-23, UNKNOWN"
    })
    void trustFadesAfterSixMonthsAndAfterEighteen(LocalDate confirmedOn, Freshness expected) {
        assertThat(Freshness.of(confirmedOn, TODAY)).isEqualTo(expected);
    }

    @Test
    void withoutADayNothingIsKnown() {
        assertThat(Freshness.of(null, TODAY)).isEqualTo(Freshness.UNKNOWN);
    }
}
