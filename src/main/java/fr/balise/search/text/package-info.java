/**
 * What people type and which words of venues they mean by it: spelling, acronyms, beginnings of words, mistakes, and how well a
 * venue fits. Knows nothing of SQL but the two tables of words, and nothing of HTTP.
 */
@NullMarked
package fr.balise.search.text;

import org.jspecify.annotations.NullMarked;
