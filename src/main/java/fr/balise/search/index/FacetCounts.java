package fr.balise.search.index;

import fr.balise.geo.BBox;
import fr.balise.search.index.FilterBits.Group;
import fr.balise.search.index.RowFilter.Wanted;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For each value the number of results if it were chosen as well: a question ignores what is chosen for itself, all other
 * questions count.
 */
public final class FacetCounts {
    private final int[] counts = new int[FilterBits.WORDS * Long.SIZE];

    private FacetCounts() {}

    /** Counts over an area; null for everywhere. */
    public static FacetCounts of(VenueIndex index, @Nullable BBox area, RowFilter filter) {
        FacetCounts facets = new FacetCounts();
        List<Wanted> wanted = filter.wanted();
        long[] bits = index.columns().bits();
        Map<Integer, long[]> own = masks(filter);
        long[] everything = everythingBut(filter.groups());
        index.forEach(area, RowFilter.ALL, row -> {
            if (filter.isAmong(row)) {
                facets.add(bits, row * FilterBits.WORDS, wanted, own, everything);
            }
        });
        return facets;
    }

    public int of(Group group, Enum<?> value) {
        return counts[group.bit(value)];
    }

    /** All values of a group with their counts, in the order of the vocabulary. */
    public Map<Enum<?>, Integer> of(Group group) {
        Map<Enum<?>, Integer> all = new java.util.LinkedHashMap<>();
        group.vocabulary().forEach(value -> all.put(value, of(group, value)));
        return all;
    }

    private void add(long[] bits, int from, List<Wanted> wanted, Map<Integer, long[]> own, long[] everything) {
        int failed = -1;
        for (int i = 0; i < wanted.size(); i++) {
            if (!wanted.get(i).holds(bits, from)) {
                if (failed >= 0) {
                    return;
                }
                failed = i;
            }
        }
        if (failed >= 0) {
            long[] mask = own.get(failed);
            if (mask != null) {
                count(bits, from, mask);
            }
            return;
        }
        count(bits, from, everything);
        for (long[] mask : own.values()) {
            count(bits, from, mask);
        }
    }

    private void count(long[] bits, int from, long[] mask) {
        for (int i = 0; i < FilterBits.WORDS; i++) {
            for (long left = bits[from + i] & mask[i]; left != 0; left &= left - 1) {
                counts[i * Long.SIZE + Long.numberOfTrailingZeros(left)]++;
            }
        }
    }

    /** For each question, by its place, all bits of its vocabulary. */
    private static Map<Integer, long[]> masks(RowFilter filter) {
        Map<Integer, long[]> masks = new java.util.LinkedHashMap<>();
        filter.groups().forEach((group, place) -> masks.put(place, all(group)));
        return masks;
    }

    private static long[] everythingBut(Map<Group, Integer> asked) {
        long[] mask = new long[FilterBits.WORDS];
        for (Group group : Group.values()) {
            if (!asked.containsKey(group)) {
                FilterBits.set(group, group.vocabulary(), mask);
            }
        }
        return mask;
    }

    private static long[] all(Group group) {
        long[] mask = new long[FilterBits.WORDS];
        FilterBits.set(group, group.vocabulary(), mask);
        return mask;
    }
}
