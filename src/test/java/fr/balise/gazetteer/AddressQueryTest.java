package fr.balise.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressQueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12 rue de la Paix;12 rue de la Paix",
                "'12 rue de la Paix - BP 40273 ';12 rue de la Paix",
                "'CS 70407, 2 allée des Pins';2 allée des Pins",
                "'Pernicaggio, C.S. 70407, CEDEX 9';Pernicaggio",
                "'Mairie\n 2  place Foch';Mairie 2 place Foch"
            })
    void theStreetIsKeptAndTheBoxAtThePostOfficeIsNot(String stated, String asked) {
        assertThat(AddressQuery.of(stated, "75002", "Paris", null))
                .hasValueSatisfying(query -> assertThat(query.street()).isEqualTo(asked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BP 12", "12", "- , -", "CS 1234 CEDEX 2"})
    void aTextWithoutAPlaceIsNotAskedFor(String stated) {
        assertThat(AddressQuery.of(stated, "75002", "Paris", null)).isEmpty();
    }

    @Test
    void aStreetThatCouldBeAnywhereIsNotAskedFor() {
        assertThat(AddressQuery.of("12 rue de la Paix", null, "Saint-Denis", null))
                .isEmpty();
    }

    @Test
    void aTextThatIsNoAddressIsNotAskedFor() {
        assertThat(AddressQuery.of("près de la place ".repeat(20), "75002", "Paris", null))
                .isEmpty();
    }

    @Test
    void spellingsOfTheSameAddressHaveOneKey() {
        assertThat(AddressQuery.of("12, Rue de l'Église", "93200", "ST-DENIS", "93066")
                        .orElseThrow()
                        .key())
                .isEqualTo(AddressQuery.of("12 rue de l’eglise ", "93200", "St Denis", "93066")
                        .orElseThrow()
                        .key());
    }
}
