package fr.balise.importer.matching;

import java.util.Arrays;
import java.util.BitSet;

/**
 * All blocks of all records in one sorted array: about 90 bytes for a record of 11 keys, so that a million records fit
 * beside the rest of an import. An entry is 40 bits of the key and 24 bits of the record's place in the order of
 * {@link #add}; two keys that fall together only cause a comparison for nothing.
 */
final class BlockIndex {
    /**
     * Records that share a key, at most: what more of them have says nothing about a place. Comparing stays linear in the
     * number of records.
     */
    static final int MOST_IN_BLOCK = 40;

    /** What {@link #usage} answers for a key of an oversized block. */
    static final int EVERYBODY = MOST_IN_BLOCK + 1;

    private static final int RECORD_BITS = 24;
    private static final int RECORD_MASK = (1 << RECORD_BITS) - 1;

    private long[] entries;
    private int size;
    private int[] sources;
    private int[] communes;
    private final BitSet absent = new BitSet();
    private int records;

    BlockIndex() {
        this(256, 1024);
    }

    /** With room for so many: growing needs the memory twice. */
    BlockIndex(int records, int keys) {
        entries = new long[Math.max(1, keys)];
        sources = new int[Math.max(1, records)];
        communes = new int[Math.max(1, records)];
    }

    /** Takes the next record, whose number is how many there were before. */
    void add(int source, int commune, long[] keys) {
        if (records > RECORD_MASK) {
            throw new IllegalStateException("more than " + RECORD_MASK + " records");
        }
        if (records == sources.length) {
            sources = Arrays.copyOf(sources, records * 2);
            communes = Arrays.copyOf(communes, records * 2);
        }
        sources[records] = source;
        communes[records] = commune;
        if (size + keys.length > entries.length) {
            entries = Arrays.copyOf(entries, Math.max(entries.length + entries.length / 2, size + keys.length));
        }
        for (long key : keys) {
            entries[size++] = (key & ~(long) RECORD_MASK) | records;
        }
        records++;
    }

    /** Takes the next record, which its list no longer has. */
    void addAbsent(int source, int commune, long[] keys) {
        absent.set(records);
        add(source, commune, keys);
    }

    /** To be called once, after the last {@link #add}. */
    void seal() {
        Arrays.sort(entries, 0, size);
    }

    int records() {
        return records;
    }

    /**
     * The records whose comparisons a change may have touched: the changed ones, and all that share a block with one of them,
     * now or before it changed, unless the block was and is too big to bring records together.
     *
     * @param changed numbers of the changed records
     * @param oldKeys what the changed records had before, sorted, each key once for each of them
     */
    BitSet affected(BitSet changed, long[] oldKeys) {
        BitSet affected = (BitSet) changed.clone();
        for (int from = 0; from < size; ) {
            int until = until(from, entries[from]);
            int changedNow = 0;
            for (int i = from; i < until; i++) {
                changedNow += changed.get(record(i)) ? 1 : 0;
            }
            int had = count(oldKeys, entries[from]);
            if (changedNow + had > 0 && isOrWasSmall(from, until, changed)) {
                for (int i = from; i < until; i++) {
                    affected.set(record(i));
                }
            }
            from = until;
        }
        return affected;
    }

    /** At least as many use the key now, and used it before, as are present and did not change. */
    private boolean isOrWasSmall(int from, int until, BitSet changed) {
        int steady = 0;
        for (int i = from; i < until && steady <= MOST_IN_BLOCK; i++) {
            steady += changed.get(record(i)) || absent.get(record(i)) ? 0 : 1;
        }
        return steady <= MOST_IN_BLOCK;
    }

    /** How many of the sorted keys fall together with this one. */
    private static int count(long[] sorted, long key) {
        int from = lowerBound(sorted, sorted.length, key & ~(long) RECORD_MASK);
        int until = from;
        while (until < sorted.length && (sorted[until] & ~(long) RECORD_MASK) == (key & ~(long) RECORD_MASK)) {
            until++;
        }
        return until - from;
    }

    private static int lowerBound(long[] sorted, int length, long key) {
        int found = Arrays.binarySearch(sorted, 0, length, key);
        while (found > 0 && sorted[found - 1] == key) {
            found--;
        }
        return found >= 0 ? found : -found - 1;
    }

    /**
     * How many different places use a key, as far as that can be told: the communes where it is used, or the records of one
     * list that use it, whichever is more. The switchboard of a town hall stands in ten rows of one list; a phone that five
     * lists give for one place is used once.
     */
    int usage(long key) {
        int[] users = users(key);
        if (users.length > MOST_IN_BLOCK) {
            return EVERYBODY;
        }
        int ofCommunes = 0;
        int most = 0;
        for (int i = 0; i < users.length; i++) {
            int commune = communes[users[i]];
            boolean isNewCommune = commune != 0;
            for (int j = 0; j < i; j++) {
                isNewCommune &= communes[users[j]] != commune;
            }
            most = Math.max(most, countOf(sources[users[i]], users, users.length));
            ofCommunes += isNewCommune ? 1 : 0;
        }
        return Math.max(most, ofCommunes);
    }

    /** How many records of one list use a key; {@link #EVERYBODY} for a key that too many records use. */
    int usageInList(int source, long key) {
        int[] users = users(key);
        return users.length > MOST_IN_BLOCK ? EVERYBODY : countOf(source, users, users.length);
    }

    /** How many of the first users are of a list. */
    private int countOf(int source, int[] users, int first) {
        int count = 0;
        for (int i = 0; i < first; i++) {
            count += sources[users[i]] == source ? 1 : 0;
        }
        return count;
    }

    /**
     * The records that count as users of a key, one more than {@link #MOST_IN_BLOCK} at most: those that their lists have,
     * and absent ones of lists that have no other record with this key. A list that numbers its places anew says of each
     * of them twice what it says.
     */
    private int[] users(long key) {
        int from = from(key);
        int until = until(from, key);
        int[] users = new int[Math.min(until - from, EVERYBODY)];
        int present = 0;
        for (int i = from; i < until && present < users.length; i++) {
            if (!absent.get(record(i))) {
                users[present++] = record(i);
            }
        }
        int count = present;
        for (int i = from; i < until && count < users.length; i++) {
            if (absent.get(record(i)) && countOf(sources[record(i)], users, present) == 0) {
                users[count++] = record(i);
            }
        }
        return Arrays.copyOf(users, count);
    }

    /** Pairs of records out of {@code wanted} that share a block, each once, sorted; see {@link PairList}. */
    PairList pairs(BitSet wanted) {
        PairList pairs = new PairList();
        for (int from = 0; from < size; ) {
            int until = until(from, entries[from]);
            if (until - from > 1 && until - from <= MOST_IN_BLOCK) {
                for (int i = from; i < until; i++) {
                    if (wanted.get(record(i))) {
                        addPairs(i, until, wanted, pairs);
                    }
                }
            }
            from = until;
        }
        pairs.seal();
        return pairs;
    }

    private void addPairs(int at, int until, BitSet wanted, PairList pairs) {
        for (int j = at + 1; j < until; j++) {
            if (wanted.get(record(j))) {
                pairs.add(record(at), record(j));
            }
        }
    }

    private int record(int entry) {
        return (int) (entries[entry] & RECORD_MASK);
    }

    /** The first entry of a key. */
    private int from(long key) {
        int found = Arrays.binarySearch(entries, 0, size, key & ~(long) RECORD_MASK);
        return found >= 0 ? found : -found - 1;
    }

    /** The entry behind the last one of this key; {@code from} itself when nobody has it. */
    private int until(int from, long key) {
        long next = (key | RECORD_MASK) + 1;
        int found = next == Long.MIN_VALUE ? -size - 1 : Arrays.binarySearch(entries, from, size, next);
        return found >= 0 ? found : -found - 1;
    }
}
