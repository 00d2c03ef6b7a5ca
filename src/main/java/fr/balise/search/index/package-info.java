/**
 * All venues in memory, in columns: answers in microseconds what people ask all day (map, counts, facets, nearest). An
 * immutable snapshot of what the database says; knows nothing of SQL, of HTTP or of the words of a query.
 */
@NullMarked
package fr.balise.search.index;

import org.jspecify.annotations.NullMarked;
