/**
 * Brings a delivery here: the newest file of a folder, or what an https address serves, which is fetched again only when
 * it has changed. Knows nothing of what the file holds.
 */
@NullMarked
package fr.balise.importer.fetching;

import org.jspecify.annotations.NullMarked;
