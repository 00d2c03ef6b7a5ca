package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.report.Outcome;
import fr.balise.importer.source.MappingProblem;
import fr.balise.importer.source.Mappings;
import fr.balise.importer.source.SourceMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a mapping says and whatever rows hold, each row ends in one outcome; a seed that failed stays in the list. */
class RandomMappingsTest {
    private static final int MAPPINGS = 60;
    private static final int ROWS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 20261121, 404})
    void anyMappingOverAnyRowsNeverThrowsAndLosesNoRow(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < MAPPINGS; i++) {
            String yaml = new RandomMappings(random).next();
            SourceMapping mapping = Mappings.of(yaml);
            CleanRow cleaning = new CleanRow(mapping, ShippedGazetteer.get());
            for (int number = 1; number <= ROWS; number++) {
                RawRow row = row(random, number, mapping.rows().fold());
                assertThatCode(() -> assertSound(cleaning.clean(row, false)))
                        .as("seed %s, row %s, mapping%n%s", seed, row, yaml)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 77, 1515})
    void aDamagedMappingIsReadOrRefusedInASentence(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            StringBuilder yaml = new StringBuilder(new RandomMappings(random).next());
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(yaml.length());
                switch (random.nextInt(3)) {
                    case 0 -> yaml.deleteCharAt(at);
                    case 1 -> yaml.insert(at, "{}[]:,\"'&*~|>#\n -x".charAt(random.nextInt(18)));
                    default -> yaml.setCharAt(at, (char) random.nextInt(0x300));
                }
            }
            try {
                assertThat(Mappings.of(yaml.toString()).rules()).isNotBlank();
            } catch (MappingProblem e) {
                assertThat(e.getMessage())
                        .as(yaml.toString())
                        .contains("essai.yaml")
                        .doesNotContain("Exception");
            }
        }
    }

    private static void assertSound(CleanedRow cleaned) {
        boolean refused = cleaned.findings().stream()
                .anyMatch(finding ->
                        finding.kind() == FindingKind.NAME_MISSING || finding.kind() == FindingKind.NOT_A_VENUE);
        assertThat(cleaned.outcome() == Outcome.REJECTED).isEqualTo(refused);
        assertThat(cleaned.facts() == null).isEqualTo(refused);
        assertThat(cleaned.facts() == null || !cleaned.facts().name().isBlank()).isTrue();
    }

    private static RawRow row(Random random, int number, boolean fold) {
        List<RawRow> rows = new ArrayList<>();
        for (int i = fold ? random.nextInt(4) : 0; i >= 0; i--) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (String column : RandomMappings.COLUMNS) {
                if (random.nextInt(12) > 0) {
                    cells.put(column, CleanRowPropertyTest.text(random));
                }
            }
            rows.add(new RawRow(number, cells, random.nextInt(20) == 0 ? "x" : null));
        }
        RawRow united = FoldRows.unite(rows);
        assertThat(FoldRows.apart(united).size()).isLessThanOrEqualTo(rows.size());
        return united;
    }
}
