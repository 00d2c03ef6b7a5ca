package fr.balise.search.index;

import fr.balise.geo.Precision;
import fr.balise.search.FilterGroup;
import fr.balise.search.VenueFilter;
import fr.balise.search.text.TextIndex;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A snapshot of all venues. Rows are numbers from 0; what a row means stays the same as long as the snapshot lives, so that
 * sets of rows belong to one snapshot.
 */
public final class VenueIndex {
    private static final RowFilter BY_DEFAULT = RowFilter.of(VenueFilter.ALL);
    private static final Precision[] PRECISIONS = Precision.values();
    private static final VenueState[] STATES = VenueState.values();
    private static final Typology[] TYPOLOGIES = Typology.values();

    private final VenueColumns columns;
    private final JsonNames names;
    private final CommuneRanks communes;
    private final SourceSets sources;
    private final LocalDate[] days;
    private final TextIndex text;
    private final Space space;
    private final BoxTree tree;
    private final ValueSets values;
    private final Filters filters;
    private final CellLevels cellsByDefault;
    /** The rows in the order of list pages. */
    private final int[] byRank;
    /** The rows in the order of their ids. */
    private final int[] byId;

    /**
     * What there is beside the columns.
     *
     * @param text made meanwhile, on another processor where there is one
     */
    record Parts(
            JsonNames names,
            CommuneRanks communes,
            SourceSets sources,
            LocalDate[] days,
            CompletableFuture<TextIndex> text) {}

    VenueIndex(VenueColumns columns, Parts parts) {
        this.columns = columns;
        names = parts.names();
        communes = parts.communes();
        sources = parts.sources();
        days = parts.days();
        space = new Space(columns);
        tree = new BoxTree(columns, space);
        values = new ValueSets(columns, sources);
        filters = new Filters(columns, values, days, tree.levels);
        byRank = new int[columns.size()];
        for (int row = 0; row < byRank.length; row++) {
            byRank[columns.ranks()[row]] = row;
        }
        byId = SortedOrder.ofUnsigned(columns.ids());
        cellsByDefault = new CellLevels(placed(filters.rows(BY_DEFAULT)), columns, tree);
        text = parts.text().join();
    }

    private RowSet placed(FilterRows rows) {
        RowSet placed = new RowSet(rows.words.length);
        for (int i = 0; i < rows.words.length; i++) {
            int end = columns.placed() - (i << 6);
            placed.add(i, end >= Long.SIZE ? rows.words[i] : end <= 0 ? 0 : rows.words[i] & (1L << end) - 1);
        }
        return placed;
    }

    /** The rows for which all of a selection holds. */
    public Selected select(Selection selection) {
        return new Selected(this, selection);
    }

    /** How many venues there are, with a position or without. */
    public int size() {
        return columns.size();
    }

    /** The public id of a venue, see {@link PackedId}. */
    public long id(int row) {
        return columns.ids()[row];
    }

    /** The row of a venue by its public id. */
    public OptionalInt findRow(String id) {
        long packed = PackedId.parse(id);
        int low = 0;
        int high = byId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = columns.ids()[byId[middle]];
            if (found == packed) {
                return OptionalInt.of(byId[middle]);
            } else if (found < packed) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /** The caller's number of its schedule, -1 where none is known. */
    public int schedule(int row) {
        return columns.schedules()[row];
    }

    public boolean hasPosition(int row) {
        return row < columns.placed();
    }

    /** The place of a venue in the order of list pages, from 0. */
    public int rank(int row) {
        return columns.ranks()[row];
    }

    /** Degrees; NaN, as the latitude, without a position. */
    public double longitude(int row) {
        return columns.longitudes()[row];
    }

    public double latitude(int row) {
        return columns.latitudes()[row];
    }

    /** The column {@code cell_x}; of no meaning without a position. */
    public int cellX(int row) {
        return columns.cellX()[row];
    }

    public int cellY(int row) {
        return columns.cellY()[row];
    }

    public Precision precision(int row) {
        return PRECISIONS[firstOf(FilterGroup.PRECISIONS, row)];
    }

    public VenueState state(int row) {
        return STATES[firstOf(FilterGroup.STATES, row)];
    }

    /** The place in its vocabulary of the first value that a venue states; the builder sees to it that there is one. */
    private int firstOf(FilterGroup group, int row) {
        int first = FilterBits.first(group);
        int bit = first;
        while (!FilterBits.isSet(bit, columns.bits(), row * FilterBits.WORDS)) {
            bit++;
        }
        return bit - first;
    }

    public Set<Typology> typologies(int row) {
        Set<Typology> kinds = EnumSet.noneOf(Typology.class);
        int first = FilterBits.first(FilterGroup.TYPOLOGIES);
        for (int word = first >> 6; word < FilterBits.WORDS; word++) {
            for (long left = columns.bits()[row * FilterBits.WORDS + word]; left != 0; left &= left - 1) {
                int kind = (word << 6) + Long.numberOfTrailingZeros(left) - first;
                if (kind >= 0 && kind < TYPOLOGIES.length) {
                    kinds.add(TYPOLOGIES[kind]);
                }
            }
        }
        return kinds;
    }

    /** Empty where none is known. */
    public String inseeCode(int row) {
        return communes.code(columns.ranks()[row]);
    }

    public String name(int row) {
        return names.get(row);
    }

    /** All names as they stand between the quotes of a JSON string, in UTF-8, one behind the other; not to be changed. */
    public byte[] jsonNames() {
        return names.bytes();
    }

    /** Where in {@link #jsonNames} the name of a venue begins; it ends where that of the next row begins, {@link #size} included. */
    public int jsonNameStart(int row) {
        return names.start(row);
    }

    /** The words of all venues. */
    public TextIndex text() {
        return text;
    }

    /** All INSEE codes of venues, the empty one included where a venue has none, in their order. */
    public String[] inseeCodes() {
        return communes.codes().clone();
    }

    /** The venues of some communes, by the places of these in {@link #inseeCodes}. */
    public RowSet ofCommunes(int[] places) {
        long[] rows = new long[(size() + 63) >> 6];
        for (int place : places) {
            for (int rank = communes.start(place); rank < communes.start(place + 1); rank++) {
                rows[byRank[rank] >> 6] |= 1L << byRank[rank];
            }
        }
        return RowSet.ofDense(rows);
    }

    VenueColumns columns() {
        return columns;
    }

    JsonNames names() {
        return names;
    }

    CommuneRanks communes() {
        return communes;
    }

    SourceSets sources() {
        return sources;
    }

    /** The days of verification by their numbers less one. */
    LocalDate[] days() {
        return days;
    }

    Space space() {
        return space;
    }

    BoxTree tree() {
        return tree;
    }

    ValueSets values() {
        return values;
    }

    int byRank(int rank) {
        return byRank[rank];
    }

    CellLevels cellsByDefault() {
        return cellsByDefault;
    }

    static boolean isByDefault(RowFilter filter) {
        return filter.equals(BY_DEFAULT);
    }

    /** The rows that state what is wanted, and are open if that matters, wherever they are. */
    FilterRows filterRows(Selection selection) {
        FilterRows rows = filters.rows(selection.filter());
        return selection.open() == null ? rows : rows.and(selection.open());
    }

    /** The bytes that the columns and sets take, names and words apart. */
    public long byteSize() {
        return IndexSize.of(columns, values, tree) + 8L * byRank.length;
    }

    /** The bytes that the names take. */
    public long byteSizeOfNames() {
        return names.bytes().length + 4L * size();
    }
}
