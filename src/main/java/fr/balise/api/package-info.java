/**
 * The public read API over HTTP: OGC API - Features under {@code /api}, and every error as problem details (RFC 9457).
 * Knows nothing of imports or of pages.
 */
@NullMarked
package fr.balise.api;

import org.jspecify.annotations.NullMarked;
