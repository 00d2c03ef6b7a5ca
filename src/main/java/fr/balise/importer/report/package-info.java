/**
 * What a run did and what it noticed, for people. Knows nothing of how rows are read or cleaned.
 */
@NullMarked
package fr.balise.importer.report;

import org.jspecify.annotations.NullMarked;
