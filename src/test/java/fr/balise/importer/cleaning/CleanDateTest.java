package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.report.FindingKind;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private final Cells notes = Notes.none();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-01",
                "01/03/2021",
                "1/3/2021",
                "01/03/21",
                "01.03.2021",
                "01-03-2021",
                "20210301",
                "2021/03/01",
                "2021-03-01 14:05:07",
                "2021/03/01 14:05:07.123",
                "01/03/2021 à 14:05",
                "2021-03-01T10:00:00Z",
                "2021-02-28T23:00:00Z",
                "2021-03-01T00:30:00+0100",
                "1er mars 2021",
                "Lundi 1er mars 2021",
                "01-mars-21",
                "Mon, 1 Mar 2021 10:00:00 GMT"
            })
    void theFirstOfMarchIsReadInEveryForm(String text) {
        assertThat(CleanDate.clean(cell(text), TODAY, notes)).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(notes.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"44256", "44256.5", "1614592800", "1614592800000"})
    void numbersOfSpreadsheetsAndMachinesAreConvertedAndSaid(String text) {
        assertThat(CleanDate.clean(cell(text), TODAY, notes)).isEqualTo(LocalDate.of(2021, 3, 1));
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.DATE_FROM_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juil-22", "Decembre 2019", "Décembre 2019", "Novembre 22", "2021", "2021-03", "03/2021"})
    void aMonthOrAYearDoesNotBecomeItsFirstDay(String text) {
        assertThat(CleanDate.clean(cell(text), TODAY, notes)).isNull();
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.DATE_TOO_VAGUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01",
                "1900-01-00",
                "0000-00-00",
                "01/01/1970",
                "0",
                "12/0322021",
                "31/02/2021",
                "03/25/2021",
                "bientôt",
                "31 février 2021",
                "2021-03-01T99:00:00Z",
                "123456789"
            })
    void whatIsNoDayGivesNoDate(String text) {
        assertThat(CleanDate.clean(cell(text), TODAY, notes)).isNull();
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.DATE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-02", "01/01/2062", "3/4/99"})
    void nothingWasCheckedInTheFuture(String text) {
        assertThat(CleanDate.clean(cell(text), TODAY, notes)).isNull();
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.DATE_IN_FUTURE);
    }

    private static Cell cell(String text) {
        return new Cell("date_maj", text);
    }
}
