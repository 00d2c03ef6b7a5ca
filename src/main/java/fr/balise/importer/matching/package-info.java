/**
 * Source records and the venues they make: keeps the records, links each to its venue and merges what changed. Knows
 * nothing of files or of cleaning.
 */
@NullMarked
package fr.balise.importer.matching;

import org.jspecify.annotations.NullMarked;
