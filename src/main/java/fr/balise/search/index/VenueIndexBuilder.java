package fr.balise.search.index;

import fr.balise.search.FilterGroup;
import fr.balise.search.text.TextIndex;
import fr.balise.search.text.TextIndexBuilder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Takes venues and puts them in the order of the index. */
public final class VenueIndexBuilder {
    /** Of facets that are the id of a source. */
    private static final String SOURCE = "O:";

    private VenueColumns columns;
    private int size;
    private final JsonNames names;
    /** The code of each venue. */
    private String[] codes;

    private final SourceSets sources;
    private final DayNumbers days;

    private final TextIndexBuilder text;
    private final Map<String, Integer> wordNumbers = new HashMap<>();

    /** @param expected how many venues there will be, about; more cost a copy */
    public VenueIndexBuilder(int expected) {
        int room = Math.max(16, expected);
        columns = VenueColumns.ofSize(room, 0);
        names = new JsonNames(room);
        codes = new String[room];
        sources = new SourceSets();
        days = new DayNumbers(new LocalDate[0]);
        text = new TextIndexBuilder();
    }

    /**
     * Of an index from which venues can be taken over: the numbers of its rows are those of the first venues here.
     *
     * @param more how many will be added, about
     */
    public VenueIndexBuilder(VenueIndex before, int more) {
        size = before.size();
        columns = before.columns().grown(size + Math.max(16, more));
        names = before.names().withRoom(more);
        codes = Arrays.copyOf(before.communes().codesOf(columns.ranks(), size), columns.ids().length);
        sources = before.sources().copy();
        days = new DayNumbers(before.days());
        text = new TextIndexBuilder(before.text());
    }

    /**
     * A venue as {@code venue_search} has it.
     *
     * @param place null without a position
     * @param facets {@code S:DIGITAL_SKILLS}, {@code O:id-of-a-source}, …
     * @param inseeCode empty where none is known
     * @param schedule a number of the caller's from 0, or -1
     */
    public record Row(
            String id,
            String name,
            @Nullable Place place,
            List<String> facets,
            String inseeCode,
            int schedule,
            @Nullable LocalDate verifiedOn,
            Words words) {}

    /** Degrees, and the columns {@code cell_x} and {@code cell_y}. */
    public record Place(double longitude, double latitude, int cellX, int cellY) {}

    /** The columns {@code name_words}, {@code place_words} and {@code other_words}. */
    public record Words(List<String> name, List<String> place, List<String> other) {
        public static final Words NONE = new Words(List.of(), List.of(), List.of());
    }

    /**
     * A venue by the numbers that {@link #facetNumber} and {@link #wordNumber} give; else as a {@link Row}.
     *
     * @param id see {@link PackedId}
     * @param name UTF-8
     */
    public record Numbers(
            long id,
            byte[] name,
            @Nullable Place place,
            int[] facets,
            String inseeCode,
            int schedule,
            @Nullable LocalDate verifiedOn,
            WordNumbers words) {}

    /** As {@link Words}. */
    public record WordNumbers(int[] name, int[] place, int[] other) {}

    /**
     * Takes a venue.
     *
     * @throws IllegalArgumentException for an id or a facet that this program does not know
     */
    public void add(Row row) {
        add(new Numbers(
                PackedId.parse(row.id()),
                row.name().getBytes(StandardCharsets.UTF_8),
                row.place(),
                row.facets().stream().mapToInt(this::facetNumber).toArray(),
                row.inseeCode(),
                row.schedule(),
                row.verifiedOn(),
                new WordNumbers(
                        numbers(row.words().name()),
                        numbers(row.words().place()),
                        numbers(row.words().other()))));
    }

    /**
     * The number of a facet, the same each time.
     *
     * @throws IllegalArgumentException for one that this program does not know
     */
    public int facetNumber(String facet) {
        return facet.startsWith(SOURCE)
                ? ValueSets.FIRST_SOURCE + sources.number(facet.substring(SOURCE.length()))
                : FilterBits.bit(facet);
    }

    /** The number of a word that stands in a buffer as UTF-8; nothing is kept of the buffer. */
    public int wordNumber(byte[] utf8, int from, int length) {
        return text.number(utf8, from, length);
    }

    /** The quick way, with what the numbers mean known from before. */
    public void add(Numbers row) {
        if (size == columns.ids().length) {
            columns = columns.grown(size * 3 / 2);
            codes = Arrays.copyOf(codes, columns.ids().length);
        }
        columns.ids()[size] = row.id();
        addPlace(row.place());
        addFacets(row.facets());
        codes[size] = row.inseeCode();
        columns.schedules()[size] = row.schedule();
        columns.days()[size] = days.number(row.verifiedOn());
        names.add(row.name());
        text.add(row.words().name(), row.words().place(), row.words().other());
        size++;
    }

    private void addPlace(@Nullable Place place) {
        columns.longitudes()[size] = place == null ? Double.NaN : place.longitude();
        columns.latitudes()[size] = place == null ? Double.NaN : place.latitude();
        columns.cellX()[size] = place == null ? 0 : place.cellX();
        columns.cellY()[size] = place == null ? 0 : place.cellY();
    }

    private void addFacets(int[] facets) {
        int from = size * FilterBits.WORDS;
        List<Integer> stated = List.of();
        for (int facet : facets) {
            if (facet < ValueSets.FIRST_SOURCE) {
                FilterBits.set(facet, columns.bits(), from);
            } else if (stated.isEmpty()) {
                stated = List.of(facet - ValueSets.FIRST_SOURCE);
            } else {
                stated = new ArrayList<>(stated);
                stated.add(facet - ValueSets.FIRST_SOURCE);
            }
        }
        if (!FilterBits.isAnySet(FilterGroup.STATES, columns.bits(), from)
                || !FilterBits.isAnySet(FilterGroup.PRECISIONS, columns.bits(), from)) {
            throw new IllegalArgumentException(
                    "a venue without a state or a precision: " + PackedId.text(columns.ids()[size]));
        }
        columns.sources()[size] = sources.numberOf(stated);
    }

    private int[] numbers(List<String> words) {
        int[] numbers = new int[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = wordNumbers.computeIfAbsent(words.get(i), text::number);
        }
        return numbers;
    }

    /** The snapshot of venues that were added in the order of list pages ({@code Sort.COMMUNE}). */
    public VenueIndex build() {
        int[] added = new int[size];
        for (int rank = 0; rank < size; rank++) {
            added[rank] = rank;
        }
        return build(added);
    }

    /**
     * The snapshot; the builder is of no use any more.
     *
     * @param added for each place in the order of list pages the number of the venue in the order of {@link #add}, behind those
     *     of the index before; each at most once
     * @throws IllegalArgumentException when that is not the order of list pages
     */
    public VenueIndex build(int[] added) {
        int[] order = order(added);
        CompletableFuture<TextIndex> words = CompletableFuture.supplyAsync(() -> text.build(order));
        CommuneRanks communes = communes(added);
        VenueColumns sorted = columns.inOrder(order, placed(added));
        return new VenueIndex(
                sorted,
                new VenueIndex.Parts(
                        names.inOrder(order),
                        communes,
                        sources.inUse(sorted.sources()),
                        days.inUse(sorted.days()),
                        words));
    }

    /** The number of the venue that becomes each row. */
    private int[] order(int[] added) {
        long[] keys = CurveOrder.keys(columns, size);
        long[] keysInLists = new long[added.length];
        for (int rank = 0; rank < added.length; rank++) {
            columns.ranks()[added[rank]] = rank;
            keysInLists[rank] = keys[added[rank]];
        }
        // By rank, so that venues of one cell are in the order of lists.
        int[] order = SortedOrder.ofUnsigned(keysInLists);
        for (int row = 0; row < order.length; row++) {
            order[row] = added[order[row]];
        }
        return order;
    }

    private int placed(int[] added) {
        int placed = 0;
        for (int number : added) {
            placed += Double.isNaN(columns.longitudes()[number]) ? 0 : 1;
        }
        return placed;
    }

    private CommuneRanks communes(int[] added) {
        List<String> communes = new ArrayList<>();
        int[] starts = new int[added.length + 1];
        String last = null;
        for (int rank = 0; rank < added.length; rank++) {
            String code = codes[added[rank]];
            if (!code.equals(last)) {
                if (last != null && code.compareTo(last) < 0) {
                    throw new IllegalArgumentException(code + " behind " + last + ": not the order of lists");
                }
                starts[communes.size()] = rank;
                communes.add(code);
                last = code;
            }
        }
        starts[communes.size()] = added.length;
        return new CommuneRanks(communes.toArray(String[]::new), Arrays.copyOf(starts, communes.size() + 1));
    }
}
