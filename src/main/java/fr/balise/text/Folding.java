package fr.balise.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes two writings of the same French words equal: {@code "L’Haÿ-les-Roses"} and {@code "l'hay les roses"}. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /**
     * Each letter of European writings and each mark of punctuation, folded by itself: the same as the whole text folded,
     * many times faster. Null where a letter is not here, as Greek ones, of which the last in a word is another.
     */
    private static final String[] LETTERS = letters();

    private Folding() {}

    private static String[] letters() {
        String[] letters = new String[0x2100];
        for (int c = 0; c < letters.length; c++) {
            if (c < 0x370 || c >= 0x2000) {
                letters[c] = foldSlowly(String.valueOf((char) c));
            }
        }
        return letters;
    }

    /** Lower case without accents, ligatures opened; punctuation and white space stay. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String letter = c < LETTERS.length ? LETTERS[c] : null;
            if (letter == null) {
                return foldSlowly(text);
            }
            folded.append(letter);
        }
        return folded.toString();
    }

    private static String foldSlowly(String text) {
        String open =
                text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        String bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }

    /** The folded words with one blank between them: {@code "EPN – L’@nnexe"} gives {@code "epn l nnexe"}. */
    public static String words(String text) {
        String folded = fold(text);
        StringBuilder words = new StringBuilder(folded.length());
        boolean gap = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isSurrogate(c)) {
                return NOT_WORD.matcher(folded).replaceAll(" ").strip();
            }
            if (!(c < 128 ? isAsciiWord(c) : isWord(c))) {
                gap = true;
            } else {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.append(c);
            }
        }
        return words.toString();
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** A letter or a number of any kind, as {@code [\\p{L}\\p{N}]}. */
    private static boolean isWord(char c) {
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /** The words joined by hyphens, at most 80 characters, for the readable part of an address; never empty. */
    public static String slug(String text) {
        String slug = words(text).replaceAll("[^a-z0-9]+", "-");
        String cut = slug.length() <= 80 ? slug : slug.substring(0, 80);
        String clean = cut.replaceAll("^-+|-+$", "");
        return clean.isEmpty() ? "lieu" : clean;
    }
}
