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
    /** Different ones that are held while reading; more are made again each time. */
    private static final int LISTS_KEPT = 100_000;

    private final VenueIndexBuilder builder;
    private final BinaryRow row = new BinaryRow();
    private final IdNumbers numbers;
    /** For each place in the order of list pages the number of the venue. */
    private final int[] order;

    private int read;
    private int ordered;

    private final Slices<String> texts = new Slices<>(LISTS_KEPT, bytes -> new String(bytes, StandardCharsets.UTF_8));
    private final Slices<int[]> places;
    private final Map<UUID, Integer> schedules = new HashMap<>();
    private final List<UUID> scheduleOfNumber = new ArrayList<>();

    RowReader(int venues) {
        builder = new VenueIndexBuilder(venues);
        numbers = new IdNumbers(venues);
        order = new int[venues];
        places = new Slices<>(LISTS_KEPT, bytes -> BinaryRow.numbersIn(bytes, 0, builder::wordNumber));
    }

    /** Takes one message of the driver, which is a row but for the last. */
    void read(byte[] message) {
        if (row.read(message)) {
            String id = text();
            numbers.put(id, read++);
            Row venue = new Row(id, text(), place(), facets(), shared(), schedule(), date(), Words.NONE);
            builder.add(venue, words(), placeWords(), words());
        }
    }

    /** Takes one message with an id, in the order of list pages. */
    void readOrder(byte[] message) {
        if (row.read(message)) {
            order[ordered++] = numbers.get(text());
        }
    }

    IndexSnapshot finish(long version) {
        return new IndexSnapshot(builder.build(order), version, scheduleOfNumber);
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

    private List<String> facets() {
        row.next();
        return row.texts(texts);
    }

    private int[] words() {
        row.next();
        return row.numbers(builder::wordNumber);
    }

    /** All venues of a commune have the same, mostly. */
    private int[] placeWords() {
        row.next();
        return row.of(places);
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
