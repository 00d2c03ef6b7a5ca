package fr.balise.search.index;

import fr.balise.search.FilterGroup;
import fr.balise.search.text.TextIndexBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes venues and puts them in the order of the index. */
public final class VenueIndexBuilder {
    private VenueColumns columns;
    private int size;
    private int placed;
    private final JsonNames names;
    /** The code of each venue. */
    private String[] codes;

    private final SourceSets sources = new SourceSets();
    /** Days of verification by the number that rows have of them until the last is known. */
    private final Map<LocalDate, Integer> days = new HashMap<>();

    private final TextIndexBuilder text = new TextIndexBuilder();
    private final Map<String, Integer> wordNumbers = new HashMap<>();

    /** @param expected how many venues there will be, about; more cost a copy */
    public VenueIndexBuilder(int expected) {
        int room = Math.max(16, expected);
        columns = VenueColumns.ofSize(room, 0);
        names = new JsonNames(room);
        codes = new String[room];
    }

    /**
     * A venue as {@code venue_search} has it. Texts that come again (facets, codes, words)
     * are best the same object each time: their hash is then known.
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
     * Takes a venue.
     *
     * @throws IllegalArgumentException for an id or a facet that this program does not know
     */
    public void add(Row row) {
        add(
                row,
                numbers(row.words().name()),
                numbers(row.words().place()),
                numbers(row.words().other()));
    }

    /** The number of a word that stands in a buffer as UTF-8; nothing is kept of the buffer. */
    public int wordNumber(byte[] utf8, int from, int length) {
        return text.number(utf8, from, length);
    }

    /** The quick way: the words by their numbers, instead of those of the row. */
    public void add(Row row, int[] name, int[] place, int[] other) {
        if (size == columns.ids().length) {
            columns = columns.grown(size * 3 / 2);
            codes = Arrays.copyOf(codes, columns.ids().length);
        }
        columns.ids()[size] = PackedId.parse(row.id());
        addPlace(row.place());
        addFacets(row.facets());
        codes[size] = row.inseeCode();
        columns.schedules()[size] = row.schedule();
        columns.sources()[size] = sources.numberOf(row.facets());
        columns.days()[size] = day(row.verifiedOn());
        names.add(row.name());
        text.add(name, place, other);
        size++;
    }

    private void addPlace(@Nullable Place place) {
        columns.longitudes()[size] = place == null ? Double.NaN : place.longitude();
        columns.latitudes()[size] = place == null ? Double.NaN : place.latitude();
        columns.cellX()[size] = place == null ? 0 : place.cellX();
        columns.cellY()[size] = place == null ? 0 : place.cellY();
        placed += place == null ? 0 : 1;
    }

    private void addFacets(List<String> facets) {
        int from = size * FilterBits.WORDS;
        boolean state = false;
        boolean precision = false;
        for (String facet : facets) {
            if (!SourceSets.isSource(facet)) {
                FilterBits.set(FilterBits.bit(facet), columns.bits(), from);
                state |= facet.charAt(0) == FilterGroup.STATES.letter();
                precision |= facet.charAt(0) == FilterGroup.PRECISIONS.letter();
            }
        }
        if (!state || !precision) {
            throw new IllegalArgumentException("a venue without a state or a precision: " + facets);
        }
    }

    private char day(@Nullable LocalDate day) {
        if (day == null) {
            return 0;
        }
        int number = days.computeIfAbsent(day, unused -> days.size() + 1);
        if (number > Character.MAX_VALUE) {
            throw new IllegalArgumentException("more than " + (int) Character.MAX_VALUE + " days of verification");
        }
        return (char) number;
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
     * @param added for each place in the order of list pages the number of the venue in the order of {@link #add}; each once
     * @throws IllegalArgumentException when that is not the order of list pages
     */
    public VenueIndex build(int[] added) {
        CommuneRanks communes = communes(added);
        LocalDate[] sortedDays = sortDays();
        long[] keys = CurveOrder.keys(columns, size);
        long[] keysInLists = new long[size];
        for (int rank = 0; rank < size; rank++) {
            columns.ranks()[added[rank]] = rank;
            keysInLists[rank] = keys[added[rank]];
        }
        // By rank, so that venues of one cell are in the order of lists.
        int[] order = SortedOrder.ofUnsigned(keysInLists);
        for (int row = 0; row < size; row++) {
            order[row] = added[order[row]];
        }
        return new VenueIndex(
                columns.inOrder(order, placed),
                new VenueIndex.Parts(names.inOrder(order), communes, sources, sortedDays, text.build(order)));
    }

    private CommuneRanks communes(int[] added) {
        List<String> communes = new ArrayList<>();
        int[] starts = new int[size + 1];
        String last = null;
        for (int rank = 0; rank < size; rank++) {
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
        starts[communes.size()] = size;
        return new CommuneRanks(communes.toArray(String[]::new), Arrays.copyOf(starts, communes.size() + 1));
    }

    /** Gives days their numbers in the order of time. */
    private LocalDate[] sortDays() {
        LocalDate[] sorted = new TreeSet<>(days.keySet()).toArray(LocalDate[]::new);
        char[] places = new char[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            places[Objects.requireNonNull(days.get(sorted[i]))] = (char) (i + 1);
        }
        for (int row = 0; row < size; row++) {
            columns.days()[row] = places[columns.days()[row]];
        }
        return sorted;
    }
}
