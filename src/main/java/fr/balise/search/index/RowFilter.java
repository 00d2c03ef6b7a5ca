package fr.balise.search.index;

import fr.balise.search.index.FilterBits.Group;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which venues are wanted: for each question any, or all, of some values; and, beside the vocabularies, one set of rows
 * (open now, of a source, found by a text). Holds for a node of the tree when it may hold for one of its venues.
 */
public final class RowFilter {
    /** Every venue. */
    public static final RowFilter ALL = new RowFilter(List.of(), null);

    private final List<Wanted> wanted;
    private final @Nullable BitSet rows;

    /**
     * One question.
     *
     * @param mask the bits that are asked for
     * @param all whether a venue must have all of them, not just one
     */
    record Wanted(Group group, long[] mask, boolean all) {
        boolean holds(long[] words, int from) {
            for (int i = 0; i < mask.length; i++) {
                long has = words[from + i] & mask[i];
                if (all ? has != mask[i] : has != 0) {
                    return !all;
                }
            }
            return all;
        }
    }

    private RowFilter(List<Wanted> wanted, @Nullable BitSet rows) {
        this.wanted = List.copyOf(wanted);
        this.rows = rows;
    }

    /** A filter by values; questions without any value ask nothing. */
    public static RowFilter of(
            Map<Group, ? extends Collection<? extends Enum<?>>> any,
            Map<Group, ? extends Collection<? extends Enum<?>>> all) {
        List<Wanted> wanted = new ArrayList<>();
        any.forEach((group, values) -> add(group, values, false, wanted));
        all.forEach((group, values) -> add(group, values, true, wanted));
        return new RowFilter(wanted, null);
    }

    private static void add(Group group, Collection<? extends Enum<?>> values, boolean all, List<Wanted> wanted) {
        if (!values.isEmpty()) {
            long[] mask = new long[FilterBits.WORDS];
            FilterBits.set(group, values, mask);
            wanted.add(new Wanted(group, mask, all));
        }
    }

    /** The same, among these rows only. */
    public RowFilter among(BitSet some) {
        if (rows == null) {
            return new RowFilter(wanted, some);
        }
        BitSet both = (BitSet) rows.clone();
        both.and(some);
        return new RowFilter(wanted, both);
    }

    List<Wanted> wanted() {
        return wanted;
    }

    /** The groups that are asked about, each with its place among {@link #wanted}. */
    Map<Group, Integer> groups() {
        Map<Group, Integer> groups = new EnumMap<>(Group.class);
        for (int i = 0; i < wanted.size(); i++) {
            groups.put(wanted.get(i).group(), i);
        }
        return groups;
    }

    boolean mayHold(long[] words, int from) {
        for (Wanted each : wanted) {
            if (!each.holds(words, from)) {
                return false;
            }
        }
        return true;
    }

    boolean holds(int row, long[] words) {
        return (rows == null || rows.get(row)) && mayHold(words, row * FilterBits.WORDS);
    }

    boolean isAmong(int row) {
        return rows == null || rows.get(row);
    }

    boolean isEverything() {
        return wanted.isEmpty() && rows == null;
    }
}
