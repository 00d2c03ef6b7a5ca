package fr.balise.importer.staging;

import org.jspecify.annotations.Nullable;

/**
 * A record to clean: new, changed, or read by other rules before.
 *
 * @param number of its first row, from 1, the header apart
 * @param line physical line of that row, null when the format has none
 * @param key unique in its source
 * @param contentHash as the record will keep it
 * @param repeated whether another row of the delivery has the same key columns
 * @param known id of the record in the database, null for a new one
 */
public record WorkRow(
        int number,
        @Nullable Integer line,
        String key,
        String contentHash,
        boolean repeated,
        @Nullable Long known) {}
