package fr.balise.site.finding;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.CSVReaderHeaderAwareBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvValidationException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The needs that the home page offers, from {@code data/needs/needs.csv}; read again, within a minute, when the file has
 * changed. Without a file that can be read the page asks for the place alone.
 */
@ApplicationScoped
class Needs {
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Path file;
    private volatile @Nullable Table held;

    /** @param looked when the file was last looked at, by {@link System#nanoTime} */
    private record Table(List<Need> needs, @Nullable FileTime changed, long looked) {}

    @Inject
    Needs(NeedsConfig config) {
        this(config.home().resolve("data/needs/needs.csv"));
    }

    Needs(Path file) {
        this.file = file;
    }

    List<Need> list() {
        Table known = held;
        if (known != null && System.nanoTime() - known.looked() < LOOK_EVERY.toNanos()) {
            return known.needs();
        }
        Table fresh = look(known);
        held = fresh;
        return fresh.needs();
    }

    Optional<Need> find(String id) {
        return list().stream().filter(need -> need.id().equals(id)).findFirst();
    }

    private Table look(@Nullable Table known) {
        long now = System.nanoTime();
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            return new Table(known != null && changed.equals(known.changed()) ? known.needs() : read(), changed, now);
        } catch (IOException | CsvValidationException e) {
            if (known == null || known.changed() != null) {
                Log.warn("The home page offers no new needs: " + file + " can't be read: " + e.getMessage());
            }
            return new Table(known == null ? List.of() : known.needs(), null, now);
        }
    }

    private List<Need> read() throws IOException, CsvValidationException {
        List<Need> needs = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file);
                CSVReaderHeaderAware csv = new CSVReaderHeaderAwareBuilder(text)
                        .withCSVParser(new RFC4180Parser())
                        .build()) {
            for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
                try {
                    needs.add(Need.parse(row));
                } catch (IllegalArgumentException e) {
                    Log.warn(file + ", line " + csv.getLinesRead() + " is left out: " + e.getMessage());
                }
            }
        }
        return List.copyOf(needs);
    }
}
