package fr.balise.site;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvValidationException;
import fr.balise.site.opening.Language;
import fr.balise.text.Folding;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sentence on each programme and label, from {@code data/programmes/programmes.csv}; read again, within a minute, when
 * the file has changed. Without a file that can be read, pages show the names alone.
 */
@ApplicationScoped
class Explanations {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Path file;
    private volatile @Nullable Table held;

    /** @param looked when the file was last looked at, by {@link System#nanoTime} */
    private record Table(Map<String, Row> rows, @Nullable FileTime changed, long looked) {}

    private record Row(String french, String english) {}

    Explanations(HomeConfig config) {
        file = config.home().resolve("data/programmes/programmes.csv");
    }

    /** Null for a value that the table does not have. */
    @Nullable
    String find(String value, Language language) {
        Row row = current().rows().get(Folding.words(value));
        return row == null ? null : language.isEnglish() ? row.english() : row.french();
    }

    private Table current() {
        Table known = held;
        if (known != null && System.nanoTime() - known.looked() < LOOK_EVERY.toNanos()) {
            return known;
        }
        Table fresh = read(known);
        held = fresh;
        return fresh;
    }

    private Table read(@Nullable Table known) {
        long now = System.nanoTime();
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            return known != null && changed.equals(known.changed())
                    ? new Table(known.rows(), changed, now)
                    : new Table(rows(), changed, now);
        } catch (IOException | CsvValidationException e) {
            if (known == null || known.changed() != null) {
                Log.warn("Programmes and labels are shown without explanation: " + file + ": " + e.getMessage());
            }
            return new Table(known == null ? Map.of() : known.rows(), null, now);
        }
    }

    private Map<String, Row> rows() throws IOException, CsvValidationException {
        Map<String, Row> rows = new HashMap<>();
        try (Reader text = Files.newBufferedReader(file);
                CSVReaderHeaderAware csv = new CSVReaderHeaderAwareBuilder(text)
                        .withCSVParser(new RFC4180Parser())
                        .build()) {
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                rows.put(
                        Folding.words(row.getOrDefault("valeur", "")),
                        new Row(row.getOrDefault("explication_fr", ""), row.getOrDefault("explication_en", "")));
            }
        }
        return rows;
    }
}
