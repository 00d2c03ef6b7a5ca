package fr.balise.importer.matching;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.SourceMapping;
import fr.balise.text.Folding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the keys of one delivery: the folded words of the key columns, such as {@code access site|75019}, so that
 * reordering the file or tidying its white space changes nothing.
 */
public final class RecordKeys {
    /** Raise it when the same row must be cleaned anew because the rules of cleaning changed. */
    private static final int CLEANING_VERSION = 1;

    private final List<String> columns;
    private final String rules;
    private final Map<String, Integer> seen = new HashMap<>();

    /** A key and whether an earlier row of the delivery has the same columns. */
    public record Key(String text, boolean repeated) {}

    public RecordKeys(SourceMapping mapping, String gazetteerVersion) {
        columns = mapping.key();
        rules = CLEANING_VERSION + "\n" + gazetteerVersion + "\n" + mapping.fields();
    }

    /** The key of the next row; the second of the same columns ends in {@code #2}. */
    public Key next(RawRow row) {
        String text = columns.stream()
                .map(column -> Folding.words(row.cells().getOrDefault(column, "")))
                .collect(Collectors.joining("|"));
        int times = seen.merge(text, 1, Integer::sum);
        return new Key(times == 1 ? text : text + "#" + times, times > 1);
    }

    /** Changes when the row, the mapping, the gazetteer or the rules of cleaning change: then it is cleaned anew. */
    public String contentHash(RawRow row) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(rules.getBytes(StandardCharsets.UTF_8));
            digest.update((row.cells() + "\n" + row.surplus()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
