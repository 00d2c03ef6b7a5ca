package fr.balise.search.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.search.text.SearchWords;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** {@code search_words} of the database and {@link SearchWords} make the same words of the same text. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class SearchWordsInSqlTest {
    @Inject
    DataSource database;

    @Test
    void everyCharacterOfTheBasicPlaneIsTakenAlike() throws SQLException {
        assertSame(IntStream.rangeClosed(1, 0xFFFF)
                .filter(c -> !Character.isSurrogate((char) c) && Character.isDefined(c))
                .mapToObj(c -> "a" + (char) c + "B " + (char) c + " x" + (char) c)
                .toList());
    }

    @Test
    void everyLetterBeyondTheBasicPlaneIsTakenAlike() throws SQLException {
        assertSame(IntStream.rangeClosed(0x10000, 0x1FFFF)
                .filter(Character::isDefined)
                .mapToObj(c -> "a" + Character.toString(c) + "B")
                .toList());
    }

    @Test
    void textsOfAllKindsGiveTheSameWords() throws SQLException {
        Random random = new Random(5);
        String letters = "aéÉœŒÆß ŠİıΣς’–«»…½²№ﬁ\u00AD\u0301\u0327ÿĲ\t\u00A0\u202F漢あ-12'.,/";
        List<String> texts =
                new ArrayList<>(List.of("", " ", "--", "Bibliothèque de l’Œuvre", "ΣΑΣ ΟΔΟΣ.", "3ᵉ étage"));
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            texts.add(text.toString());
        }
        assertSame(texts);
    }

    private void assertSame(List<String> texts) throws SQLException {
        List<String> different = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT search_words(said) FROM unnest(?) WITH ORDINALITY AS t (said, n) ORDER BY n")) {
            query.setArray(1, connection.createArrayOf("text", texts.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                for (String text : texts) {
                    rows.next();
                    List<String> inSql = words(rows.getArray(1));
                    if (!inSql.equals(SearchWords.of(text))) {
                        different.add(escaped(text) + " SQL " + inSql + " Java " + SearchWords.of(text));
                    }
                }
            }
        }
        assertThat(different).isEmpty();
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> escaped.append(c < 128 ? Character.toString(c) : "\\u{%x}".formatted(c)));
        return escaped.toString();
    }
}
