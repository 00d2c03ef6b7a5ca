package fr.balise.gazetteer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers from the gazetteer, so with the point of the commune at best. */
final class OfflineGeocoder implements Geocoder {
    private final Gazetteers gazetteers;

    OfflineGeocoder(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    @Override
    public String name() {
        return "gazetteer";
    }

    @Override
    public boolean isOffline() {
        return true;
    }

    @Override
    public int batchSize() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Map<AddressQuery, Optional<GeocodedAddress>> geocode(List<AddressQuery> queries, RequestBudget budget) {
        Gazetteer gazetteer = gazetteers.current();
        Map<AddressQuery, Optional<GeocodedAddress>> found = new LinkedHashMap<>();
        queries.forEach(query -> found.put(query, find(gazetteer, query)));
        return found;
    }

    static Optional<GeocodedAddress> find(Gazetteer gazetteer, AddressQuery query) {
        return gazetteer
                .find(new PlaceClue(query.inseeCode(), query.postalCode(), query.commune()))
                .flatMap(commune -> Optional.ofNullable(commune.position())
                        .map(position -> new GeocodedAddress(
                                position, commune.precision(), null, commune.insee(), commune.name())));
    }
}
