package fr.balise.search;

import fr.balise.search.text.Dictionary;
import fr.balise.search.text.Slips;
import fr.balise.search.text.TextQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The words of venues by PostgreSQL; each call needs a transaction. */
@ApplicationScoped
class WordSearch implements Dictionary {
    /** The table may hold words that no venue has any more. For venue_search_words_gin. */
    private static final String IS_USED = """
            EXISTS (SELECT FROM venue_search s
                WHERE (s.name_words || s.place_words || s.other_words) @> ARRAY[CAST(w.word AS text)])""";

    /** By the primary key. */
    private static final String KNOWN =
            "SELECT w.word FROM search_word w WHERE w.word = ANY (CAST(:words AS text[])) AND " + IS_USED;

    /** A range of the primary key, whose order is that of code points; {@code U&'\+10FFFF'} is the last of them. */
    private static final String BEGINNING = """
            SELECT w.word FROM search_word w
            WHERE w.word >= :beginning AND w.word < :beginning || U&'\\+10FFFF' AND %s
            ORDER BY length(w.word), w.word""".formatted(IS_USED);

    /** GIN search_word_trigram_gin. */
    private static final String SIMILAR = "SELECT w.word FROM search_similar_words(:word) AS w (word) WHERE " + IS_USED;

    private static final String FITS = "SELECT EXISTS (SELECT FROM venue_search s WHERE %s)";

    private final Session session;

    WordSearch(Session session) {
        this.session = session;
    }

    @Override
    public Set<String> listKnown(Collection<String> words) {
        if (words.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(session.createNativeQuery(KNOWN, String.class)
                .setParameter("words", words.toArray(String[]::new))
                .getResultList());
    }

    @Override
    public List<String> listBeginning(String beginning, int limit) {
        return session.createNativeQuery(BEGINNING, String.class)
                .setParameter("beginning", beginning)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<String> listSimilar(String word) {
        return switch (Slips.forgiven(word)) {
            case 0 -> List.of();
            case 1 -> List.copyOf(new TreeSet<>(listKnown(Slips.oneAway(word))));
            default ->
                session.createNativeQuery(SIMILAR, String.class)
                        .setParameter("word", word)
                        .getResultStream()
                        .filter(other -> !other.equals(word) && Slips.count(word, other, 2) <= 2)
                        .sorted()
                        .toList();
        };
    }

    @Override
    public boolean fitsAny(TextQuery query) {
        TextConditions conditions = new TextConditions(query, "s");
        NativeQuery<Boolean> exists = session.createNativeQuery(FITS.formatted(conditions.condition()), Boolean.class);
        conditions.values().forEach((name, value) -> {
            exists.setParameter(name, value);
        });
        return exists.getSingleResult();
    }
}
