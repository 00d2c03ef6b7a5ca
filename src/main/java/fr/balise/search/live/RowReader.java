package fr.balise.search.live;

import fr.balise.search.index.VenueIndexBuilder;
import fr.balise.search.index.VenueIndexBuilder.Place;
import fr.balise.search.index.VenueIndexBuilder.Row;
import fr.balise.search.index.VenueIndexBuilder.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes rows of the index of what {@link SnapshotStore} copies. What comes again is the same object. */
final class RowReader {
    private static final LocalDate POSTGRES_EPOCH = LocalDate.of(2000, 1, 1);
    /** Each phone number is a word of its own: those of the first venues push nobody out, the others are not kept. */
    private static final int WORDS_KEPT = 400_000;

    private static final int LISTS_KEPT = 100_000;

    private final VenueIndexBuilder builder;
    private final BinaryRow row = new BinaryRow();
    private final Slices<String> texts = new Slices<>(WORDS_KEPT, bytes -> new String(bytes, StandardCharsets.UTF_8));
    private final Slices<List<String>> lists = new Slices<>(LISTS_KEPT, this::list);
    private final Map<UUID, Integer> schedules = new HashMap<>();
    private final List<UUID> scheduleOfNumber = new ArrayList<>();

    RowReader(VenueIndexBuilder builder) {
        this.builder = builder;
    }

    /** Takes one message of the driver, which is a row but for the last. */
    void read(byte[] message) {
        if (row.read(message)) {
            builder.add(new Row(
                    text(),
                    text(),
                    place(),
                    list(),
                    shared(),
                    schedule(),
                    date(),
                    new Words(words(), list(), words())));
        }
    }

    IndexSnapshot finish(long version) {
        return new IndexSnapshot(builder.build(), version, scheduleOfNumber);
    }

    private String text() {
        row.next();
        return row.text();
    }

    private String shared() {
        row.next();
        return row.of(texts);
    }

    private @Nullable Place place() {
        boolean known = row.next();
        double longitude = known ? row.number() : Double.NaN;
        row.next();
        double latitude = known ? row.number() : Double.NaN;
        row.next();
        int cellX = known ? row.integer() : 0;
        row.next();
        return known ? new Place(longitude, latitude, cellX, row.integer()) : null;
    }

    /** For lists that many venues have alike: facets, and the words of the commune. */
    private List<String> list() {
        row.next();
        return row.of(lists);
    }

    private List<String> list(byte[] array) {
        return List.copyOf(BinaryRow.textsIn(array, 0, texts));
    }

    private List<String> words() {
        row.next();
        return row.texts(texts);
    }

    private int schedule() {
        if (!row.next()) {
            return -1;
        }
        return schedules.computeIfAbsent(new UUID(row.half(0), row.half(1)), key -> {
            scheduleOfNumber.add(key);
            return scheduleOfNumber.size() - 1;
        });
    }

    private @Nullable LocalDate date() {
        return row.next() ? POSTGRES_EPOCH.plusDays(row.integer()) : null;
    }
}
