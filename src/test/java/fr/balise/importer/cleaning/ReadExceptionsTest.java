package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.cleaning.ReadExceptions.Announced;
import fr.balise.venue.OpeningException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadExceptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "fermé du 24/12/2026 au 2/1/2027 (congés) > CLOSED 2026-12-24 2027-01-02 congés",
                "La structure sera fermée du 24 décembre au 2 janvier 2027 inclus pour congés annuels. >"
                        + " CLOSED 2026-12-24 2027-01-02 congés annuels",
                "fermeture exceptionnelle le vendredi 15 mai 2026 > CLOSED 2026-05-15 2026-05-15",
                "FERMETURE EXCEPTIONNELLE LE 15/05/2026 - FORMATION > CLOSED 2026-05-15 2026-05-15 FORMATION",
                "Fermé pour inventaire du mardi 5 au samedi 9 janvier 2027 > CLOSED 2027-01-05 2027-01-09 inventaire",
                "fermé entre le 26 et le 30 décembre 2026 > CLOSED 2026-12-26 2026-12-30",
                "le 31/12/2026 : fermé > CLOSED 2026-12-31 2026-12-31",
                "Fermé le 2026-12-31 > CLOSED 2026-12-31 2026-12-31",
                "Congés du 3 au 20 août 2026 > CLOSED 2026-08-03 2026-08-20 congés",
                "fermé le lundi 29 mars 2027 (lundi de Pâques) > CLOSED 2027-03-29 2027-03-29 lundi de Pâques",
                "Attention, merci de noter que la structure sera fermée le 24/12/2026 > CLOSED 2026-12-24 2026-12-24",
                "Fermeture estivale : du 1er au 31 août 2026 > CLOSED 2026-08-01 2026-08-31",
                "fermé le 29 février 2028 > CLOSED 2028-02-29 2028-02-29"
            })
    void aClosureHasItsDaysAndItsReason(String text, String expected) {
        assertRead(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Fermé en août > CLOSED --08-01 --08-31",
                "fermé du mois de juillet au mois d’août > CLOSED --07-01 --08-31",
                "Fermeture annuelle du 25/07 au 25/08 > CLOSED --07-25 --08-25 fermeture annuelle",
                "Fermeture annuelle du 20/12 au 02/01 > CLOSED --12-20 --01-02 fermeture annuelle",
                "fermé du 1er au 15 août chaque année > CLOSED --08-01 --08-15",
                "fermé le 1er mai > CLOSED --05-01 --05-01",
                "fermé en juillet et août 2026 > CLOSED 2026-07-01 2026-08-31",
                "Fermeture annuelle du 3 au 20 août 2026 > CLOSED 2026-08-03 2026-08-20 fermeture annuelle"
            })
    void itIsOfEveryYearOnlyWhereTheSentenceSaysSo(String text, String expected) {
        assertRead(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "Fermé pour travaux jusqu'au 31 mars 2027 > CLOSED null 2027-03-31 travaux",
                "Fermée depuis le 3 mars 2026 suite à un dégât des eaux > CLOSED 2026-03-03 null un dégât des eaux",
                "fermé jusqu'à nouvel ordre > CLOSED null null",
                "Fermeture définitive le 30 juin 2027 > CLOSED 2027-06-30 null fermeture définitive",
                "Fermé à partir du 20 décembre 2026. Réouverture le 4 janvier 2027 > CLOSED 2026-12-20 2027-01-03",
                "Fermé dès le 20 décembre 2026, reprise des activités le 4 janvier 2027 > CLOSED 2026-12-20 2027-01-03",
                "Fermé du 3 au 28 août 2026, réouverture le lundi 31 août 2026 > CLOSED 2026-08-03 2026-08-28"
            })
    void aBeginningOrAnEndMayBeMissing(String text, String expected) {
        assertRead(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "ouvert le 24 décembre 2026 de 9h à 12h > SPECIAL_HOURS 2026-12-24 2026-12-24 09:00-12:00",
                "24/12/2026 : 9h-12h > SPECIAL_HOURS 2026-12-24 2026-12-24 09:00-12:00",
                "ouvert de 9h à 12h et de 14h à 17h le 5 décembre 2026 >"
                        + " SPECIAL_HOURS 2026-12-05 2026-12-05 09:00-12:00,14:00-17:00",
                "ouvert du lundi 28 au mercredi 30 décembre 2026 de 9h à 12h >"
                        + " SPECIAL_HOURS 2026-12-28 2026-12-30 09:00-12:00",
                "Du 6 juillet au 28 août 2026 : ouvert le mardi de 9h à 12h et le jeudi de 14h à 17h >"
                        + " SPECIAL_HOURS 2026-07-06 2026-08-28 Tu 09:00-12:00; Th 14:00-17:00",
                "ouvert en juillet et août du lundi au vendredi de 9h à 12h >"
                        + " SPECIAL_HOURS --07-01 --08-31 Mo-Fr 09:00-12:00",
                "Du 3 au 28 août 2026 : uniquement sur rendez-vous > SPECIAL_HOURS 2026-08-03 2026-08-28 \"sur rendez-vous\""
            })
    void specialHoursTakeThePlaceOfTheUsualOnes(String text, String expected) {
        assertRead(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "déménage le 1er mars 2027 au 3 rue du Phare > MOVE 2027-03-01 null 3 rue du Phare",
                "Déménagement au 8 rue Haute 76000 Rouen à compter du 1er avril 2023 > MOVE 2023-04-01 null 8 rue Haute 76000 Rouen",
                "À partir du 1er mars 2027, nouvelle adresse : 3 rue du Phare > MOVE 2027-03-01 null 3 rue du Phare",
                "Nouvelle adresse à partir du 1er mars 2027 : 3 rue du Phare > MOVE 2027-03-01 null 3 rue du Phare",
                "déménagement le 1er mars 2027 > MOVE 2027-03-01 null"
            })
    void aMoveHasItsDayAndTheNewAddress(String text, String expected) {
        assertRead(text, expected);
    }

    @Test
    void oneCellMayHoldSeveral() {
        assertThat(words("fermé les 24 et 31 décembre 2026 ; ouvert le 28 décembre 2026 de 9h à 12h,"
                        + " déménage le 1er mars 2027 au 3 rue du Phare"))
                .containsExactly(
                        "CLOSED 2026-12-24 2026-12-24",
                        "CLOSED 2026-12-31 2026-12-31",
                        "SPECIAL_HOURS 2026-12-28 2026-12-28 09:00-12:00",
                        "MOVE 2027-03-01 null 3 rue du Phare");
        assertThat(words("Fermeture du 01/08/2026 au 31/08/2026 et du 20/12/2026 au 03/01/2027"))
                .containsExactly("CLOSED 2026-08-01 2026-08-31", "CLOSED 2026-12-20 2027-01-03");
    }

    @Test
    void whatIsCertainCountsBesideWhatIsNot() {
        Announced read = ReadExceptions.read("Fermé le 24/12/2026. Portes ouvertes au printemps.");

        assertThat(read.exceptions()).hasSize(1);
        assertThat(read.unreadable()).containsExactly("Portes ouvertes au printemps");
        assertThat(read.isCertain()).isFalse();
    }

    @Test
    void aConditionThatIsNotUnderstoodTakesBackTheWholeText() {
        String text = "Fermé du 3 au 20 août 2026. Sauf le mercredi.";

        assertThat(ReadExceptions.read(text)).isEqualTo(new Announced(List.of(), List.of(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fermeture exceptionnelle le jeudi 15 mai 2026",
                "Fermé le 31 juin 2026",
                "fermé le 29 février 2027",
                "Fermé du 2/1/2027 au 24/12/2026",
                "fermé le 24 décembre",
                "fermé du 3 au 20 août",
                "fermé du 24/12 au 2/1",
                "fermé du 3 au 20 août 2026 sauf le 15",
                "fermé le 24/12/2026 après-midi",
                "fermé les après-midi du 3 au 20 août 2026",
                "fermeture à 16h le 24 décembre 2026",
                "fermé le mardi",
                "Fermé les jours fériés et les trois premières semaines d'août.",
                "antenne fermée le 24/12/2026",
                "3 bureaux fermés, une salle de réunion",
                "Fermé du 3 au 5 août 2026 (ouvert le matin)",
                "Fermé du 3 au 5 août 2026 pour les adhérents seulement",
                "Du 6 juillet au 28 août 2026 : ouvert de 9h à 12h",
                "ouvert exceptionnellement le 5 décembre 2026",
                "Entre le 26/12 et le 30/12, France Services sera ouverte seulement le matin.",
                "Réouverture le 4 janvier 2027",
                "Ouverture le 3/01/2023",
                "Déménagement adresse actuelle 8 rue Haute pendant 15 mois à compter du 1er avril.",
                "déménage en mars 2027 au 3 rue du Phare",
                "fermé définitivement",
                "Fermé du 3 au 28 août 2026, réouverture le 17 août 2026",
                "La structure ne sera pas fermée le 24/12/2026",
                "Fermé le lundi 3 août 2026 et le mardi",
                "Fermé du 24 décembre 2026 à 12h au 2 janvier 2027",
                "fermé les 1er mai et 24 décembre",
                "ouvert de mai à septembre",
                "fermé, tél. 05-65-00-11-22",
                "Fermé le 24/12/2026 (à partir de 12h)",
                "fermé du 3",
                "12/2026",
                "8 mai 1945"
            })
    void whatIsNotCertainStaysText(String text) {
        Announced read = ReadExceptions.read(text);

        assertThat(read.exceptions()).isEmpty();
        assertThat(read.unreadable()).isNotEmpty();
    }

    @Test
    void noTextMakesItThrowOrTakeLong() {
        List<String> pieces = List.of(
                "fermé",
                "ouvert",
                "du",
                "au",
                "le",
                "24",
                "99/99/2026",
                "31/2/2026",
                "août",
                "2026",
                "9h",
                "(",
                ")",
                ",",
                ";",
                "et",
                "pour",
                "congés",
                "déménage",
                "jusqu'au",
                "à",
                "partir",
                "entre",
                "lundi",
                "\n",
                ":",
                "0",
                "é");
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(14), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining(" "));
            Announced read = ReadExceptions.read(text);
            assertThat(read.exceptions()).as(text).allMatch(each -> each.kind() != null);
        }
        assertThat(ReadExceptions.read("fermé ".repeat(10_000)).exceptions()).isEmpty();
        assertThat(ReadExceptions.read("ouvert du du 3 ".repeat(130)).exceptions())
                .isEmpty();
    }

    private static void assertRead(String text, String expected) {
        Announced read = ReadExceptions.read(text);

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.exceptions()).extracting(ReadExceptionsTest::word).containsExactly(expected);
    }

    private static List<String> words(String text) {
        return ReadExceptions.read(text).exceptions().stream()
                .map(ReadExceptionsTest::word)
                .toList();
    }

    private static String word(OpeningException exception) {
        String days = exception.everyYear()
                ? "-" + String.valueOf(exception.from()).substring(4) + " -"
                        + String.valueOf(exception.to()).substring(4)
                : exception.from() + " " + exception.to();
        String hours = exception.hours() == null ? "" : " " + exception.hours().value();
        String reason = exception.reason() == null ? "" : " " + exception.reason();
        return exception.kind() + " " + days + hours + reason;
    }
}
