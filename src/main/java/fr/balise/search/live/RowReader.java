package fr.balise.search.live;

import fr.balise.search.index.PackedId;
import fr.balise.search.index.VenueIndexBuilder;
import fr.balise.search.index.VenueIndexBuilder.Numbers;
import fr.balise.search.index.VenueIndexBuilder.Place;
import fr.balise.search.index.VenueIndexBuilder.WordNumbers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the builder of the index what {@link SnapshotStore} copies. What comes again is looked up, and not made again. */
final class RowReader {
    private static final LocalDate POSTGRES_EPOCH = LocalDate.of(2000, 1, 1);
    /** Different ones that are held while reading; more are made again each time. */
    private static final int LISTS_KEPT = 100_000;

    private final VenueIndexBuilder builder;
    private final BinaryRow row = new BinaryRow();
    private final IdNumbers numbers;
    /** For each place in the order of list pages the number of the venue. */
    private final int[] order;

    /** The number of the next venue, and of the first that was read. */
    private int next;

    private final int first;
    private int ordered;

    private final Slices<String> texts = new Slices<>(LISTS_KEPT, bytes -> new String(bytes, StandardCharsets.UTF_8));
    private final Slices<int[]> places;
    private final Slices<Integer> facets;
    private final Map<UUID, Integer> schedules = new HashMap<>();
    private final List<UUID> scheduleOfNumber = new ArrayList<>();

    /** Of all venues. */
    RowReader(int venues) {
        this(new VenueIndexBuilder(venues), new IdNumbers(venues), venues, 0);
    }

    /**
     * Of those that are not in a snapshot, or no longer so.
     *
     * @param venues how many there are now
     * @param most how many are read at most
     */
    RowReader(IndexSnapshot before, int venues, int most) {
        this(
                // Room for a tenth of what may come: it grows.
                new VenueIndexBuilder(before.index(), most / 10),
                new IdNumbers(before.index().size() + most),
                venues,
                before.index().size());
        for (int row = 0; row < first; row++) {
            numbers.put(before.index().id(row), row);
        }
        for (UUID schedule : before.schedules()) {
            scheduleNumber(schedule);
        }
    }

    private RowReader(VenueIndexBuilder builder, IdNumbers numbers, int venues, int first) {
        this.builder = builder;
        this.numbers = numbers;
        this.first = first;
        next = first;
        order = new int[venues];
        facets = new Slices<>(LISTS_KEPT, bytes -> builder.facetNumber(new String(bytes, StandardCharsets.UTF_8)));
        places = new Slices<>(LISTS_KEPT, bytes -> BinaryRow.numbersIn(bytes, 0, builder::wordNumber));
    }

    int rowsRead() {
        return next - first;
    }

    /** Takes one message of the driver, which is a row but for the last. */
    void read(byte[] message) {
        if (row.read(message)) {
            long id = PackedId.parse(text());
            // Also where a venue of the snapshot has it, which is then no longer asked for.
            numbers.put(id, next++);
            builder.add(new Numbers(
                    id,
                    bytes(),
                    place(),
                    facets(),
                    shared(),
                    schedule(),
                    date(),
                    new WordNumbers(words(), placeWords(), words())));
        }
    }

    /** Takes one message with an id, in the order of list pages. */
    void readOrder(byte[] message) {
        if (row.read(message)) {
            order[ordered++] = numbers.get(PackedId.parse(text()));
        }
    }

    IndexSnapshot finish(DataMoment moment) {
        if (ordered < order.length) {
            throw new IllegalStateException(ordered + " venues in order, of " + order.length);
        }
        return new IndexSnapshot(builder.build(order), moment, scheduleOfNumber);
    }

    private String text() {
        row.next();
        return row.text();
    }

    private byte[] bytes() {
        row.next();
        return row.bytes();
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

    private int[] facets() {
        row.next();
        return row.numbers(facets::get);
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
        return scheduleNumber(new UUID(row.half(0), row.half(1)));
    }

    private int scheduleNumber(UUID schedule) {
        return schedules.computeIfAbsent(schedule, key -> {
            scheduleOfNumber.add(key);
            return scheduleOfNumber.size() - 1;
        });
    }

    private @Nullable LocalDate date() {
        return row.next() ? POSTGRES_EPOCH.plusDays(row.integer()) : null;
    }
}
