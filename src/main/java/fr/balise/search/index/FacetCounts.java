package fr.balise.search.index;

import fr.balise.search.FilterGroup;
import fr.balise.venue.Audience;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a selection by value: each group as if nothing had been chosen in it. */
final class FacetCounts {
    /** What it costs to look at all that one row states of listed values against looking one row of a list up, about. */
    private static final int ROW_COST = 4;

    private final VenueIndex index;
    private final ValueSets values;
    private final Selection selection;
    /** The rows of the area, whatever they state; null for all. */
    private final @Nullable RowSet area;

    FacetCounts(VenueIndex index, Selection selection) {
        this.index = index;
        values = index.values();
        this.selection = selection;
        area = selection.isEverywhere() ? null : area();
    }

    private RowSet area() {
        RowFilter bare = selection.filter();
        for (FilterGroup group : bare.groups()) {
            bare = bare.without(group);
        }
        return new Selected(index, selection.with(bare)).rows();
    }

    Map<FilterGroup, Map<String, Integer>> count() {
        int[] all = counts(selection.filter());
        Map<FilterGroup, Map<String, Integer>> facets = new EnumMap<>(FilterGroup.class);
        for (FilterGroup group : FilterGroup.values()) {
            int[] counts = selection.filter().any().containsKey(group)
                    ? counts(selection.filter().without(group), group)
                    : all;
            Map<String, Integer> named = named(group, counts);
            if (!named.isEmpty()) {
                facets.put(group, named);
            }
        }
        return facets;
    }

    private Map<String, Integer> named(FilterGroup group, int[] counts) {
        Map<String, Integer> named = new TreeMap<>();
        List<String> names = names(group);
        for (int i = 0; i < names.size(); i++) {
            if (counts[first(group) + i] > 0) {
                named.put(names.get(i), counts[first(group) + i]);
            }
        }
        Integer everyone = group == FilterGroup.AUDIENCES ? named.remove(FilterBits.EVERYONE) : null;
        if (everyone != null) {
            for (Audience audience : Audience.values()) {
                named.merge(audience.name(), everyone, Integer::sum);
            }
        }
        return named;
    }

    private List<String> names(FilterGroup group) {
        return group == FilterGroup.SOURCES ? values.sources : FilterBits.values(group);
    }

    private static int first(FilterGroup group) {
        return group == FilterGroup.SOURCES ? ValueSets.FIRST_SOURCE : FilterBits.first(group);
    }

    private int[] counts(RowFilter filter) {
        return counts(filter, 0, values.size());
    }

    private int[] counts(RowFilter filter, FilterGroup group) {
        return counts(filter, first(group), first(group) + names(group).size());
    }

    private int[] counts(RowFilter filter, int from, int to) {
        int[] counts = new int[values.size()];
        FilterRows rows = index.filterRows(selection.with(filter));
        if (area == null) {
            for (int value = from; value < to; value++) {
                counts[value] = rows.count == index.size() ? values.count(value) : count(value, rows.words);
            }
            return counts;
        }
        RowSet found = area.and(rows.words);
        for (int value = from; value < to; value++) {
            long[] dense = values.dense(value);
            counts[value] = dense == null ? 0 : count(dense, found);
        }
        countListed(found, counts, from, to);
        return counts;
    }

    /** By the rows where they are few, else by the lists. */
    private void countListed(RowSet found, int[] counts, int from, int to) {
        long listed = listed(from, to);
        if (listed == 0) {
            return;
        }
        if (found.count() * (long) ROW_COST < listed) {
            found.forEach(row -> values.forEachListed(row, index.columns(), (same, value) -> {
                if (value >= from && value < to) {
                    counts[value]++;
                }
            }));
            return;
        }
        long[] lookup = new long[(index.size() + 63) >> 6];
        for (int i = 0; i < found.length(); i++) {
            lookup[found.place(i)] = found.word(i);
        }
        for (int value = from; value < to; value++) {
            counts[value] += among(values.listed(value), lookup);
        }
    }

    private long listed(int from, int to) {
        long listed = 0;
        for (int value = from; value < to; value++) {
            listed += values.listed(value).length;
        }
        return listed;
    }

    private int count(int value, long[] rows) {
        long[] dense = values.dense(value);
        return dense == null ? among(values.listed(value), rows) : inBoth(dense, rows);
    }

    private static int count(long[] dense, RowSet rows) {
        int count = 0;
        for (int i = 0; i < rows.length(); i++) {
            count += Long.bitCount(rows.word(i) & dense[rows.place(i)]);
        }
        return count;
    }

    private static int inBoth(long[] some, long[] others) {
        int count = 0;
        for (int i = 0; i < some.length; i++) {
            count += Long.bitCount(some[i] & others[i]);
        }
        return count;
    }

    private static int among(int[] some, long[] rows) {
        int count = 0;
        for (int row : some) {
            count += (int) (rows[row >> 6] >>> row) & 1;
        }
        return count;
    }
}
