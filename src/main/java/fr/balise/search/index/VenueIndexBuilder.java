package fr.balise.search.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes venues in the order of list pages and puts them in the order of the index. */
public final class VenueIndexBuilder {
    private int size;
    private long[] ids;
    private double[] longitudes;
    private double[] latitudes;
    private long[] bits;
    private int[] communes;
    private int[] schedules;

    /** @param expected how many venues there will be, about; more cost a copy */
    public VenueIndexBuilder(int expected) {
        int room = Math.max(16, expected);
        ids = new long[room];
        longitudes = new double[room];
        latitudes = new double[room];
        bits = new long[room * FilterBits.WORDS];
        communes = new int[room];
        schedules = new int[room];
    }

    /**
     * A venue; the next in the order of list pages.
     *
     * @param id 50 bits
     * @param longitude NaN, as {@code latitude}, without a position
     * @param words see {@link FilterBits#set}; copied
     * @param commune a number of the caller's, or -1
     * @param schedule a number of the caller's, or -1
     */
    public record Row(long id, double longitude, double latitude, long[] words, int commune, int schedule) {}

    public void add(Row row) {
        if (size == ids.length) {
            grow();
        }
        ids[size] = row.id();
        longitudes[size] = row.longitude();
        latitudes[size] = row.latitude();
        System.arraycopy(row.words(), 0, bits, size * FilterBits.WORDS, FilterBits.WORDS);
        communes[size] = row.commune();
        schedules[size] = row.schedule();
        size++;
    }

    private void grow() {
        int room = ids.length * 3 / 2;
        ids = Arrays.copyOf(ids, room);
        longitudes = Arrays.copyOf(longitudes, room);
        latitudes = Arrays.copyOf(latitudes, room);
        bits = Arrays.copyOf(bits, room * FilterBits.WORDS);
        communes = Arrays.copyOf(communes, room);
        schedules = Arrays.copyOf(schedules, room);
    }

    /** The snapshot; the builder is of no use any more. */
    public VenueIndex build() {
        int[] order = order();
        int placed = 0;
        long[] sortedIds = new long[size];
        double[] x = new double[size];
        double[] y = new double[size];
        long[] words = new long[size * FilterBits.WORDS];
        int[] ranks = new int[size];
        int[] inCommunes = new int[size];
        int[] withSchedules = new int[size];
        for (int row = 0; row < size; row++) {
            int rank = order[row];
            ranks[row] = rank;
            sortedIds[row] = ids[rank];
            x[row] = longitudes[rank];
            y[row] = latitudes[rank];
            placed += Double.isNaN(x[row]) ? 0 : 1;
            System.arraycopy(bits, rank * FilterBits.WORDS, words, row * FilterBits.WORDS, FilterBits.WORDS);
            inCommunes[row] = communes[rank];
            withSchedules[row] = schedules[rank];
        }
        return new VenueIndex(new VenueColumns(
                placed,
                sortedIds,
                Arrays.copyOf(x, placed),
                Arrays.copyOf(y, placed),
                words,
                ranks,
                inCommunes,
                withSchedules));
    }

    /** Ranks by place on the curve: sorted as pairs in two longs would be, but without an object each. */
    private int[] order() {
        long[] keys = new long[size];
        for (int rank = 0; rank < size; rank++) {
            keys[rank] = Double.isNaN(longitudes[rank]) ? -1L : Morton.key(longitudes[rank], latitudes[rank]) & -2L;
        }
        return SortedOrder.ofUnsigned(keys);
    }

    /** For a caller that has none. */
    public static Row row(long id, @Nullable Double longitude, @Nullable Double latitude, long[] words) {
        boolean placed = longitude != null && latitude != null;
        return new Row(id, placed ? longitude : Double.NaN, placed ? latitude : Double.NaN, words, -1, -1);
    }
}
