package fr.balise.importer.matching;

import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.RawRow;

/**
 * A new or changed record, ready to be written.
 *
 * @param key unique in its source
 * @param ownId public id of the venue that it would found
 */
public record SourceRecord(String key, RawRow row, String contentHash, CleanedRow cleaned, String ownId) {}
