package fr.balise.site.embed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.geo.Feature;
import fr.balise.search.VenuePage;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a frame shows, and writes what its map needs of it. */
@ApplicationScoped
class EmbeddedVenues {
    /** As many as most departments have; more would be much for a telephone. */
    static final int MOST = 500;

    private final VenueSearch search;
    private final VenueStore venues;
    private final Gazetteers gazetteers;
    private final ObjectMapper json;

    EmbeddedVenues(VenueSearch search, VenueStore venues, Gazetteers gazetteers, ObjectMapper json) {
        this.search = search;
        this.venues = venues;
        this.gazetteers = gazetteers;
        this.json = json;
    }

    /** The first part of the list; venues that were merged under their ids of today. */
    VenuePage find(EmbedRequest request) {
        if (!request.isOfNamed()) {
            return search.find(
                    VenueQuery.parse(request.search(), gazetteers.current()).page(MOST, null));
        }
        List<Venue> named = request.ids().stream()
                .map(id -> venues.find(id).or(() -> venues.findRedirect(id).flatMap(venues::find)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return new VenuePage(named, Map.of(), named.size(), null);
    }

    /** What a mark on the map tells by itself; its popup repeats the line of the list. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Place(
            String nom,
            String precision,
            @Nullable String commune,
            @Nullable String codePostal,
            @Nullable String codeInsee,
            State statut) {}

    /** Whether it is in service, as the API says it. */
    record State(String etat) {}

    /** Null when no venue has a position. */
    @Nullable
    String places(List<Venue> shown) {
        List<Feature<Place>> features = shown.stream()
                .flatMap(EmbeddedVenues::feature)
                .filter(feature -> Objects.nonNull(feature.geometry()))
                .toList();
        if (features.isEmpty()) {
            return null;
        }
        try {
            return json.writeValueAsString(features);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("places that can't be written as JSON", e);
        }
    }

    private static Stream<Feature<Place>> feature(Venue venue) {
        VenueFacts facts = venue.facts();
        Place place = new Place(
                facts.name(),
                facts.location().precision().wireName(),
                facts.address().commune(),
                facts.address().postalCode(),
                facts.address().inseeCode(),
                new State(facts.status().state().wireName()));
        return Stream.of(
                new Feature<>(venue.id(), Feature.Point.of(facts.location().position()), place));
    }
}
