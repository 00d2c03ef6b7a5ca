package fr.balise.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.balise.search.text.RandomWords.Said;
import fr.balise.search.text.TextQuery.Alternative;
import fr.balise.search.text.TextQuery.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextIndexTest {
    private static final int QUERIES = 3_000;

    @Test
    void randomQueriesAreAnsweredAsTheDefinitionSays() {
        for (long seed = 1; seed <= 3; seed++) {
            // The last has enough venues for words with bit sets and terms that mark rows.
            RandomWords random = new RandomWords(seed, 200);
            List<Said> venues = venues(random, seed == 3 ? 6_000 : 40 * (int) seed * (int) seed);
            TextIndex index = index(venues);
            int fitted = 0;
            for (int i = 0; i < (seed == 3 ? 150 : QUERIES); i++) {
                TextQuery query = random.query(venues);
                TreeMap<Integer, Integer> expected = new TreeMap<>();
                for (int row = 0; row < venues.size(); row++) {
                    Said said = venues.get(row);
                    int score = TextScore.of(query, said.name(), said.place(), said.other());
                    if (score > 0) {
                        expected.put(row, score);
                    }
                }
                TextMatches matches = index.match(query);
                assertThat(matches.rows())
                        .as("%s", query)
                        .containsExactly(
                                expected.keySet().stream().mapToInt(row -> row).toArray());
                assertThat(matches.scores())
                        .as("%s", query)
                        .containsExactly(expected.values().stream()
                                .mapToInt(score -> score)
                                .toArray());
                fitted += expected.isEmpty() ? 0 : 1;
            }
            assertThat(fitted).isGreaterThan(100);
        }
    }

    @Test
    void wordsAreFoundAsByLookingAtEachOfThem() {
        RandomWords random = new RandomWords(7, 2_000);
        List<Said> venues = venues(random, 500);
        TreeSet<String> words = new TreeSet<>(Comparator.comparing(TextIndexTest::codePoints));
        venues.forEach(
                said -> Stream.of(said.name(), said.place(), said.other()).forEach(words::addAll));
        TextIndex index = index(venues);
        assertThat(index.wordCount()).isEqualTo(words.size());
        int similar = 0;
        for (int i = 0; i < 2_000; i++) {
            String word = random.any();
            assertThat(index.listKnown(Set.of(word))).isEqualTo(words.contains(word) ? Set.of(word) : Set.of());
            String beginning = word.substring(0, 1 + i % word.length());
            assertThat(index.listBeginning(beginning, 10))
                    .isEqualTo(words.stream()
                            .filter(other -> other.startsWith(beginning))
                            .sorted(Comparator.comparingInt(String::length))
                            .limit(10)
                            .toList());
            assertThat(index.listSimilar(word)).isEqualTo(similar(word, words));
            similar += index.listSimilar(word).size();
        }
        assertThat(similar).isGreaterThan(500);
    }

    private static List<String> similar(String word, Set<String> words) {
        int most = Slips.forgiven(word);
        return words.stream()
                .filter(other -> !other.equals(word) && most > 0 && Slips.isLatin(other))
                .filter(other -> Slips.count(word, other, most) <= most)
                .filter(other -> most == 1 || sharesAFifth(word, other))
                .toList();
    }

    private static boolean sharesAFifth(String one, String other) {
        Set<String> ones = groups(one);
        Set<String> all = groups(other);
        int shared = (int) all.stream().filter(ones::contains).count();
        all.addAll(ones);
        return 5 * shared >= all.size();
    }

    private static Set<String> groups(String word) {
        String padded = "  " + word + " ";
        Set<String> groups = new TreeSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            groups.add(padded.substring(i, i + 3));
        }
        return groups;
    }

    private static String codePoints(String word) {
        StringBuilder sortable = new StringBuilder();
        word.codePoints().forEach(c -> sortable.append("%08x".formatted(c)));
        return sortable.toString();
    }

    @Test
    void rowsAreThoseOfTheOrderThatIsGiven() {
        List<Said> venues = venues(new RandomWords(9, 50), 100);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(9));
        TextIndexBuilder builder = new TextIndexBuilder();
        venues.forEach(said -> add(builder, said));
        TextIndex index = builder.build(order.stream().mapToInt(i -> i).toArray());
        String word = venues.get(order.get(0)).other().stream().findFirst().orElse("none");
        TextQuery query = new TextQuery(List.of(new Term(List.of(new Alternative(List.of(word), 1)))), 1, List.of());
        for (int row = 0; row < 100; row++) {
            Said said = venues.get(order.get(row));
            assertThat(index.match(query).score(row))
                    .isEqualTo(TextScore.of(query, said.name(), said.place(), said.other()));
        }
    }

    /** Of venues that went, came and changed, several times over, down to none and up again: to the last byte. */
    @Test
    void anIndexOfChangedVenuesIsTheSameAsOneMadeAnew() {
        RandomWords draw = new RandomWords(11, 1_500);
        Random random = new Random(11);
        List<Said> venues = venues(draw, 40);
        TextIndex index = index(venues);
        for (int goneInTen : new int[] {0, 1, 5, 10, 2, 0, 9, 1, 1}) {
            TextIndexBuilder builder = new TextIndexBuilder(index);
            List<Said> now = new ArrayList<>();
            List<Integer> order = new ArrayList<>();
            int next = venues.size();
            for (int row = 0; row <= venues.size(); row++) {
                for (int some = random.nextInt(4) == 0 ? random.nextInt(venues.isEmpty() ? 3_000 : 12) : 0;
                        some > 0;
                        some--) {
                    now.add(draw.venue());
                    add(builder, now.get(now.size() - 1));
                    order.add(next++);
                }
                if (row < venues.size() && random.nextInt(10) >= goneInTen) {
                    now.add(venues.get(row));
                    order.add(row);
                }
            }
            index = builder.build(order.stream().mapToInt(i -> i).toArray());
            venues = now;
            assertThat(index).usingRecursiveComparison().isEqualTo(index(venues));
        }
        // Large enough for words with bit sets.
        assertThat(venues.size()).isGreaterThan(3_000);
    }

    @Test
    void venuesThatStayDoNotChangePlaces() {
        TextIndexBuilder builder = new TextIndexBuilder(index(List.of(said("a"), said("a"))));
        assertThatIllegalStateException().isThrownBy(() -> builder.build(new int[] {1, 0}));
    }

    private static Said said(String word) {
        return new Said(List.of(word), List.of(), List.of());
    }

    @Test
    void anIndexOfNothingFitsNothing() {
        TextIndex index = new TextIndexBuilder().build();
        assertThat(index.listKnown(Set.of("epn"))).isEmpty();
        assertThat(index.listBeginning("e", 10)).isEmpty();
        assertThat(index.listSimilar("mediatheque")).isEmpty();
        assertThat(index.fitsAny(new TextQuery(List.of(), 0, List.of()))).isFalse();
    }

    static List<Said> venues(RandomWords random, int size) {
        return Stream.generate(random::venue).limit(size).toList();
    }

    static TextIndex index(List<Said> venues) {
        TextIndexBuilder builder = new TextIndexBuilder();
        venues.forEach(said -> add(builder, said));
        return builder.build();
    }

    private static void add(TextIndexBuilder builder, Said said) {
        builder.add(numbers(builder, said.name()), numbers(builder, said.place()), numbers(builder, said.other()));
    }

    private static int[] numbers(TextIndexBuilder builder, List<String> words) {
        return words.stream().mapToInt(builder::number).toArray();
    }
}
