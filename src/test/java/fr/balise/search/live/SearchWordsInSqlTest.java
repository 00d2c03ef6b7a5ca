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
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
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
        IntStream plane = IntStream.rangeClosed(1, 0xFFFF)
                .filter(c -> !Character.isSurrogate((char) c) && Character.isDefined(c));
        assertSame(knownToTheDatabase(plane).stream()
                .map(c -> "a" + c + "B " + c + " x" + c)
                .toList());
    }

    @Test
    void everyLetterBeyondTheBasicPlaneIsTakenAlike() throws SQLException {
        IntStream planes = IntStream.rangeClosed(0x10000, 0x1FFFF).filter(Character::isDefined);
        assertSame(knownToTheDatabase(planes).stream().map(c -> "a" + c + "B").toList());
    }

    /**
     * Leaves out the letters of a newer Unicode than the database's: to it they have no case and no parts, to Java they have. In
     * French names there are none.
     */
    private List<String> knownToTheDatabase(IntStream characters) throws SQLException {
        List<String> all = characters.mapToObj(Character::toString).toList();
        Set<String> inert = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT c FROM unnest(?) AS t (c)
                        WHERE lower(c COLLATE "und-x-icu") = c AND upper(c COLLATE "und-x-icu") = c AND normalize(c, NFKD) = c
                        """)) {
            query.setArray(1, connection.createArrayOf("text", all.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    inert.add(rows.getString(1));
                }
            }
        }
        List<String> known = all.stream()
                .filter(c -> !inert.contains(c)
                        || Normalizer.normalize(c, Normalizer.Form.NFKD)
                                .toLowerCase(Locale.ROOT)
                                .equals(c))
                .toList();
        assertThat(known).hasSizeGreaterThan(all.size() * 99 / 100);
        return known;
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
