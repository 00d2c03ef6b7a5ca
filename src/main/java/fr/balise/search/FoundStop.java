package fr.balise.search;

import fr.balise.tours.Visit;
import fr.balise.venue.Stop;
import fr.balise.venue.Venue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop that somebody asked for.
 *
 * @param meters from where the person is, as the crow flies; null where no point was given
 * @param visits what is not over yet, in order of time, cancelled ones included; at least one
 */
public record FoundStop(Venue venue, Stop stop, @Nullable Integer meters, List<Visit> visits) {}
