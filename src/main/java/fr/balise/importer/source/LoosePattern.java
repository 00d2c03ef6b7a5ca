package fr.balise.importer.source;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that does not mind case and accents: {@code "ferme le (\\w+)"} finds {@code Fermé le LUNDI}, and
 * the group is {@code LUNDI} as the text writes it. A curly apostrophe is a straight one.
 */
public final class LoosePattern {
    private final Pattern pattern;

    private LoosePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * Compiles an expression.
     *
     * @throws PatternSyntaxException when it is none
     */
    static LoosePattern parse(String expression) {
        return new LoosePattern(
                Pattern.compile(Bare.of(expression).text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    int groups() {
        return pattern.matcher("").groupCount();
    }

    /** Whether it is found somewhere in the text. */
    public boolean isIn(String text) {
        try {
            return pattern.matcher(Bare.of(text).text).find();
        } catch (StackOverflowError e) {
            // Java's expressions recurse; what one can't finish, it has not found.
            return false;
        }
    }

    /** What the group holds where the expression is first found, as the text writes it. */
    public Optional<String> find(String text, int group) {
        Bare bare = Bare.of(text);
        Matcher matcher = pattern.matcher(bare.text);
        try {
            return matcher.find() && matcher.group(group) != null
                    ? Optional.of(text.substring(bare.before(matcher.start(group)), bare.before(matcher.end(group))))
                    : Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /** A text without accents that knows where each of its letters stood. */
    private static final class Bare {
        private static final int[] UNCHANGED = {};

        private final String text;
        /** Of each letter in the text before, and its length behind the last; empty where nothing was changed. */
        private final int[] places;

        private Bare(String text, int[] places) {
            this.text = text;
            this.places = places;
        }

        static Bare of(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > 127) {
                    return changed(text);
                }
            }
            return new Bare(text, UNCHANGED);
        }

        private static Bare changed(String text) {
            StringBuilder bare = new StringBuilder(text.length() + 8);
            // A letter becomes at most four, as no decomposition of Unicode is longer.
            int[] places = new int[text.length() * 4 + 1];
            for (int i = 0; i < text.length(); i++) {
                String plain = plain(text.charAt(i));
                for (int j = 0; j < plain.length(); j++) {
                    places[bare.length()] = i;
                    bare.append(plain.charAt(j));
                }
            }
            places[bare.length()] = text.length();
            return new Bare(bare.toString(), places);
        }

        private static String plain(char letter) {
            if (letter <= 127) {
                return String.valueOf(letter);
            }
            return switch (letter) {
                case '’' -> "'";
                case 'œ' -> "oe";
                case 'Œ' -> "OE";
                case 'æ' -> "ae";
                case 'Æ' -> "AE";
                default -> {
                    String apart = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
                    StringBuilder kept = new StringBuilder();
                    apart.chars()
                            .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
                            .limit(4)
                            .forEach(each -> kept.append((char) each));
                    yield kept.toString();
                }
            };
        }

        int before(int place) {
            return places.length == 0 ? place : places[place];
        }
    }
}
