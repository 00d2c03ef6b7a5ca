package fr.balise.gazetteer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds where addresses are. One provider is configured; see {@link GeocoderConfig}. */
public interface Geocoder {

    /** What stands beside a position that this provider found, as {@code geoplateforme}. */
    String name();

    /** Whether nobody is asked: then there is nothing to keep, and nothing that the gazetteer has not said before. */
    boolean isOffline();

    /** How many addresses one call of {@link #geocode} should have. */
    int batchSize();

    /**
     * Looks addresses up.
     *
     * @param budget what may still be asked; counts down
     * @return for each address what was found, or empty when there is no such place; an address that the provider
     *     failed on is missing
     * @throws GeocoderUnavailableException when the provider can't be asked, now or in this run
     */
    Map<AddressQuery, Optional<GeocodedAddress>> geocode(List<AddressQuery> queries, RequestBudget budget)
            throws GeocoderUnavailableException;
}
