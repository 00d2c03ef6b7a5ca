package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.ReadDelivery;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real files say beside usual hours, and what of it is certain; the counts stand in docs/exceptions.md. */
class RealOpeningTest {
    private static final Path FOLDER = Path.of("../shared/datasets");

    @ParameterizedTest
    @CsvSource({
        "gironde, hubs/gironde.json, 4, 0, 0",
        "france-services, france-services/2022-12-01_liste-fs.csv, 0, 3, 4",
        "france-services, france-services/2023-09_liste-fs.csv, 0, 8, 3",
        "mulhouse, hubs/mulhouse.json, 0, 38, 0",
        "rhinocc, rhinocc/2022-01-20_export_497.csv, 0, 5, 0"
    })
    void exceptionsAndHoursOfServicesAreReadWhereTheyAreCertain(
            String id, String file, int exceptions, int services, int unreadable) {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: no folder " + FOLDER + " with real files");
        SourceMapping mapping = MappingFiles.read(Path.of("import", id + MappingFiles.ENDING));
        int[] found = {0, 0, 0};
        try (Delivery delivery =
                ReadDelivery.open(FOLDER.resolve(file), mapping.input().form())) {
            CleanRow cleaning = new CleanRow(mapping, ShippedGazetteer.get());
            while (delivery.hasNext()) {
                CleanedRow cleaned = cleaning.clean(mapping.withoutPersonal(delivery.next()), false);
                if (cleaned.facts() != null) {
                    found[0] += cleaned.facts().opening().exceptions().size();
                    found[1] += cleaned.facts().opening().byService().size();
                }
                found[2] += (int) cleaned.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.EXCEPTION_UNREADABLE)
                        .count();
            }
        }

        assertThat(found).as(file).containsExactly(exceptions, services, unreadable);
    }
}
