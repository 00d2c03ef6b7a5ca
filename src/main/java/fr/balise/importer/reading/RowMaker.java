package fr.balise.importer.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes rows of texts: numbers them, takes out what can't be stored, repairs what is certain and flags both. */
final class RowMaker {
    private static final char DESTROYED = '\uFFFD';

    private int number;

    RawRow row(Map<String, String> texts, @Nullable String surplus, @Nullable Integer line) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<CellFlag> flags = new ArrayList<>();
        texts.forEach((column, text) -> cells.put(column, cell(column, text, flags)));
        return new RawRow(++number, cells, surplus == null ? null : storable(surplus), List.copyOf(flags), line);
    }

    private static String cell(String column, String text, List<CellFlag> flags) {
        String raw = storable(text);
        String repaired = Mojibake.repair(storable(Utf8Reader.restore(text)));
        if (!repaired.equals(raw)) {
            flags.add(new CellFlag(CellFlag.Kind.MOJIBAKE_REPAIRED, column, raw, repaired));
        }
        if (repaired.indexOf(DESTROYED) >= 0) {
            flags.add(new CellFlag(CellFlag.Kind.LETTERS_DESTROYED, column, raw, repaired));
        }
        return repaired;
    }

    /** PostgreSQL stores neither NUL nor half of a surrogate pair: U+FFFD takes their place. */
    static String storable(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            if (isStorable(text, i)) {
                continue;
            }
            changed = changed == null ? new StringBuilder(text) : changed;
            changed.setCharAt(i, DESTROYED);
        }
        return changed == null ? text : changed.toString();
    }

    static boolean isStorable(String text, int at) {
        char here = text.charAt(at);
        if (Character.isHighSurrogate(here)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(here)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return here != 0;
    }
}
