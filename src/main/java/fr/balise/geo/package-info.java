/**
 * Points and boxes on the ground: WGS 84 positions, how far each can be trusted, bounding boxes and GeoJSON. Knows
 * nothing of venues, of HTTP or of the database.
 */
@NullMarked
package fr.balise.geo;

import org.jspecify.annotations.NullMarked;
