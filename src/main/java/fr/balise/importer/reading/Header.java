package fr.balise.importer.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of the columns, each of them once.
 *
 * @param columns {@code nom}, {@code nom (2)}, and {@code colonne 3} where the third has no name
 * @param lines lines up to the header, itself included
 * @param notices French sentences about names that were made and lines that were skipped
 */
record Header(List<String> columns, int lines, List<String> notices) {

    /**
     * Finds the header among the first lines: the first that names more than half of the columns, so that a title
     * above it is passed over.
     *
     * @param stated its place from 1, or null
     */
    static Header find(String name, List<List<String>> lines, @Nullable Integer stated) {
        int index = stated == null ? detect(lines) : stated - 1;
        if (index < 0 || index >= lines.size()) {
            throw new DeliveryProblem(
                    "Le fichier " + name + " n'a pas de ligne " + stated + " pour en-tête ; corrigez « header ».");
        }
        List<String> notices = new ArrayList<>();
        if (index > 0) {
            notices.add(index + " ligne(s) sautée(s) avant l'en-tête, dont « "
                    + shorten(String.join(" ", lines.get(0)).strip()) + " »");
        }
        return new Header(unique(lines.get(index), notices), index + 1, List.copyOf(notices));
    }

    private static int detect(List<List<String>> lines) {
        Map<Integer, Integer> widths = new HashMap<>();
        lines.forEach(line -> widths.merge(line.size(), 1, Integer::sum));
        int width = widths.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<Integer, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(1);
        for (int i = 0; i < lines.size(); i++) {
            long named = lines.get(i).stream().filter(cell -> !cell.isBlank()).count();
            if (named * 2 > width) {
                return i;
            }
        }
        return 0;
    }

    private static List<String> unique(List<String> texts, List<String> notices) {
        Set<String> taken = new HashSet<>();
        texts.forEach(text -> taken.add(tidy(text)));
        Set<String> seen = new HashSet<>();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = tidy(texts.get(i));
            String column = text;
            if (text.isEmpty()) {
                column = free("colonne " + (i + 1), taken);
                notices.add("la colonne " + (i + 1) + " n'a pas de nom : elle est appelée « " + column + " »");
            } else if (!seen.add(text)) {
                column = free(text, taken);
                notices.add("plusieurs colonnes s'appellent « " + shorten(text) + " » : la colonne " + (i + 1)
                        + " est appelée « " + shorten(column) + " »");
            }
            taken.add(column);
            columns.add(column);
        }
        return List.copyOf(columns);
    }

    /** A name that is not taken: itself, or with a number from 2. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** The text of a header as a name. */
    static String tidy(String text) {
        String name = strip(Mojibake.repair(RowMaker.storable(Utf8Reader.restore(text))));
        return name.length() <= Limits.NAME_CHARS ? name : name.substring(0, Limits.NAME_CHARS);
    }

    /** Also without no-break spaces and byte order marks, which nobody sees in a mapping. */
    private static String strip(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && isBlank(name.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || (c >= '\u200B' && c <= '\u200D')
                || c == '\uFEFF';
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
