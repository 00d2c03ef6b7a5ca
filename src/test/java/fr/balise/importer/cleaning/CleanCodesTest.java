package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.report.FindingKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanCodesTest {
    private final CleanCodes codes = new CleanCodes(ShippedGazetteer.get());

    @ParameterizedTest
    @CsvSource({
        "1000, Bourg-en-Bresse, 01000",
        "75 019, Paris, 75019",
        "F-75019, Paris, 75019",
        "F 75019, , 75019",
        "75019 PARIS, , 75019",
        "=31000=, Toulouse, 31000",
        "75019.0, Paris, 75019",
        "2A000, Ajaccio, 20000"
    })
    void aPostalCodeIsGivenBackWhatASpreadsheetTook(String text, String commune, String code) {
        Cells notes = Rows.of("code_postal", text);

        assertThat(codes.postalCode(notes, commune)).isEqualTo(code);
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.CODE_REPAIRED);
    }

    @ParameterizedTest
    @CsvSource({"1000, ", "1000, Toulouse", "750199, Paris", "abc, Paris", "123, Paris"})
    void whatNoCommuneConfirmsStaysOut(String text, String commune) {
        Cells notes = Rows.of("code_postal", text);

        assertThat(codes.postalCode(notes, commune)).isNull();
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.CODE_MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({"1053, Bourg-en-Bresse, 01053", "2a004, Ajaccio, 2A004", "20004, Ajaccio, 2A004", "20033, Bastia, 2B033"
    })
    void anInseeCodeIsGivenBackItsZeroAndCorsicaItsLetter(String text, String commune, String code) {
        Cells notes = Rows.of("code_insee", text);

        assertThat(codes.inseeCode(notes, commune)).isEqualTo(code);
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.CODE_REPAIRED);
    }
}
