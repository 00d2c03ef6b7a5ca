package fr.balise.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.search.index.VenueIndexBuilder.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An index that takes over what has not changed is the same, to the last number, as one that is made of all venues. */
public class ChangedIndexTest {
    private static final int GENERATIONS = 12;

    private final RandomRows draw = new RandomRows(5);

    @Test
    void anIndexOfChangedVenuesIsTheSameAsOneMadeAnew() {
        List<Row> rows = draw.rows(700);
        VenueIndex index = anew(rows);
        for (int generation = 1; generation <= GENERATIONS; generation++) {
            // Now and then nearly all go, and with them sources, days, communes and words.
            int stayInHundred = generation % 4 == 0 ? 3 : 70 + draw.random.nextInt(31);
            Map<String, Row> changed = new HashMap<>();
            List<Row> now = new ArrayList<>(draw.rows(draw.random.nextInt(300)));
            now.forEach(row -> changed.put(row.id(), row));
            for (Row row : rows) {
                if (draw.random.nextInt(100) < stayInHundred) {
                    boolean changes = draw.random.nextInt(10) == 0;
                    now.add(changes ? draw.row(row.id()) : row);
                    if (changes) {
                        changed.put(row.id(), now.get(now.size() - 1));
                    }
                }
            }
            now.sort(RandomRows.ORDER);
            index = changed(index, now, changed);
            rows = now;
            assertSame(index, anew(rows));
        }
    }

    /** Compares all that is in them. */
    public static void assertSame(VenueIndex index, VenueIndex other, String... butFor) {
        assertThat(index)
                .usingRecursiveComparison()
                .ignoringFields(butFor)
                .withEqualsForType(Double::equals, Double.class)
                .withEqualsForType(Float::equals, Float.class)
                .isEqualTo(other);
    }

    @Test
    void anIndexMayBecomeEmptyAndFullAgain() {
        VenueIndex none = changed(anew(draw.rows(100)), List.of(), Map.of());
        assertSame(none, anew(List.of()));
        List<Row> rows = draw.rows(100);
        Map<String, Row> all = new HashMap<>();
        rows.forEach(row -> all.put(row.id(), row));
        assertSame(changed(none, rows, all), anew(rows));
    }

    /** The index that was is what other threads still read. */
    @Test
    void theIndexBeforeStaysAsItWas() {
        List<Row> rows = draw.rows(300);
        VenueIndex before = anew(rows);
        changed(before, rows.subList(100, 200), Map.of());
        assertSame(before, anew(rows));
    }

    private static VenueIndex changed(VenueIndex before, List<Row> now, Map<String, Row> changed) {
        VenueIndexBuilder builder = new VenueIndexBuilder(before, 3);
        Map<String, Integer> numbers = new HashMap<>();
        for (Row row : changed.values()) {
            numbers.put(row.id(), before.size() + numbers.size());
            builder.add(row);
        }
        return builder.build(now.stream()
                .mapToInt(row -> numbers.containsKey(row.id())
                        ? numbers.get(row.id())
                        : before.findRow(row.id()).orElseThrow())
                .toArray());
    }

    private static VenueIndex anew(List<Row> rows) {
        VenueIndexBuilder builder = new VenueIndexBuilder(10);
        rows.forEach(builder::add);
        return builder.build();
    }
}
