package fr.balise.search;

import fr.balise.search.MapSearch.Versioned;
import fr.balise.search.places.AddressSuggestions;
import fr.balise.search.places.FoundPlace;
import fr.balise.search.places.Place;
import fr.balise.search.places.Places;
import fr.balise.search.text.SearchWords;
import fr.balise.search.text.Slips;
import fr.balise.venue.VenueStore;
import fr.balise.venue.VenueTown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people may mean while they type: places by their names, venues by theirs, addresses. */
@ApplicationScoped
public class SuggestionSearch {
    private final Places places;
    private final AddressSuggestions addresses;
    private final PageSearch venues;
    private final VenueStore store;

    SuggestionSearch(Places places, AddressSuggestions addresses, PageSearch venues, VenueStore store) {
        this.places = places;
        this.addresses = addresses;
        this.venues = venues;
        this.store = store;
    }

    /** The likeliest first: places that begin so, then venues, then places that are written otherwise. May wait. */
    public Versioned<List<Suggestion>> find(SuggestionQuery query) {
        Versioned<List<NearVenue>> found = venues.findSlim(named(query));
        return new Versioned<>(found.version(), () -> list(query, found.answer()));
    }

    private List<Suggestion> list(SuggestionQuery query, Supplier<List<NearVenue>> venuesOfText) {
        // Some may be of a type that is not wanted.
        List<FoundPlace> found = places.current().find(query.text(), query.near(), query.limit() * 4).stream()
                .filter(one -> query.types().contains(type(one.place())))
                .toList();
        List<Suggestion> begun = listPlaces(found.stream().filter(one -> one.slips() == 0));
        List<Suggestion> misspelt = listPlaces(found.stream().filter(one -> one.slips() > 0));
        List<Suggestion> named = query.types().contains(Suggestion.Type.VENUE)
                ? listVenues(query, venuesOfText.get(), !found.isEmpty())
                : List.of();
        List<Suggestion> all = new ArrayList<>();
        address(query).ifPresent(all::add);
        // Neither leaves the other without room.
        int room = query.limit() - Math.min(named.size(), query.limit() / 2);
        all.addAll(begun.subList(0, Math.min(begun.size(), room)));
        all.addAll(named);
        all.addAll(begun.subList(Math.min(begun.size(), room), begun.size()));
        all.addAll(misspelt);
        return List.copyOf(all.subList(0, Math.min(all.size(), query.limit())));
    }

    private static List<Suggestion> listPlaces(Stream<FoundPlace> found) {
        return found.map(one -> suggestion(one.place())).toList();
    }

    private static Suggestion suggestion(Place place) {
        Suggestion.Type type = type(place);
        Map<String, String> parameters = switch (type) {
            case COMMUNE, ARRONDISSEMENT -> Map.of("commune", place.code());
            case DEPARTMENT -> Map.of("departement", place.code());
            case REGION -> Map.of("region", place.code());
            case ADDRESS -> Map.of("pres_de", latitudeLongitude(place));
            default -> Map.of("q", place.name());
        };
        return new Suggestion(
                type, place.name(), place.detail(), place.code(), place.position(), place.approximate(), parameters);
    }

    private static Suggestion.Type type(Place place) {
        return Suggestion.Type.valueOf(place.kind().name());
    }

    private static String latitudeLongitude(Place place) {
        var position = Objects.requireNonNull(place.position(), "an address without a position");
        return position.latitude() + "," + position.longitude();
    }

    private Optional<Suggestion> address(SuggestionQuery query) {
        return query.types().contains(Suggestion.Type.ADDRESS)
                ? addresses.find(query.text()).map(SuggestionSearch::suggestion)
                : Optional.empty();
    }

    private static VenueQuery named(SuggestionQuery query) {
        Area area = new Area(
                null,
                query.near() == null ? List.of() : List.of(query.near()),
                Double.POSITIVE_INFINITY,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null);
        return new VenueQuery(area, VenueFilter.ALL, query.text(), null, Sort.RELEVANCE, query.limit(), null);
    }

    /** Where a place is meant, only venues that are called so: not all those that are there. */
    private List<Suggestion> listVenues(SuggestionQuery query, List<NearVenue> found, boolean placeIsMeant) {
        List<String> typed = SearchWords.of(query.text());
        List<NearVenue> called = found.stream()
                .filter(venue -> !placeIsMeant || isCalled(venue, typed))
                .toList();
        Map<String, String> towns = towns(called);
        // The index may be a moment behind: who was deleted in between is left out.
        return called.stream()
                .flatMap(venue ->
                        Optional.ofNullable(towns.get(venue.id())).map(town -> suggestion(venue, town)).stream())
                .toList();
    }

    private Map<String, String> towns(List<NearVenue> venuesOfText) {
        List<String> ids = venuesOfText.stream().map(NearVenue::id).toList();
        return ids.isEmpty()
                ? Map.of()
                : QuarkusTransaction.joiningExisting().call(() -> store.listTowns(ids)).stream()
                        .collect(Collectors.toMap(VenueTown::id, VenueTown::onOneLine));
    }

    private static boolean isCalled(NearVenue venue, List<String> typed) {
        List<String> name = SearchWords.of(venue.name());
        return typed.stream()
                .filter(word -> word.length() > 2)
                .anyMatch(word -> name.stream().anyMatch(other -> isNearly(word, other)));
    }

    private static boolean isNearly(String typed, String word) {
        int most = Slips.forgiven(typed);
        return word.startsWith(typed) || most > 0 && Slips.count(typed, word, most) <= most;
    }

    private static Suggestion suggestion(NearVenue venue, String town) {
        return new Suggestion(
                Suggestion.Type.VENUE,
                venue.name(),
                town,
                venue.id(),
                venue.position(),
                venue.precision().isApproximate(),
                Map.of("q", venue.name()));
    }
}
