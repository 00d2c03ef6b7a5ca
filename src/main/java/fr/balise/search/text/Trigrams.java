package fr.balise.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds words that share many groups of three letters with another, as the operator {@code %} of PostgreSQL's pg_trgm does: two blanks
 * stand before a word and one behind it, and of all different groups of both a fifth must be shared.
 */
final class Trigrams {
    /** Two of three shared are too few in short words; those are found otherwise, see {@link Slips#oneAway}. */
    private static final int SHORTEST = Slips.TWO_FROM - 2;

    private static final int LETTERS = 27;
    /** Words have to share one of so many groups. */
    private static final int SHARE = 5;

    private final SortedWords words;
    private final int[] starts = new int[LETTERS * LETTERS * LETTERS + 1];
    private final int[] having;

    Trigrams(SortedWords words) {
        this.words = words;
        forEachWord(number -> {
            for (int group : groups(words.word(number))) {
                starts[group + 1]++;
            }
        });
        for (int group = 1; group < starts.length; group++) {
            starts[group] += starts[group - 1];
        }
        having = new int[starts[starts.length - 1]];
        int[] next = starts.clone();
        forEachWord(number -> {
            for (int group : groups(words.word(number))) {
                having[next[group]++] = number;
            }
        });
    }

    private void forEachWord(IntConsumer numbers) {
        for (int number = 0; number < words.size(); number++) {
            if (isWord(number)) {
                numbers.accept(number);
            }
        }
    }

    private boolean isWord(int number) {
        int length = words.length(number);
        if (length < SHORTEST || length > Slips.LONGEST + 2) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            byte letter = words.letter(number, i);
            if (letter < 'a' || letter > 'z') {
                return false;
            }
        }
        return true;
    }

    /** The different groups of a word of a to z. */
    private static int[] groups(String word) {
        int[] groups = new int[word.length() + 1];
        int group = 0;
        for (int i = 0; i <= word.length(); i++) {
            int letter = i < word.length() ? word.charAt(i) - 'a' + 1 : 0;
            group = group % (LETTERS * LETTERS) * LETTERS + letter;
            groups[i] = group;
        }
        return Arrays.stream(groups).sorted().distinct().toArray();
    }

    /** The words of a to z that share enough, in their order. */
    List<String> similar(String word) {
        int[] groups = groups(word);
        byte[] shared = new byte[words.size()];
        for (int group : groups) {
            for (int i = starts[group]; i < starts[group + 1]; i++) {
                shared[having[i]]++;
            }
        }
        List<String> similar = new ArrayList<>();
        for (int number = 0; number < shared.length; number++) {
            if (shared[number] * SHARE >= groups.length && isSimilar(number, shared[number], groups.length)) {
                similar.add(words.word(number));
            }
        }
        return similar;
    }

    private boolean isSimilar(int number, int shared, int others) {
        int all = groups(words.word(number)).length + others - shared;
        return shared * SHARE >= all;
    }

    long byteSize() {
        return 4L * starts.length + 4L * having.length;
    }
}
