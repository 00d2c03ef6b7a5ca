package fr.balise.importer;

import fr.balise.importer.source.Example;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.MappingProblem;
import fr.balise.importer.source.SourceMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks mapping files without a database: whether each can be read, and whether its examples come true. */
public final class CheckMappings {
    private final Path folder;
    private final RunExamples examples;

    /** For the files of one folder. */
    public CheckMappings(Path folder, RunExamples examples) {
        this.folder = folder;
        this.examples = examples;
    }

    /**
     * What came of one file.
     *
     * @param lines for people, in French
     * @param good whether it can be used as it is
     */
    public record Checked(List<String> lines, boolean good) {}

    /** Never throws because of what the file says. */
    public Checked check(String id) {
        Path file = folder.resolve(id + MappingFiles.ENDING);
        try {
            return check(MappingFiles.read(file), file);
        } catch (MappingProblem e) {
            return new Checked(List.of(String.valueOf(e.getMessage())), false);
        }
    }

    private Checked check(SourceMapping mapping, Path file) {
        List<String> lines = new ArrayList<>();
        int failed = 0;
        for (Example example : mapping.examples()) {
            List<String> problems = examples.run(mapping, example);
            if (!problems.isEmpty()) {
                failed++;
                lines.add(file + ", ligne " + example.line() + ", exemple « " + example.name() + " » :");
                problems.forEach(problem -> lines.add("  " + problem));
            }
        }
        int all = mapping.examples().size();
        lines.add(mapping.id() + " : "
                + (all == 0
                        ? "lisible, mais sans exemple ; ajoutez-en sous examples"
                        : failed == 0
                                ? "lisible, exemples justes : " + all
                                : "exemples faux : " + failed + " sur " + all));
        return new Checked(lines, failed == 0);
    }
}
