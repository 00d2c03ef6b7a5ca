package fr.balise.search.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How words are misspelt: a letter too many, too few, another one, or two neighbours swapped (optimal string alignment). One slip
 * is forgiven in words of 4 letters, two from 8 on: {@code bibliotèque}, {@code Villeurbane}, {@code Pairs}.
 */
public final class Slips {
    static final int ONE_FROM = 4;
    static final int TWO_FROM = 8;
    /** Nobody types longer ones, and they would cost. */
    static final int LONGEST = 40;

    private Slips() {}

    /** How many slips are forgiven; 0 for words of other letters than a to z. */
    public static int forgiven(String word) {
        if (word.length() < ONE_FROM || word.length() > LONGEST || !isLatin(word)) {
            return 0;
        }
        return word.length() < TWO_FROM ? 1 : 2;
    }

    static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** The number of slips between two words, or a larger one than {@code most}. */
    public static int count(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(last[j - 1] + same, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(one, i, other, j)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }

    private static boolean isSwap(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }

    /** All words of a to z that are one slip away from this one: 53 for each letter and 25 more. */
    public static Set<String> oneAway(String word) {
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i <= word.length(); i++) {
            String head = word.substring(0, i);
            String tail = word.substring(i);
            for (char c = 'a'; c <= 'z'; c++) {
                words.add(head + c + tail);
                if (!tail.isEmpty()) {
                    words.add(head + c + tail.substring(1));
                }
            }
            if (!tail.isEmpty()) {
                words.add(head + tail.substring(1));
            }
            if (tail.length() > 1) {
                words.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            }
        }
        words.remove(word);
        return words;
    }
}
