package fr.balise.importer.matching;

import java.util.Comparator;

/**
 * What names a record for good: a re-import, even into an emptied database, gives it the same name again. Decisions of
 * people hang on it.
 *
 * @param key unique in its source
 */
public record RecordRef(String source, String key) implements Comparable<RecordRef> {
    private static final Comparator<RecordRef> ORDER =
            Comparator.comparing(RecordRef::source).thenComparing(RecordRef::key);

    @Override
    public int compareTo(RecordRef other) {
        return ORDER.compare(this, other);
    }
}
