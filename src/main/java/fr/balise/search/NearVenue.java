package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A venue as far as somebody has to know it to go there or to ask for more.
 *
 * @param position null where none is known
 * @param inseeCode empty where none is known
 * @param meters from the nearest point that was given, along the ellipsoid; NaN without a position
 */
public record NearVenue(
        String id,
        String name,
        @Nullable Position position,
        Precision precision,
        String inseeCode,
        Set<Typology> typologies,
        VenueState state,
        double meters) {}
