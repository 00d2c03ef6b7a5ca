package fr.balise.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A text with columns in braces, such as <code>{N°} {VOIE}, {CP} {VILLE}</code>. Where a column says nothing, the white space and
 * the punctuation that would dangle go too. A brace is written twice.
 *
 * @param texts what stands before, between and behind the columns: one more than these
 */
public record Template(List<String> texts, List<String> columns) {
    /** A character for private use stands where a column said nothing. */
    private static final char HOLE = '\uE000';

    private static final String LOOSE = "[\\s,;:/.–—-]";
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("[(\\[«\"]\\s*\uE000[\\s\uE000]*[)\\]»\"]");
    private static final Pattern AT_START = Pattern.compile("^(?:" + LOOSE + "*\uE000)+" + LOOSE + "*");
    private static final Pattern AT_END = Pattern.compile(LOOSE + "*\uE000(?:" + LOOSE + "|\uE000)*$");
    private static final Pattern BETWEEN =
            Pattern.compile("(" + LOOSE + "*)\uE000(?:" + LOOSE + "*\uE000)*(" + LOOSE + "*)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException with a French reason when a brace is open or there is no column
     */
    static Template parse(String text) {
        List<String> texts = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            boolean twice = i + 1 < text.length() && text.charAt(i + 1) == here;
            if ((here == '{' || here == '}') && twice) {
                current.append(here);
                i++;
            } else if (here == '}') {
                throw new IllegalArgumentException(
                        "une accolade se ferme sans avoir été ouverte (« }} » pour une accolade)");
            } else if (here == '{') {
                int end = text.indexOf('}', i);
                if (end < 0
                        || text.substring(i + 1, end).isBlank()
                        || text.substring(i + 1, end).indexOf('{') >= 0) {
                    throw new IllegalArgumentException("une accolade est ouverte sans nom de colonne ni fin");
                }
                texts.add(current.toString());
                columns.add(text.substring(i + 1, end).strip());
                current.setLength(0);
                i = end;
            } else {
                current.append(here);
            }
        }
        texts.add(current.toString());
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("aucune colonne entre accolades ; pour un texte fixe, écrivez value");
        }
        return new Template(List.copyOf(texts), List.copyOf(columns));
    }

    /**
     * The text with the columns filled in; empty when all columns are.
     *
     * @param cells the text of a column, empty when it says nothing
     */
    public String fill(Function<String, String> cells) {
        StringBuilder filled = new StringBuilder(texts.get(0));
        int holes = 0;
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.apply(columns.get(i));
            if (cell.isEmpty()) {
                filled.append(HOLE);
                holes++;
            } else {
                filled.append(cell);
            }
            filled.append(texts.get(i + 1));
        }
        if (holes == columns.size()) {
            return "";
        }
        return holes == 0 ? filled.toString().strip() : withoutHoles(filled.toString());
    }

    private static String withoutHoles(String text) {
        String bare = EMPTY_BRACKETS.matcher(text).replaceAll("\uE000");
        bare = AT_START.matcher(bare).replaceFirst("");
        bare = AT_END.matcher(bare).replaceFirst("");
        bare = BETWEEN.matcher(bare)
                .replaceAll(hole -> hole.group(1).isBlank() ? orBlank(hole.group(2)) : orBlank(hole.group(1)));
        return BLANKS.matcher(bare).replaceAll(" ").strip();
    }

    private static String orBlank(String separator) {
        return separator.isEmpty() ? " " : separator;
    }
}
