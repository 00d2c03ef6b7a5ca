package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.reading.ReadDelivery;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.report.Outcome;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shipped mappings against the files that they were written for. Rows were counted by Python's csv and json modules;
 * the rejected ones by hand: rows without a name, and rows that the mapping says are no venues.
 */
class RealSourcesTest {
    private static final Path FOLDER = Path.of("../shared/datasets");

    @ParameterizedTest
    @CsvSource({
        "france-services, france-services/2022-12-01_liste-fs.csv, 2683, 0",
        "france-services, france-services/2023-09_liste-fs.csv, 2707, 0",
        // 298 offices, and one whose name is a dot.
        "bibliotheques, libraries/public-libraries-2020.csv, 15779, 299",
        "gironde, hubs/gironde.json, 347, 0",
        "hub-lo, hubs/hub-lo.json, 426, 0",
        // 3 without a name, 18 inactive.
        "maine-et-loire, hubs/maine-et-loire.json, 243, 21",
        "maine-et-loire-ancien, hubs/maine-et-loire.ancien-format.json, 235, 0",
        "corse, hubs/corse.json, 161, 0",
        "mednum-hub-antilles, hubs/mednum-hub-antilles.json, 165, 0",
        "mednum-hub-antilles, hubs/mednum-hub-antilles.sans-geocodage.json, 165, 0",
        "aix-en-provence, hubs/aix-en-provence.json, 38, 0",
        "mulhouse, hubs/mulhouse.json, 55, 0",
        "angers, hubs/angers.json, 63, 0",
        "etapes-numerique, hubs/etapes-numerique.json, 95, 10",
        "rhinocc, rhinocc/2022-01-20_export_497.csv, 497, 8",
        "bourgogne-franche-comte, bfc/bfc-ternum-dataset_v1.csv, 697, 0",
        "fablabs, fablabs/fablabs-france-135.json, 135, 0",
        "standard-national, standard/exemple-valide.csv, 1, 0"
    })
    void everyRowOfASharedFileIsCleaned(String id, String file, int rows, int rejected) {
        assumeTrue(Files.isDirectory(FOLDER), "skipped: no folder " + FOLDER + " with real files");
        SourceMapping mapping = MappingFiles.read(Path.of("import", id + MappingFiles.ENDING));
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        Map<FindingKind, Integer> findings = new EnumMap<>(FindingKind.class);

        try (Delivery delivery =
                ReadDelivery.open(FOLDER.resolve(file), mapping.input().form())) {
            mapping.requireColumns(delivery.columns());
            assertThat(mapping.listUnused(delivery.columns()))
                    .as("columns neither used nor personal nor ignored")
                    .isEmpty();
            CleanRow cleaning = new CleanRow(mapping, ShippedGazetteer.get());
            while (delivery.hasNext()) {
                RawRow row = mapping.withoutPersonal(delivery.next());
                CleanedRow cleaned = cleaning.clean(row, false);
                outcomes.merge(cleaned.outcome(), 1, Integer::sum);
                cleaned.findings().forEach(finding -> findings.merge(finding.kind(), 1, Integer::sum));
            }
        }

        System.out.println(file + ": " + outcomes + " " + sorted(findings));
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows);
        assertThat(outcomes.getOrDefault(Outcome.REJECTED, 0)).isEqualTo(rejected);
        assertThat(findings).doesNotContainKey(FindingKind.ROW_RAGGED);
    }

    private static String sorted(Map<FindingKind, Integer> findings) {
        return findings.entrySet().stream()
                .sorted(Map.Entry.<FindingKind, Integer>comparingByValue().reversed())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
