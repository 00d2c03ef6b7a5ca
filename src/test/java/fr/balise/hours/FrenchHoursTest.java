package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    du lundi au vendredi de 9h à 12h et 14h-17h30 sauf mercredi > Mo,Tu,Th,Fr 09:00-12:00,14:00-17:30
                    Lun-Ven 9h-12h / 14h-17h > Mo-Fr 09:00-12:00,14:00-17:00
                    lundi : 9h00-12h00 13h30-17h00, mardi fermé > Mo 09:00-12:00,13:30-17:00
                    tous les jours sauf dimanche 10h-18h > Mo-Sa 10:00-18:00
                    9h-12h et 14h-17h du lundi au vendredi > Mo-Fr 09:00-12:00,14:00-17:00
                    Lundi 9h30/12h30 - 14h/18h > Mo 09:30-12:30,14:00-18:00
                    Les mardi et jeudi de 15h00 à 19h00 - Les mercredi et vendredi de 9h30 à 13h30 > \
                    Tu,Th 15:00-19:00; We,Fr 09:30-13:30
                    mar-mer-jeu-ven 10h-12h 13h30-18h30  et le sam 10h-12h30  14h-17h30 > \
                    Tu-Fr 10:00-12:00,13:30-18:30; Sa 10:00-12:30,14:00-17:30
                    Mercredi 13 h 30 à 17 heures > We 13:30-17:00
                    Lundi au samedi de 8 à 20h > Mo-Sa 08:00-20:00
                    Tous les mercredis de 9h à 12h > We 09:00-12:00
                    Tous les jours de 8h à 20h > Mo-Su 08:00-20:00
                    Samedi de 9h à midi > Sa 09:00-12:00
                    Samedi de 20h à minuit > Sa 20:00-24:00
                    lundi et mardi matin 9h-12h > Mo,Tu 09:00-12:00
                    Du samedi au lundi 9h-12h > Mo,Sa,Su 09:00-12:00
                    """)
    void daysAndHoursInAnyOrderAreUnderstood(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    8h30 - 19h (fermé le dimanche) > Mo-Sa 08:30-19:00
                    du lundi au samedi 9h-18h, sauf samedi 9h-12h > Mo-Fr 09:00-18:00; Sa 09:00-12:00
                    du lundi au vendredi 9h-12h, jours fériés fermé > Mo-Fr 09:00-12:00; PH off
                    du lundi au vendredi 9h-12h, fermé les jours fériés > Mo-Fr 09:00-12:00; PH off
                    dimanche et jours fériés : 9h-12h > Su,PH 09:00-12:00
                    Du lundi au samedi 9h-12h. Fermé le mercredi. > Mo,Tu,Th-Sa 09:00-12:00
                    lundi 9h-12h hors vacances scolaires > Mo 09:00-12:00; SH off
                    """)
    void exceptionsAndHolidaysAreUnderstood(String text, String expected) {
        assertThat(read(text).replace("Th,Fr,Sa", "Th-Sa")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '~', textBlock = """
                    sur RDV > "sur rendez-vous"
                    sur rendez-vous le mardi de 14h à 17h > Tu 14:00-17:00 "sur rendez-vous"
                    Lundi 9h-12h, le samedi sur rendez-vous. > Mo 09:00-12:00; Sa "sur rendez-vous"
                    1er samedi du mois 10h-12h > Sa[1] 10:00-12:00
                    1er et 3ème jeudi 14h30 à 18h > Th[1,3] 14:30-18:00
                    dernier vendredi du mois : 14h-16h > Fr[-1] 14:00-16:00
                    semaines paires : mardi 9h-12h > week 02-52/2 Tu 09:00-12:00
                    mardi 9h-12h (semaines impaires) > week 01-53/2 Tu 09:00-12:00
                    de septembre à juin, lundi 9h-12h, mardi 14h-18h > Sep-Jun Mo 09:00-12:00; Sep-Jun Tu 14:00-18:00
                    pendant les vacances scolaires : lundi 9h-12h > SH Mo 09:00-12:00
                    24h/24 7j/7 > 24/7
                    7j/7 de 9h à 18h > Mo-Su 09:00-18:00
                    """)
    void appointmentsSeasonsAndMarkupAreUnderstood(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    Tu 09:30-12:30,14:00-17:00; > Tu 09:30-12:30,14:00-17:00
                    Mo-Fr 9:00-12:00 > Mo-Fr 09:00-12:00
                    Lu-Ve 09:00-12:00 > Mo-Fr 09:00-12:00
                    Ma,Je 9h-12h30; Sa 10-12 > Tu,Th 09:00-12:30; Sa 10:00-12:00
                    Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00; PH off > \
                    Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00; PH off
                    """)
    void valuesInTheShapeOfOsmAreMended(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9h-12h et 14h-17h",
                "09:00-12:00",
                "Tu 09:30-12:30-17:00",
                "Mo-Ve 09:00-12:00",
                "lundi matin",
                "fermé le lundi",
                "mardi 9h-12h-14h-17h",
                "mardi 9h à 12h à 14h à 17h",
                "mardi 9h12h",
                "lundi 14h à 12h",
                "lundi 9h-12h, mardi",
                "lundi/vendredi 9h-12h",
                "9h-18h fermé le lundi",
                "du lundi au vendredi 9h-12h, mercredi 14h-18h",
                "fermé le lundi, mardi 9h-12h",
                "lundi matin 14h-18h",
                "lundi 9h-12h, mardi 9h-12h sur rendez-vous",
                "lundi 9h-12h et sur rendez-vous",
                "lundi 9h-12h, mardi 9h-12h hors vacances scolaires",
                "semaines paires : lundi 9h-12h ; semaines impaires : mardi 9h-12h",
                "du lundi à 9h au vendredi à 17h",
                "lundi 9h-12h environ",
                "24h/24",
                "tous les jours de la semaine 9h-12h",
                "du mardi au vendredi, le dimanche de 12h à 22h",
                "un lundi sur deux 9h-12h",
                "lundi de 25h à 26h",
                "lundi 9h-12h, lundi du mois 14h-16h, 1er lundi 18h-20h"
            })
    void whatHasMoreThanOneMeaningIsNotUnderstood(String text) {
        assertThat(FrenchHours.parse(text)).isInstanceOf(NotUnderstood.class);
    }

    /** "lundi 9h-12h sauf jours fériés et vacances scolaires" was once open in the holidays only. */
    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
                    du lundi au samedi 9h-17h sauf jours fériés et vacances scolaires > Mo-Sa 09:00-17:00; PH off; SH off
                    lundi 9h-12h fermé les jours fériés et pendant les vacances scolaires > Mo 09:00-12:00; PH off; SH off
                    lundi 9h-12h, fermé jours fériés, vacances scolaires > Mo 09:00-12:00; PH off; SH off
                    lundi 9h-12h (sauf vacances scolaires et jours fériés) > Mo 09:00-12:00; PH off; SH off
                    tous les jours sauf dimanche et vacances scolaires 9h-12h > NotUnderstood
                    fermé le lundi et vacances scolaires, mardi 9h-12h > Tu 09:00-12:00; SH off
                    fermé vacances scolaires et jours fériés, lundi 9h-12h > Mo 09:00-12:00; PH off; SH off
                    hors vacances scolaires et jours fériés lundi 9h-12h > NotUnderstood
                    lundi 9h-12h et vacances scolaires > NotUnderstood
                    lundi 9h-12h, fermé jours fériés, vacances scolaires : mardi 9h-12h > NotUnderstood
                    """)
    void holidaysNamedBehindOthersInAClosingAreClosedToo(String text, String expected) {
        assertThat(read(text)).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr",
                "open",
                "Mo,Tu,09:00-12:00",
                "Mo-Fr 00:00-00:00",
                "Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00",
                "Lu 9h-12h; Lu 14h-17h",
                "Lu-Sa 9h-12h; Me 14h-17h"
            })
    void valuesThatMeanAnotherThingToTheSpecificationAreNotUnderstood(String text) {
        assertThat(FrenchHours.parse(text)).isInstanceOf(NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Fr 09:00-17:00; We 09:00-12:00",
                "Mo-Fr 09:00-17:00; PH off",
                "Mo \"sur rendez-vous\"",
                "24/7",
                "Mo-Fr 09:00-12:00, Mo-Fr 14:00-17:00"
            })
    void valuesOfOpenStreetMapThatTellHoursStayAsTheyAre(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lundi 00:00-00:00",
                "lundi minuit-2h",
                "lundi de minuit à midi",
                "lundi 2h-6h",
                "lundi 1h30-5h30"
            })
    void hoursOfTheNightAreNotGuessed(String text) {
        assertThat(FrenchHours.parse(text)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void listsInMarkupAreUnderstood() {
        assertThat(read("<p><br><ul><li>lundi&nbsp;: Fermé</li><li>mardi : 14h-18h</li></ul></p>"))
                .isEqualTo("Tu 14:00-18:00");
    }

    @Test
    void thePartThatWasNotUnderstoodIsNamed() {
        assertThat(FrenchHours.parse("Lundi 9h-12h, accueil téléphonique"))
                .isEqualTo(new NotUnderstood("accueil telephonique"));
    }

    private static String read(String text) {
        HoursReading reading = FrenchHours.parse(text);
        return reading instanceof Understood understood ? understood.hours().value() : reading.toString();
    }
}
