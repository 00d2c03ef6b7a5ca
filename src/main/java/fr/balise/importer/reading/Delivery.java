package fr.balise.importer.reading;

import java.util.List;

/**
 * All that one file holds.
 *
 * @param sha256 of the file's bytes, in hexadecimal
 */
public record Delivery(String name, String sha256, List<String> columns, List<RawRow> rows) {}
