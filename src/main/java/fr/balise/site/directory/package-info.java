/**
 * The directory: departments, communes, and every venue of each; what of it can be taken along ("paquet de ma commune"); and
 * what machines that follow links are told (sitemaps, robots.txt). Counts all venues once for each state of the data. Knows
 * nothing of filters: who looks for something asks {@code search}.
 */
@NullMarked
package fr.balise.site.directory;

import org.jspecify.annotations.NullMarked;
