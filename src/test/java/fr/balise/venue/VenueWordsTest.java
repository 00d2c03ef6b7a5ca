package fr.balise.venue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.OpeningHours;
import fr.balise.venue.OpeningException.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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
    void stopsAreToldWithTheirDaysAndHours() {
        Stop stop = new Stop(
                "Place du Lavoir",
                new Address(null, null, "21200", "Beaune", "21054"),
                null,
                List.of(new Passage(
                        Passage.Days.of("FREQ=WEEKLY;BYDAY=MO"),
                        List.of(new Passage.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                        false,
                        null)));

        assertThat(VenueWords.of("stops", FactsJson.write(List.of(stop))))
                .isEqualTo("Place du Lavoir, Beaune : FREQ=WEEKLY;BYDAY=MO 09:00-12:00");
        assertThat(VenueWords.of("stops", "[]")).isNull();
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

    @Test
    void exceptionsAndHoursOfServicesAreSentences() {
        List<OpeningException> exceptions = List.of(
                OpeningException.closed(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2), "congés"),
                new OpeningException(
                        Kind.CLOSED, LocalDate.of(2000, 8, 1), LocalDate.of(2000, 8, 31), true, null, null),
                new OpeningException(
                        Kind.SPECIAL_HOURS,
                        LocalDate.of(2026, 12, 23),
                        LocalDate.of(2026, 12, 23),
                        false,
                        OpeningHours.parse("09:00-12:00"),
                        null),
                new OpeningException(Kind.MOVE, LocalDate.of(2027, 3, 1), null, false, null, "3 rue du Phare"),
                OpeningException.closed(null, null, null));

        assertThat(VenueWords.of("opening_exceptions", FactsJson.write(exceptions)))
                .isEqualTo("fermé du 24 décembre 2026 au 2 janvier 2027 (congés)"
                        + " ; fermé chaque année du 1er août au 31 août"
                        + " ; horaires le 23 décembre 2026 : 09:00-12:00"
                        + " ; déménage à partir du 1er mars 2027 : 3 rue du Phare"
                        + " ; fermé jusqu'à nouvel ordre");
        assertThat(VenueWords.of("opening_exceptions", "[]")).isNull();
        assertThat(VenueWords.of(
                        "service_hours",
                        FactsJson.write(Map.of(
                                Service.ADMINISTRATIVE_HELP,
                                new ServiceHours(OpeningHours.parse("Tu 09:00-12:00"), true)))))
                .isEqualTo("Aide aux démarches administratives : Tu 09:00-12:00, sur rendez-vous");
        assertThat(VenueWords.of("service_hours", "{}")).isNull();
        assertThat(VenueWords.of("hours_confirmed_on", "2026-03-01")).isEqualTo("1er mars 2026");
    }
}
