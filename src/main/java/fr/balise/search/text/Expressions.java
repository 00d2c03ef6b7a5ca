package fr.balise.search.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which expressions mean the same ({@code EPN}, {@code espace public numérique}) and which words mean nothing. Read from
 * {@code data/search-words}, whose README describes the form.
 */
final class Expressions {
    static final Expressions NONE = new Expressions(Map.of(), Set.of());

    /** What else an expression means, by its {@link #key}. */
    private final Map<List<String>, Set<List<String>>> meanings;

    private final Set<String> ignored;
    private final Set<String> vocabulary = new TreeSet<>();
    private final int longest;

    private Expressions(Map<List<String>, Set<List<String>>> meanings, Set<String> ignored) {
        this.meanings = meanings;
        this.ignored = ignored;
        meanings.keySet().forEach(vocabulary::addAll);
        longest = meanings.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * Reads both files.
     *
     * @throws IOException when one is missing or can't be read
     */
    static Expressions read(Path folder) throws IOException {
        Set<String> ignored = new HashSet<>();
        for (String line : Files.readAllLines(folder.resolve("ignored.txt"))) {
            ignored.addAll(SearchWords.of(withoutComment(line)));
        }
        return parse(Files.readAllLines(folder.resolve("expressions.txt")), ignored);
    }

    static Expressions parse(List<String> lines, Set<String> ignored) {
        Map<List<String>, Set<List<String>>> meanings = new HashMap<>();
        for (String line : lines) {
            String[] sides = withoutComment(line).split(">", 2);
            List<List<String>> same = expressions(sides[0]);
            List<List<String>> meant = new ArrayList<>(same);
            if (sides.length > 1) {
                meant.addAll(expressions(sides[1]));
            }
            for (List<String> said : same) {
                meanings.computeIfAbsent(key(said, ignored), key -> new LinkedHashSet<>())
                        .addAll(meant);
            }
        }
        return new Expressions(meanings, Set.copyOf(ignored));
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return comment < 0 ? line : line.substring(0, comment);
    }

    private static List<List<String>> expressions(String side) {
        return Arrays.stream(side.split("=", -1))
                .map(SearchWords::of)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /**
     * The words by which an expression is known, in the singular. Small words within do not count: {@code centre communal action
     * sociale} is the CCAS. At the ends they do, where they belong to what stands beside them: {@code MJC la Rochelle}.
     */
    private static List<String> key(List<String> words, Set<String> ignored) {
        int last = words.size() - 1;
        boolean bare = !ignored.contains(words.get(0)) && !ignored.contains(words.get(last));
        return words.stream()
                .filter(word -> !bare || !ignored.contains(word))
                .map(Expressions::singular)
                .toList();
    }

    static String singular(String word) {
        boolean plural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    boolean isIgnored(String word) {
        return ignored.contains(word);
    }

    /** Words in the longest expression. */
    int longest() {
        return longest;
    }

    /** What these words mean as a whole, themselves among it; empty when they are no expression. */
    Set<List<String>> meanings(List<String> words) {
        return meanings.getOrDefault(key(words, ignored), Set.of());
    }

    /** The word of some expression that this one is a slip away from, when there is just one. */
    Optional<String> nearest(String word) {
        String singular = singular(word);
        if (Slips.forgiven(singular) == 0) {
            return Optional.empty();
        }
        List<String> near = vocabulary.stream()
                .filter(known -> known.length() >= Slips.ONE_FROM && Slips.count(singular, known, 1) <= 1)
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }
}
