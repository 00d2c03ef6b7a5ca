package fr.balise.importer.placing;

import fr.balise.gazetteer.GeocodedAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * What a geocoder said once.
 *
 * @param address empty when there is no such place
 */
record KnownAnswer(Optional<GeocodedAddress> address, Instant askedAt) {}
