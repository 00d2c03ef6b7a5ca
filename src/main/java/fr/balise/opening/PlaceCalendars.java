package fr.balise.opening;

import fr.balise.hours.Calendars;
import fr.balise.hours.UnreadableHolidaysException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the calendars that are in force: read when first asked for, and again, within a minute, when their files have
 * changed. Files that can't be read any more leave the calendars as they were.
 */
@ApplicationScoped
public class PlaceCalendars {
    private static final List<String> FOLDERS = List.of("school-holidays", "public-holidays");
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Path data;
    private volatile @Nullable Held held;

    /** @param looked when the files were last looked at, by {@link System#nanoTime} */
    private record Held(Calendars calendars, List<String> files, long looked) {}

    PlaceCalendars(OpeningConfig config) {
        data = config.data();
    }

    /**
     * The calendars of now; another object than the last time when the files have changed.
     *
     * @throws IllegalStateException when the files can't be read and never could; {@link #check} tells it at the start
     */
    public Calendars current() {
        Held known = held;
        if (known != null && System.nanoTime() - known.looked() < LOOK_EVERY.toNanos()) {
            return known.calendars();
        }
        try {
            return refresh();
        } catch (UnreadableHolidaysException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Reads the files, if that has not been done.
     *
     * @throws UnreadableHolidaysException when one is missing or broken
     */
    public void check() throws UnreadableHolidaysException {
        refresh();
    }

    /** Looks at the files now and reads them when they have changed. */
    synchronized Calendars refresh() throws UnreadableHolidaysException {
        Held known = held;
        List<String> files = files();
        if (known != null && known.files().equals(files)) {
            return hold(known.calendars(), files);
        }
        try {
            return hold(Calendars.read(data), files);
        } catch (UnreadableHolidaysException e) {
            if (known == null) {
                throw e;
            }
            Log.warn("The calendars stay as they were: " + e.getMessage());
            return hold(known.calendars(), files);
        }
    }

    private Calendars hold(Calendars calendars, List<String> files) {
        held = new Held(calendars, files, System.nanoTime());
        return calendars;
    }

    /** Each file with its size and time; a folder that is missing has none, and the reading says so. */
    private List<String> files() {
        List<String> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<Path> paths = Files.list(data.resolve(folder))) {
                for (Path path : paths.sorted().toList()) {
                    files.add(path + " " + Files.size(path) + " " + Files.getLastModifiedTime(path));
                }
            } catch (IOException e) {
                files.add(folder + " ?");
            }
        }
        return files;
    }
}
