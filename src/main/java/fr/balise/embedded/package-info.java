/**
 * The private PostGIS that Balise starts when no database is configured, and the unpacking of Debian packages without
 * root that provides it. It runs before Quarkus does: plain Java and the PostgreSQL driver, nothing of ours, no CDI. It
 * must not know what is stored in the database: it makes an empty one with its extensions and keeps it running.
 */
@NullMarked
package fr.balise.embedded;

import org.jspecify.annotations.NullMarked;
