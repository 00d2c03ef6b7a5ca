package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.Set;

/**
 * A venue as the map shows it.
 *
 * @param cell key of its {@link MapCell}
 * @param inseeCode empty where none is known
 */
public record MapVenue(
        long cell,
        String id,
        String name,
        Position position,
        Precision precision,
        String inseeCode,
        Set<Typology> typologies,
        VenueState state) {}
