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

    private List<String> clean(String text, String postalCode) {
        return CleanPhones.clean(List.of(new Cell("Téléphone", text)), postalCode, notes);
    }
}
