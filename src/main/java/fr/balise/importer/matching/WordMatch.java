package fr.balise.importer.matching;

import java.util.ArrayList;
import java.util.List;

/** Compares lists of folded words, forgiving a slip of the pen: {@code champigny} and {@code champagny}. */
final class WordMatch {
    /** From here on two lists mean the same. */
    static final double MOST = 0.75;

    private static final int SHORTEST_FUZZY = 5;

    private WordMatch() {}

    /** How many words of the one list the other has too, each counted once. */
    static int shared(List<String> some, List<String> others) {
        List<String> open = new ArrayList<>(others);
        int shared = 0;
        for (String word : some) {
            if (removeAlike(open, word)) {
                shared++;
            }
        }
        return shared;
    }

    /**
     * From 0 (nothing in common) to 1 (the same); 1 as well where the words only are split otherwise ({@code bel air} and
     * {@code belair}) or the shorter list lies within the longer one and is not a single short word.
     */
    static double share(List<String> some, List<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        String joined = String.join("", some);
        if (joined.equals(String.join("", others))) {
            return 1;
        }
        int shared = shared(some, others);
        int fewer = Math.min(some.size(), others.size());
        if (shared == fewer && (shared > 1 || Math.max(some.size(), others.size()) <= 3)) {
            return 1;
        }
        return 2.0 * shared / (some.size() + others.size());
    }

    private static boolean removeAlike(List<String> open, String word) {
        if (open.remove(word)) {
            return true;
        }
        for (int i = 0; i < open.size(); i++) {
            if (isAlike(open.get(i), word)) {
                open.remove(i);
                return true;
            }
        }
        return false;
    }

    /** One slip in a word of five letters or more, also the plural. Numbers are never alike. */
    static boolean isAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST_FUZZY
                || Math.abs(one.length() - other.length()) > 1
                || hasDigit(one)
                || hasDigit(other)) {
            return false;
        }
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = other.length() - start - end;
        return (left <= 1 && right <= 1) || (left == 2 && right == 2 && isSwap(one, other, start));
    }

    private static boolean isSwap(String one, String other, int at) {
        return one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
