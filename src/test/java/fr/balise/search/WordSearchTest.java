package fr.balise.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.search.text.RandomWords;
import fr.balise.search.text.RandomWords.Said;
import fr.balise.search.text.TextIndex;
import fr.balise.search.text.TextIndexBuilder;
import fr.balise.search.text.TextQuery;
import fr.balise.search.text.TextReaders;
import fr.balise.search.text.TextScore;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL and the index in memory know the same words and count the same scores. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class WordSearchTest {
    private static final int VENUES = 400;
    private static final String INSERT = """
            INSERT INTO venue_search (id, name, insee_code, facets, name_words, place_words, other_words)
            VALUES (:id, '', '', '{}', :name, :place, :other)""";

    @Inject
    WordSearch words;

    @Inject
    TextReaders readers;

    @Inject
    Session session;

    private RandomWords random = new RandomWords(1, 1);
    private List<Said> venues = List.of();
    private TextIndex index = new TextIndexBuilder().build();

    @BeforeEach
    void fillTheTables() {
        random = new RandomWords(42, 1_500);
        venues = Stream.generate(random::venue).limit(VENUES).toList();
        QuarkusTransaction.begin();
        session.createNativeMutationQuery("DELETE FROM venue_search").executeUpdate();
        session.createNativeMutationQuery("DELETE FROM search_word").executeUpdate();
        TextIndexBuilder builder = new TextIndexBuilder();
        for (int row = 0; row < VENUES; row++) {
            Said said = venues.get(row);
            session.createNativeMutationQuery(INSERT)
                    .setParameter("id", "%05d".formatted(row))
                    .setParameter("name", said.name().toArray(String[]::new))
                    .setParameter("place", said.place().toArray(String[]::new))
                    .setParameter("other", said.other().toArray(String[]::new))
                    .executeUpdate();
            builder.add(numbers(builder, said.name()), numbers(builder, said.place()), numbers(builder, said.other()));
        }
        // Among them words that no venue has any more.
        session.createNativeMutationQuery(
                        "INSERT INTO search_word SELECT unnest(CAST(:words AS text[])) ON CONFLICT DO NOTHING")
                .setParameter(
                        "words",
                        Stream.generate(random::any).limit(20_000).distinct().toArray(String[]::new))
                .executeUpdate();
        session.createNativeMutationQuery("""
                        INSERT INTO search_word SELECT unnest(name_words || place_words || other_words) FROM venue_search
                        ON CONFLICT DO NOTHING""").executeUpdate();
        index = builder.build();
    }

    private static int[] numbers(TextIndexBuilder builder, List<String> words) {
        return words.stream().mapToInt(builder::number).toArray();
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    @Test
    void bothKnowTheSameWords() {
        int found = 0;
        for (int i = 0; i < 300; i++) {
            Set<String> some = Set.copyOf(List.of(random.any(), random.any() + "x"));
            assertThat(words.listKnown(some)).isEqualTo(index.listKnown(some));
            String word = random.any();
            String beginning = word.substring(0, 1 + i % word.length());
            assertThat(words.listBeginning(beginning, 20)).isEqualTo(index.listBeginning(beginning, 20));
            assertThat(words.listSimilar(word)).isEqualTo(index.listSimilar(word));
            found += index.listSimilar(word).size();
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void bothFitTheSameVenuesWithTheSameScores() {
        int fitted = 0;
        for (int i = 0; i < 300; i++) {
            TextQuery query = random.query(venues);
            TreeMap<Integer, Integer> expected = new TreeMap<>();
            for (int row = 0; row < VENUES; row++) {
                Said said = venues.get(row);
                int score = TextScore.of(query, said.name(), said.place(), said.other());
                if (score > 0) {
                    expected.put(row, score);
                }
            }
            assertThat(scoresInSql(query)).as("%s", query).isEqualTo(expected);
            assertThat(words.fitsAny(query)).isEqualTo(!expected.isEmpty()).isEqualTo(index.fitsAny(query));
            fitted += expected.isEmpty() ? 0 : 1;
        }
        assertThat(fitted).isGreaterThan(100);
    }

    private TreeMap<Integer, Integer> scoresInSql(TextQuery query) {
        TextConditions text = new TextConditions(query, "s");
        NativeQuery<Object[]> select = session.createNativeQuery(
                "SELECT s.id, %s FROM venue_search s WHERE %s".formatted(text.score(), text.condition()),
                Object[].class);
        text.values().forEach((name, value) -> {
            select.setParameter(name, value);
        });
        text.scoreValues().forEach((name, value) -> {
            select.setParameter(name, value);
        });
        TreeMap<Integer, Integer> scores = new TreeMap<>();
        for (Object[] row : select.getResultList()) {
            scores.put(Integer.valueOf((String) row[0]), ((Number) row[1]).intValue());
        }
        return scores;
    }

    @Test
    void bothUnderstandTheSameByATextHoweverOddItIs() {
        List<String> odd = List.of(
                "'; DROP TABLE venue; --", "%", "_\\", "{\"a\"}", "médiathèque", "75", "01", "\u0001", "🙂 epn");
        for (int i = 0; i < 200; i++) {
            String text = i < odd.size() ? odd.get(i) : text(i);
            assertThat(readers.current().read(text, words))
                    .isEqualTo(readers.current().read(text, index));
        }
    }

    private String text(int i) {
        String last = random.any();
        String spoilt = last.length() < 3 ? last : last.substring(0, 1) + last.substring(2);
        return String.join(
                " ", random.any(), random.any() + (i % 3 == 0 ? random.any() : ""), i % 2 == 0 ? last : spoilt);
    }
}
