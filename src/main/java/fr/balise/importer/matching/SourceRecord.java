package fr.balise.importer.matching;

import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.RawRow;
import org.jspecify.annotations.Nullable;

/**
 * A new or changed record, ready to be written.
 *
 * @param key unique in its source
 * @param venueId null for a rejected row that never had a venue
 */
public record SourceRecord(
        String key,
        RawRow row,
        String contentHash,
        CleanedRow cleaned,
        @Nullable String venueId) {

    /** The same record, linked to this venue. */
    SourceRecord of(@Nullable String venue) {
        return new SourceRecord(key, row, contentHash, cleaned, venue);
    }
}
