/**
 * What imports did, for people: the reports of runs and the list of sources, as they are stored. Written by the importer,
 * shown by pages and commands. Knows nothing of how rows are read, cleaned or matched.
 */
@NullMarked
package fr.balise.runs;

import org.jspecify.annotations.NullMarked;
