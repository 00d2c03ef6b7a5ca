package fr.balise.importer.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BlockIndexTest {
    private final BlockIndex index = new BlockIndex();

    @Test
    void recordsThatShareABlockArePairedOnce() {
        index.add(1, 1, keys("x", "y"));
        index.add(2, 1, keys("y", "x"));
        index.add(2, 1, keys("z"));
        index.seal();

        assertThat(pairs(all(3))).containsExactly("0-1");
    }

    @Test
    void anOversizedBlockBringsNobodyTogether() {
        for (int i = 0; i <= BlockIndex.MOST_IN_BLOCK; i++) {
            index.add(i, i, keys("everybody"));
        }
        index.seal();

        assertThat(pairs(all(index.records()))).isEmpty();
        assertThat(index.usage(hash("everybody"))).isEqualTo(BlockIndex.EVERYBODY);
    }

    @Test
    void usageCountsPlacesAndNotLists() {
        index.add(1, 58, keys("phone of one place", "switchboard", "chain"));
        index.add(2, 58, keys("phone of one place"));
        index.add(3, 58, keys("phone of one place"));
        index.add(1, 58, keys("switchboard"));
        index.add(1, 58, keys("switchboard"));
        index.add(2, 75, keys("chain"));
        index.seal();

        assertThat(index.usage(hash("phone of one place"))).isEqualTo(1);
        assertThat(index.usage(hash("switchboard"))).isEqualTo(3);
        assertThat(index.usage(hash("chain"))).isEqualTo(2);
        assertThat(index.usage(hash("nobody's"))).isZero();
    }

    @Test
    void anAbsentRecordCountsOnlyWhereItsListHasNoOther() {
        index.addAbsent(1, 58, keys("phone", "former phone"));
        index.addAbsent(1, 75, keys("phone"));
        index.add(1, 58, keys("phone"));
        index.addAbsent(2, 13, keys("phone"));
        index.seal();

        assertThat(index.usage(hash("phone"))).isEqualTo(2);
        assertThat(index.usageInList(1, hash("phone"))).isEqualTo(1);
        assertThat(index.usageInList(2, hash("phone"))).isEqualTo(1);
        assertThat(index.usage(hash("former phone"))).isEqualTo(1);
    }

    @Test
    void replacedRecordsMakeNoKeyEverybodys() {
        for (int i = 0; i <= BlockIndex.MOST_IN_BLOCK; i++) {
            index.addAbsent(1, 58, keys("phone"));
        }
        index.add(1, 58, keys("phone"));
        index.seal();

        assertThat(index.usage(hash("phone"))).isEqualTo(1);
        BitSet changed = new BitSet();
        changed.set(BlockIndex.MOST_IN_BLOCK + 1);
        assertThat(index.affected(changed, keys("phone")).cardinality()).isEqualTo(BlockIndex.MOST_IN_BLOCK + 2);
    }

    @Test
    void aChangeTouchesThoseOfItsOldAndNewBlocks() {
        index.add(1, 1, keys("new"));
        index.add(1, 1, keys("new", "other"));
        index.add(1, 1, keys("old"));
        index.add(1, 1, keys("other"));
        index.seal();
        BitSet changed = new BitSet();
        changed.set(0);

        assertThat(index.affected(changed, keys("old"))).hasToString("{0, 1, 2}");
    }

    @Test
    void manyRecordsGiveAsManyPairsAsTheyShareBlocks() {
        Random random = new Random(1);
        int records = 200_000;
        for (int i = 0; i < records; i++) {
            long[] keys = new long[9];
            for (int j = 0; j < keys.length; j++) {
                keys[j] = hash(j + "/" + random.nextInt(records / 2));
            }
            index.add(i % 12, i % 35_000, keys);
        }
        index.seal();

        // Of two records to each key on the average, and nine keys each.
        assertThat(index.pairs(all(records)).size()).isBetween(records, 20 * records);
    }

    private TreeSet<String> pairs(BitSet wanted) {
        PairList list = index.pairs(wanted);
        TreeSet<String> pairs = new TreeSet<>();
        for (int i = 0; i < list.size(); i++) {
            pairs.add(list.first(i) + "-" + list.second(i));
        }
        assertThat(pairs).hasSize(list.size());
        return pairs;
    }

    private static BitSet all(int records) {
        BitSet all = new BitSet();
        all.set(0, records);
        return all;
    }

    private static long[] keys(String... texts) {
        long[] keys = new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            keys[i] = hash(texts[i]);
        }
        return keys;
    }

    private static long hash(String text) {
        return new SharedKey(SharedKey.Kind.WORD, text).hash();
    }
}
