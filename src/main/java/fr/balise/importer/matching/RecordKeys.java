package fr.balise.importer.matching;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.SourceMapping;
import fr.balise.text.Folding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the keys of one delivery: the folded words of the key columns, such as {@code access site|75019}, so that
 * reordering the file or tidying its white space changes nothing. Rows that have the same columns are told apart by
 * {@code #2}, {@code #3} …; one that an earlier run has seen keeps the key that it got then.
 */
public final class RecordKeys {
    /** Raise it when the same row must be cleaned anew because the rules of cleaning changed. */
    private static final int CLEANING_VERSION = 1;

    private final List<String> columns;
    private final String rules;

    /**
     * A row with its key.
     *
     * @param contentHash changes when the row, the mapping, the gazetteer or the rules of cleaning change
     * @param repeated whether another row of the delivery has the same key columns
     */
    public record KeyedRow(RawRow row, String key, String contentHash, boolean repeated) {}

    public RecordKeys(SourceMapping mapping, String gazetteerVersion) {
        columns = mapping.keyColumns();
        rules = CLEANING_VERSION + "\n" + gazetteerVersion + "\n" + mapping.rules();
    }

    /**
     * All rows with their keys, in the order of the delivery but for those that share their key columns, which stand
     * together.
     *
     * @param known the records of earlier runs, by key
     */
    public List<KeyedRow> assign(List<RawRow> rows, Map<String, KnownRecord> known) {
        Map<String, List<RawRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(words(row), words -> new ArrayList<>()).add(row));
        List<KeyedRow> keyed = new ArrayList<>(rows.size());
        groups.forEach((words, group) -> keyed.addAll(assign(words, group, known)));
        return keyed;
    }

    private List<KeyedRow> assign(String words, List<RawRow> group, Map<String, KnownRecord> known) {
        Set<String> given = new HashSet<>();
        List<KeyedRow> keyed = new ArrayList<>();
        List<RawRow> others = new ArrayList<>();
        for (RawRow row : group) {
            String hash = contentHash(row);
            String same = keyOfSame(words, hash, known, given);
            if (same.isEmpty()) {
                others.add(row);
            } else {
                given.add(same);
                keyed.add(new KeyedRow(row, same, hash, group.size() > 1));
            }
        }
        int number = 1;
        for (RawRow row : others) {
            while (!given.add(key(words, number))) {
                number++;
            }
            keyed.add(new KeyedRow(row, key(words, number), contentHash(row), group.size() > 1));
        }
        return keyed;
    }

    /** The key under which this very row is known; empty when it is new or changed. */
    private static String keyOfSame(String words, String hash, Map<String, KnownRecord> known, Set<String> given) {
        int number = 1;
        for (KnownRecord record = known.get(words); record != null; record = known.get(key(words, ++number))) {
            if (record.contentHash().equals(hash) && !given.contains(record.key())) {
                return record.key();
            }
        }
        return "";
    }

    private static String key(String words, int number) {
        return number == 1 ? words : words + "#" + number;
    }

    private String words(RawRow row) {
        return columns.stream()
                .map(column -> Folding.words(row.cells().getOrDefault(column, "")))
                .collect(Collectors.joining("|"));
    }

    private String contentHash(RawRow row) {
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
