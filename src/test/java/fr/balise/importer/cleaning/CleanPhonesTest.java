package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPhonesTest {
    private final Cells notes = new Cells(new RawRow(1, Map.of(), null), Map.of());

    @ParameterizedTest
    @CsvSource({
        "0140281848, +33140281848",
        "01 42 39 33 84, +33142393384",
        "01.42.39.33.84, +33142393384",
        "+33 1 42 39 33 84, +33142393384"
    })
    void aNumberBecomesInternational(String text, String number) {
        assertThat(clean(text, "75001")).containsExactly(number);
        assertThat(notes.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01 40 18 04 41 / 04 16, +33140180441, +33140180416",
        "01 77 37 26 56 / 26 57 /, +33177372656, +33177372657",
        "01 44 19 85 79 / 83 12, +33144198579, +33144198312"
    })
    void aSecondNumberMayRepeatOnlyItsEnd(String text, String first, String second) {
        assertThat(clean(text, "75010")).containsExactly(first, second);
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.PHONE_ABBREVIATED);
    }

    @Test
    void twoWholeNumbersAreTwo() {
        assertThat(clean("01 40 18 04 41 / 01 40 18 04 16", "75010")).containsExactly("+33140180441", "+33140180416");
    }

    @ParameterizedTest
    @CsvSource({"97110, 0590 82 12 34, +590590821234", "97400, 0262 20 12 34, +262262201234"})
    void theDepartmentDecidesTheRegionOfANationalNumber(String postalCode, String text, String number) {
        assertThat(clean(text, postalCode)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "97222, +33596000012, +596596000012",
        "97200, 33696000012, +596696000012",
        "97400, +33 2 62 00 00 12, +262262000012"
    })
    void aNumberFromOverseasBehindThePrefixOfTheMetropolisIsRepaired(String postalCode, String text, String number) {
        assertThat(clean(text, postalCode)).containsExactly(number);
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.PHONE_REPAIRED);
    }

    @Test
    void theSameNumberInTheMetropolisStaysAsItIs() {
        assertThat(clean("+33596000012", "33000")).containsExactly("+33596000012");
        assertThat(notes.findings()).isEmpty();
    }

    @Test
    void aPlusBeginsAnotherNumber() {
        assertThat(clean("+33684000012 +33670000012", "64600")).containsExactly("+33684000012", "+33670000012");
    }

    @ParameterizedTest
    @CsvSource({
        "01 40 18 04 41 / 3960, 75010, +33140180441|3960",
        "36 46, 75010, 3646",
        "01 40 18 04 41 / poste 12, 75010, +33140180441",
        "01 40 18 04 41 / fax 01 40 18 04 42, 75010, +33140180441",
        "01 40 18 04 41, 97400, +33140180441"
    })
    void noNumberIsInvented(String text, String postalCode, String numbers) {
        assertThat(String.join("|", clean(text, postalCode))).isEqualTo(numbers);
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertThat(clean("demander à l'accueil", "75001")).isEmpty();
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.PHONE_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 40 00 00 41 - 01 40 00 00 16",
                "01.40.00.00.41 ET 01.40.00.00.16",
                "0140000041 ou 0140000016",
                "01 40 00 00 41 01 40 00 00 16",
                "01 40 00 00 41; 01-40-00-00-16",
                "Accueil : 01 40 00 00 41 - Secrétariat : 01 40 00 00 16",
                "01 40 00 00 41 (SMS), +33 (0)1 40 00 00 16"
            })
    void everyUsualSeparatorIsKnown(String text) {
        assertThat(clean(text, "75010")).containsExactly("+33140000041", "+33140000016");
        assertThat(notes.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3960, 3960", "36 46, 3646", "3949 (numéro payant), 3949", "115, 115"})
    void aShortNumberStaysAsItIs(String text, String number) {
        assertThat(clean(text, "75010")).containsExactly(number);
        assertThat(notes.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "O1 4O OO OO 41, +33140000041",
        "0l 40 00 00 4l, +33140000041",
        "140000041, +33140000041",
        "33140000041, +33140000041"
    })
    void aMistypedNumberIsRepairedAndSaid(String text, String number) {
        assertThat(clean(text, "75010")).containsExactly(number);
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.PHONE_REPAIRED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01 40 00 00 41 poste 123",
                "01 40 00 00 41 demander poste 123 ou 145",
                "01 40 00 00 41 (poste 123 et 145)"
            })
    void aPostIsLeftOutAndSaid(String text) {
        assertThat(clean(text, "75010")).containsExactly("+33140000041");
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.PHONE_EXTENSION);
    }

    @ParameterizedTest
    @CsvSource({
        "98800, 27 12 34, +687271234",
        "98800, 271234, +687271234",
        "98714, 40 50 12 34, +68940501234",
        "97110, 590 82 12 34, +590590821234",
        "97110, 01 40 00 00 41, +33140000041",
        "75001, 0590 82 12 34, +590590821234",
        "75001, +32 2 512 12 12, +3225121212"
    })
    void numbersFromElsewhereKeepTheirRegion(String postalCode, String text, String number) {
        assertThat(clean(text, postalCode)).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"01 40 00 00", "0140000041000", "Oui", "0140000041 / 3960"})
    void nothingIsGuessed(String text) {
        assertThat(clean(text, "75010")).doesNotContain("3960");
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.PHONE_UNREADABLE);
    }

    private List<String> clean(String text, String postalCode) {
        return CleanPhones.clean(List.of(new Cell("Téléphone", text)), postalCode, notes);
    }

    @ParameterizedTest
    @CsvSource({
        "Tél: 01 40 18 04 41 Fax: 01 40 18 04 42, +33140180441",
        "Fax 01 40 18 04 42 - tél 01 40 18 04 41, +33140180441",
        "Tél/Fax : 01 40 18 04 41, +33140180441",
        "140180441.0, +33140180441"
    })
    void aNumberBesideAFaxIsKept(String text, String number) {
        assertThat(clean(text, "75010")).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"0596 12 34 56, 97200", "0508 99 12 34, 97500", "0596 12 34 56, 75010"})
    void aNumberOfOneOverseasRegionIsNoneOfTheMainland(String text, String postalCode) {
        assertThat(clean(text, postalCode)).noneMatch(number -> number.startsWith("+33"));
    }
}
