package fr.balise.importer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.matching.RecordKeys.KeyedRow;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Outcome;
import fr.balise.importer.source.MappingFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RecordKeysTest {
    private final RecordKeys keys = new RecordKeys(MappingFiles.read(Path.of("import/paris-epn.yaml")), "1");

    @Test
    void whiteSpaceCaseAndOrderChangeNoKey() {
        RawRow tidy = row(1, "Access-Site", "75019", "");
        RawRow loose = row(2, "  ACCESS  site ", "75019", "");

        assertThat(keyOf(List.of(tidy), tidy)).isEqualTo("access site|75019");
        assertThat(keyOf(List.of(row(1, "Autre", "75001", ""), loose), loose)).isEqualTo("access site|75019");
    }

    @Test
    void rowsOfTheSameColumnsAreToldApartAndMarked() {
        List<KeyedRow> keyed = keys.assign(List.of(row(1, "R", "75001", "1"), row(2, "R", "75001", "2")), Map.of());

        assertThat(keyed).extracting(KeyedRow::key).containsExactly("r|75001", "r|75001#2");
        assertThat(keyed).allMatch(KeyedRow::repeated);
    }

    @Test
    void ifTheFirstOfTwoGoesTheSecondKeepsItsKey() {
        RawRow first = row(1, "R", "75001", "1");
        RawRow second = row(2, "R", "75001", "2");
        Map<String, KnownRecord> known = known(keys.assign(List.of(first, second), Map.of()));

        assertThat(keyOf(List.of(second), second, known)).isEqualTo("r|75001#2");
        assertThat(keyOf(List.of(second, first), first, known)).isEqualTo("r|75001");
    }

    private static Map<String, KnownRecord> known(List<KeyedRow> keyed) {
        return keyed.stream()
                .map(row -> new KnownRecord(
                        1, row.key(), row.contentHash(), Outcome.ACCEPTED, List.of(), "0000000000", false))
                .collect(Collectors.toMap(KnownRecord::key, Function.identity()));
    }

    private String keyOf(List<RawRow> rows, RawRow wanted) {
        return keyOf(rows, wanted, Map.of());
    }

    private String keyOf(List<RawRow> rows, RawRow wanted, Map<String, KnownRecord> known) {
        return keys.assign(rows, known).stream()
                .filter(keyed -> keyed.row().equals(wanted))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static RawRow row(int number, String name, String postalCode, String phone) {
        return new RawRow(
                number,
                Map.of("Commune", "PARIS", "CP", postalCode, "Fiche descriptive", name, "Téléphone", phone),
                null);
    }
}
