package fr.balise.importer.fetching;

import java.nio.file.Path;

/**
 * A delivery that is here now.
 *
 * @param file whole and checked
 * @param changed false when the server said that nothing is new, or sent the same bytes again
 * @param sha256 of the file, in hexadecimal
 */
public record Fetched(Path file, boolean changed, String sha256) {}
