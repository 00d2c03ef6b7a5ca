package fr.balise.importer.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which character stands between the cells of a CSV file. */
final class Separator {
    private static final String CANDIDATES = ",;\t|";

    private Separator() {}

    /** The candidate that cuts most lines of the sample into the same number of cells; a comma where none cuts any. */
    static char detect(String sample) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < CANDIDATES.length(); i++) {
            char candidate = CANDIDATES.charAt(i);
            long score = score(sample, candidate);
            if (score > most) {
                best = candidate;
                most = score;
            }
        }
        return best;
    }

    /** Whether blanks follow the separators of the first line: {@code "a", "b"} or {@code a, b}. */
    static boolean isSpaced(String sample, char separator) {
        String first =
                sample.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        boolean quoted = first.contains("\"" + separator + " \"") && !first.contains("\"" + separator + "\"");
        boolean plain = first.indexOf(separator) >= 0
                && first.indexOf('"') < 0
                && first.replace(separator + " ", "").indexOf(separator) < 0;
        return quoted || plain;
    }

    /** Lines of the most frequent width come first, then that width. */
    private static long score(String sample, char candidate) {
        Map<Integer, Integer> widths = new HashMap<>();
        try (CsvRecords records = new CsvRecords("", new StringReader(sample), candidate)) {
            for (int i = 0; i < Limits.SAMPLE_ROWS; i++) {
                List<String> cells = records.next();
                if (cells == null) {
                    break;
                }
                widths.merge(cells.size(), 1, Integer::sum);
            }
        } catch (IOException | DeliveryProblem e) {
            // The sample may be cut within quotes: what came before counts.
        }
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .mapToLong(width -> width.getValue() * 10_000L + width.getKey())
                .max()
                .orElse(0);
    }
}
