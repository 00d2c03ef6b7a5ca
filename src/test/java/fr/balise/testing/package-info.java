/**
 * What the tests of all packages share: a real PostGIS and a real browser, each found or fetched as Balise itself does,
 * and folders for them. Knows only {@code embedded}.
 */
@NullMarked
package fr.balise.testing;

import org.jspecify.annotations.NullMarked;
