/**
 * Keeps the index of all venues in memory true: loads it, notices when venues have changed, in whatever process, and puts a new
 * snapshot in the place of the old one while that goes on answering. Knows which version of the data an answer has. Knows
 * nothing of queries, HTTP or the form of answers.
 */
@NullMarked
package fr.balise.search.live;

import org.jspecify.annotations.NullMarked;
