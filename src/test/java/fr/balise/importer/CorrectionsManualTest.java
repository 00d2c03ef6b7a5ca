package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/corrections.md tells of the columns that corrections have, and of no others. */
class CorrectionsManualTest {
    private static final Pattern ROW = Pattern.compile("^\\| (`[^|]+`) \\|", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("[a-z_]+");
    private static final Pattern EXAMPLE = Pattern.compile("```csv\n(.*)\n");

    private final SourceMapping corrections = MappingFiles.read(Path.of("import/corrections.yaml"));

    @Test
    void theManualHasEveryColumnAndNoOther() throws IOException {
        Set<String> told = ROW.matcher(manual())
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(corrections.usedColumns());
        known.addAll(corrections.ignore());

        assertThat(told).isEqualTo(known);
    }

    @Test
    void theExampleCanBeImported() throws IOException {
        List<String> header = EXAMPLE.matcher(manual())
                .results()
                .map(example -> example.group(1))
                .flatMap(line -> Arrays.stream(line.split(",")))
                .toList();

        assertThat(header).contains("lieu");
        corrections.requireColumns(header);
    }

    private static String manual() throws IOException {
        return Files.readString(Path.of("docs/corrections.md"));
    }
}
