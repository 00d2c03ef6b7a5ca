package fr.balise.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueWordsTest {
    @Test
    void aPositionIsLatitudeAndLongitude() {
        assertThat(VenueWords.of(
                        "position",
                        "{\"type\": \"Point\", \"crs\": {\"type\": \"name\"}, \"coordinates\": [2.35, 48.85]}"))
                .isEqualTo("48.85, 2.35");
    }

    @Test
    void valuesOfTheStandardHaveItsLabels() {
        assertThat(VenueWords.of(
                        "services", "[\"" + Service.values()[0].name() + "\", \"" + Service.values()[1].name() + "\"]"))
                .isEqualTo(Service.values()[0].label() + " ; " + Service.values()[1].label());
        assertThat(VenueWords.of("fees", "[\"" + Fee.values()[0].name() + "\"]"))
                .isEqualTo(Fee.values()[0].label());
    }

    @Test
    void everyValueOfEveryVocabularyHasAFrenchLabel() {
        VenueWords.VOCABULARIES.forEach((column, vocabulary) -> {
            for (Enum<?> value : vocabulary.getEnumConstants()) {
                assertThat(VenueWords.of(column, "[\"" + value.name() + "\"]"))
                        .as("%s %s", column, value)
                        .isNotBlank();
            }
        });
        assertThat(VenueWords.of("typologies", "[\"BIB\"]")).isEqualTo(Typology.BIB.label());
    }

    @Test
    void whatIsEmptyOrNullSaysNothing() {
        assertThat(VenueWords.of("phones", "[]")).isNull();
        assertThat(VenueWords.of("name", null)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "state, CLOSED_FOR_NOW, fermé temporairement",
        "position_precision, STREET, à la rue",
        "verified_on, 2024-03-12, 12 mars 2024",
        "state_since, 2014-09, septembre 2014",
        "name, Le Phare, Le Phare"
    })
    void statesPrecisionsAndDatesAreFrench(String column, String value, String words) {
        assertThat(VenueWords.of(column, value)).isEqualTo(words);
    }
}
