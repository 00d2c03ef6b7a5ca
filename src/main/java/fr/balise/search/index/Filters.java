package fr.balise.search.index;

import fr.balise.search.FilterGroup;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the rows that filters leave, and remembers those of the last few: many people choose the same. */
final class Filters {
    /** Of a million venues each takes 125 kB. */
    private static final int REMEMBERED = 48;

    private final VenueColumns columns;
    private final ValueSets values;
    /** All days of verification, ascending. */
    private final LocalDate[] days;

    private final Levels levels;

    private final Map<RowFilter, FilterRows> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RowFilter, FilterRows> eldest) {
            return size() > REMEMBERED;
        }
    };

    Filters(VenueColumns columns, ValueSets values, LocalDate[] days, Levels levels) {
        this.columns = columns;
        this.values = values;
        this.days = days;
        this.levels = levels;
    }

    FilterRows rows(RowFilter filter) {
        synchronized (known) {
            FilterRows found = known.get(filter);
            if (found != null) {
                return found;
            }
        }
        // Two may find the same at the same time: better than that one waits for another.
        FilterRows rows = find(filter);
        synchronized (known) {
            known.put(filter, rows);
        }
        return rows;
    }

    private FilterRows find(RowFilter filter) {
        long[] rows = everything();
        filter.any().forEach((group, chosen) -> and(rows, any(group, chosen)));
        for (Enum<?> service : filter.allServices()) {
            long[] offering = new long[rows.length];
            values.addTo(offering, FilterBits.bit(FilterGroup.SERVICES, service));
            and(rows, offering);
        }
        if (filter.verifiedSince() != null) {
            keepFrom(firstDay(filter.verifiedSince()), rows);
        }
        return new FilterRows(rows, levels);
    }

    private long[] everything() {
        int size = columns.size();
        long[] rows = new long[(size + 63) >> 6];
        Arrays.fill(rows, -1L);
        if ((size & 63) != 0) {
            rows[rows.length - 1] = (1L << size) - 1;
        }
        return rows;
    }

    private long[] any(FilterGroup group, Set<String> chosen) {
        long[] rows = new long[(columns.size() + 63) >> 6];
        for (String value : chosen) {
            if (group != FilterGroup.SOURCES) {
                values.addTo(rows, FilterBits.bit(group.letter() + ":" + value));
            } else if (values.sources.contains(value)) {
                values.addTo(rows, ValueSets.FIRST_SOURCE + values.sources.indexOf(value));
            }
        }
        if (group == FilterGroup.AUDIENCES) {
            // Places for everyone are for whoever is asked for.
            values.addTo(rows, FilterBits.bit(group.letter() + ":" + FilterBits.EVERYONE));
        }
        return rows;
    }

    /** The number of the first day that is late enough; days count from 1, and 0 is no day. */
    private int firstDay(LocalDate since) {
        int place = Arrays.binarySearch(days, since);
        return 1 + (place >= 0 ? place : -place - 1);
    }

    private static void and(long[] rows, long[] others) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] &= others[i];
        }
    }

    private void keepFrom(int day, long[] rows) {
        for (int i = 0; i < rows.length; i++) {
            long kept = 0;
            for (long left = rows[i]; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                kept |= columns.days()[i << 6 | bit] >= day ? 1L << bit : 0;
            }
            rows[i] = kept;
        }
    }
}
