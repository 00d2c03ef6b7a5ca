package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.report.FindingKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuspectPersonalDataTest {
    @ParameterizedTest
    @CsvSource({
        "courriels, jeanne.exemple@lieu.example.fr",
        "courriels, j.exemple@lieu.example.fr",
        "presentation_detail, Demandez Jeanne au 06 00 00 00 12",
        "presentation_resume, Demandez Jeanne au +33 (0)7 00 00 00 12",
        "horaires, sur RDV : marie-jeanne.exemple@lieu.example.fr"
    })
    void whatMayBeAPersonIsSaid(String column, String text) {
        Cells cells = Rows.of(column, text);

        SuspectPersonalData.warn(cells);

        assertThat(Notes.kinds(cells)).containsExactly(FindingKind.PERSONAL_DATA_SUSPECTED);
    }

    @ParameterizedTest
    @CsvSource({
        "courriels, contact@lieu.example.fr",
        "courriels, mairie.exemple@lieu.example.fr",
        "courriels, espace-numerique.exemple@lieu.example.fr",
        "telephone, 06 00 00 00 12",
        "presentation_detail, Appelez le 01 40 00 00 41",
        "presentation_detail, SIRET 20060000000012"
    })
    void anOfficeIsNobody(String column, String text) {
        Cells cells = Rows.of(column, text);

        SuspectPersonalData.warn(cells);

        assertThat(cells.findings()).isEmpty();
    }
}
