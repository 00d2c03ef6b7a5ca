package fr.balise.search.text;

import fr.balise.search.text.TextQuery.Alternative;
import fr.balise.search.text.TextQuery.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Venues and queries that hold much the same words, some much oftener than others. */
public final class RandomWords {
    private final Random random;
    private final List<String> words = new ArrayList<>();

    /** The words of one venue. */
    public record Said(List<String> name, List<String> place, List<String> other) {}

    public RandomWords(long seed, int different) {
        random = new Random(seed);
        while (words.size() < different) {
            words.add(word());
        }
    }

    /** Syllables, so that words are near one another; some with a letter that is not of a to z. */
    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            word.append("bcdlmnrst".charAt(random.nextInt(9))).append("aeiou".charAt(random.nextInt(5)));
        }
        return switch (random.nextInt(12)) {
            case 0 -> word + "ß";
            case 1 -> String.valueOf(10_000 + random.nextInt(90_000));
            default -> word.toString();
        };
    }

    /** The first words come up far more often than the last. */
    public String any() {
        double share = random.nextDouble();
        return words.get((int) (share * share * share * words.size()));
    }

    private List<String> some(int most) {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(any());
        }
        return some;
    }

    public Said venue() {
        return new Said(some(4), some(2), some(6));
    }

    public TextQuery query(List<Said> venues) {
        List<Term> terms = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            List<Alternative> alternatives = new ArrayList<>();
            for (int j = random.nextInt(random.nextInt(5) == 0 ? 40 : 4); j >= 0; j--) {
                List<String> all = new ArrayList<>(List.of(random.nextInt(20) == 0 ? "unknown" : any()));
                all.addAll(random.nextInt(3) == 0 ? some(2) : List.of());
                alternatives.add(new Alternative(all, 1 + random.nextInt(100)));
            }
            terms.add(new Term(random.nextInt(15) == 0 ? List.of() : alternatives));
        }
        List<String> typed =
                random.nextBoolean() ? venues.get(random.nextInt(venues.size())).name() : some(3);
        return new TextQuery(terms, 1 + random.nextInt(terms.size()), typed);
    }
}
