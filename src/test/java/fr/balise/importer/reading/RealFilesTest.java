package fr.balise.importer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as publishers made them; rows and columns were counted by Python's csv and json modules. */
class RealFilesTest {
    private static final Path FOLDER = Path.of("../shared/datasets");

    @ParameterizedTest
    @CsvSource({
        "bfc/bfc-ternum-dataset_v1.csv, 697",
        "france-services/2022-12-01_liste-fs.csv, 2683",
        "france-services/2023-09_liste-fs.csv, 2707",
        "gazetteer/positions-communes.csv, 34993",
        "libraries/public-libraries-2020.csv, 15779",
        "rhinocc/2022-01-20_export_497.csv, 497",
        "standard/exemple-valide.csv, 1",
        "fablabs/fablabs-france-135.json, 135",
        "hubs/aix-en-provence.json, 38",
        "hubs/angers.json, 63",
        "hubs/corse.json, 161",
        "hubs/etapes-numerique.json, 95",
        "hubs/gironde.json, 347",
        "hubs/hub-lo.json, 426",
        "hubs/maine-et-loire.ancien-format.json, 235",
        "hubs/maine-et-loire.json, 243",
        "hubs/mednum-hub-antilles.json, 165",
        "hubs/mednum-hub-antilles.sans-geocodage.json, 165",
        "hubs/mulhouse.json, 55"
    })
    void everyRowIsRead(String file, int rows) {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: no folder " + FOLDER + " with real files");

        Lists.Read read = Lists.read(FOLDER.resolve(file), InputForm.DETECTED);

        assertThat(read.rows()).hasSize(rows).allSatisfy(row -> {
            assertThat(row.surplus()).isNull();
            assertThat(row.cells()).hasSameSizeAs(read.columns());
        });
    }
}
