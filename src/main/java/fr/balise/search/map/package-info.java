/**
 * What the map shows of a place: the cells of an engine made into groups, spots and areas of communes, the same from both
 * engines. Knows nothing of SQL, of the index, of HTTP or of the form of answers.
 */
@NullMarked
package fr.balise.search.map;

import org.jspecify.annotations.NullMarked;
