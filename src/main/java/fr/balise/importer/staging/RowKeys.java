package fr.balise.importer.staging;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.SourceMapping;
import fr.balise.text.Folding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Says what makes a row the same row in the next delivery, and whether it changed. The key is the folded words of the key
 * columns, such as {@code access site|75019}, so that reordering the file or tidying its white space changes nothing.
 * Where the mapping names no key columns, or they are blank in a row, it is {@code =} and a hash of what the row says.
 */
public final class RowKeys {
    /** Raise it when the same row must be cleaned anew because the rules of cleaning changed. */
    private static final int CLEANING_VERSION = 3;

    /** 128 bits: two rows of the same hash are no matter of chance. */
    private static final int HASH_BYTES = 16;

    private static final int RULES_BYTES = 8;

    /** No text begins with it. */
    private static final byte LACKING = 0;

    private final List<String> columns;
    private final List<String> sorted;
    private final Set<String> ignored;
    private final String rules;

    /** @param present the columns of the delivery */
    public RowKeys(SourceMapping mapping, String gazetteerVersion, Collection<String> present) {
        columns = mapping.keyColumns();
        sorted = present.stream()
                .filter(column -> !mapping.rows().personal().contains(column))
                .filter(column -> !mapping.ignore().contains(column))
                .sorted()
                .toList();
        ignored = Set.copyOf(mapping.ignore());
        String text = CLEANING_VERSION + "\n" + gazetteerVersion + "\n" + mapping.rank() + "\n" + mapping.rules();
        MessageDigest digest = sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        rules = hex(digest, RULES_BYTES);
    }

    /** Of all that decides what a row becomes, but for the row itself: mapping, gazetteer, code. */
    public String rulesHash() {
        return rules;
    }

    /** The key of a row; several rows of a delivery may have the same. Never holds {@code #}. */
    public String key(RawRow row) {
        StringBuilder key = new StringBuilder();
        boolean blank = true;
        for (int i = 0; i < columns.size(); i++) {
            String words = Folding.words(row.cells().getOrDefault(columns.get(i), ""));
            blank &= words.isEmpty();
            key.append(i == 0 ? "" : "|").append(words);
        }
        return blank ? contentKey(row) : key.toString();
    }

    /** Independent of the order of columns, of blank ones and of those that the mapping ignores. */
    private String contentKey(RawRow row) {
        MessageDigest digest = sha256();
        new TreeMap<>(row.cells()).forEach((column, text) -> {
            String words = Folding.words(text);
            if (!words.isEmpty() && !ignored.contains(column)) {
                update(digest, column);
                update(digest, words);
            }
        });
        return "=" + hex(digest, HASH_BYTES);
    }

    /**
     * Of everything that the row says, exactly as it says it, whatever the order of the columns. What the mapping ignores
     * changes nothing: a publisher who adds such a column, or counts visits in one, did not change every row.
     */
    public String hash(RawRow row) {
        MessageDigest digest = sha256();
        for (String column : sorted) {
            String text = row.cells().get(column);
            if (text == null) {
                digest.update(LACKING);
                update(digest, column);
            } else if (!text.isEmpty()) {
                update(digest, column);
                update(digest, text);
            }
        }
        if (row.surplus() != null) {
            update(digest, row.surplus());
        }
        return hex(digest, HASH_BYTES);
    }

    /** With its end marked, so that {@code ab, c} is not {@code a, bc}; no cell holds NUL. */
    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static String hex(MessageDigest digest, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
