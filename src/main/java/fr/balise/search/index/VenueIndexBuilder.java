package fr.balise.search.index;

import fr.balise.search.FilterGroup;
import fr.balise.search.text.TextIndexBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes venues in the order of list pages ({@code Sort.COMMUNE}) and puts them in the order of the index. */
public final class VenueIndexBuilder {
    private VenueColumns columns;
    private int size;
    private int placed;
    private final JsonNames names;
    private final List<String> communes = new ArrayList<>();
    private int[] communeStarts = new int[1024];
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
    }

    /**
     * A venue as {@code venue_search} has it; the next in the order of list pages. Texts that come again (facets, codes, words)
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

    /** @throws IllegalArgumentException for an id or a facet that this program does not know, and for an order that is none */
    public void add(Row row) {
        if (size == columns.ids().length) {
            columns = columns.grown(size * 3 / 2);
        }
        columns.ids()[size] = PackedId.parse(row.id());
        addPlace(row.place());
        addFacets(row.facets());
        addCommune(row.inseeCode());
        columns.schedules()[size] = row.schedule();
        columns.sources()[size] = sources.numberOf(row.facets());
        columns.days()[size] = day(row.verifiedOn());
        names.add(row.name());
        text.add(
                numbers(row.words().name()),
                numbers(row.words().place()),
                numbers(row.words().other()));
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

    private void addCommune(String code) {
        String last = communes.isEmpty() ? null : communes.get(communes.size() - 1);
        if (code.equals(last)) {
            return;
        }
        if (last != null && code.compareTo(last) < 0) {
            throw new IllegalArgumentException(code + " behind " + last + ": not the order of lists");
        }
        if (communes.size() + 1 == communeStarts.length) {
            communeStarts = Arrays.copyOf(communeStarts, communeStarts.length * 2);
        }
        communeStarts[communes.size()] = size;
        communes.add(code);
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

    /** The snapshot; the builder is of no use any more. */
    public VenueIndex build() {
        LocalDate[] sortedDays = sortDays();
        int[] order = SortedOrder.ofUnsigned(CurveOrder.keys(columns, size));
        communeStarts[communes.size()] = size;
        CommuneRanks ranks =
                new CommuneRanks(communes.toArray(String[]::new), Arrays.copyOf(communeStarts, communes.size() + 1));
        VenueColumns sorted = columns.inOrder(order, placed);
        return new VenueIndex(
                sorted, new VenueIndex.Parts(names.inOrder(order), ranks, sources, sortedDays, text.build(order)));
    }

    /** Gives days their numbers in the order of time. */
    private LocalDate[] sortDays() {
        LocalDate[] sorted = new TreeSet<>(days.keySet()).toArray(LocalDate[]::new);
        char[] places = new char[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            places[days.get(sorted[i])] = (char) (i + 1);
        }
        for (int row = 0; row < size; row++) {
            columns.days()[row] = places[columns.days()[row]];
        }
        return sorted;
    }
}
