package fr.balise.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes two writings of the same French words equal: {@code "L’Haÿ-les-Roses"} and {@code "l'hay les roses"}. */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** Lower case without accents, ligatures opened; punctuation and white space stay. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String open =
                text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        String bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }

    /** The folded words with one blank between them: {@code "EPN – L’@nnexe"} gives {@code "epn l nnexe"}. */
    public static String words(String text) {
        String folded = fold(text);
        if (!isAscii(folded)) {
            return NOT_WORD.matcher(folded).replaceAll(" ").strip();
        }
        StringBuilder words = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                words.append(letter);
            } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().stripTrailing();
    }

    /** Most texts are, once folded: a million rows are folded many times each. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /** The words joined by hyphens, at most 80 characters, for the readable part of an address; never empty. */
    public static String slug(String text) {
        String slug = words(text).replaceAll("[^a-z0-9]+", "-");
        String cut = slug.length() <= 80 ? slug : slug.substring(0, 80);
        String clean = cut.replaceAll("^-+|-+$", "");
        return clean.isEmpty() ? "lieu" : clean;
    }
}
