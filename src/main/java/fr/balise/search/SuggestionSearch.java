package fr.balise.search;

import fr.balise.search.places.AddressSuggestions;
import fr.balise.search.places.FoundPlace;
import fr.balise.search.places.Place;
import fr.balise.search.places.Places;
import fr.balise.search.text.SearchWords;
import fr.balise.search.text.Slips;
import fr.balise.venue.Address;
import fr.balise.venue.Venue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people may mean while they type: places by their names, venues by theirs, addresses. */
@ApplicationScoped
public class SuggestionSearch {
    private final Places places;
    private final AddressSuggestions addresses;
    private final VenueSearch venues;

    SuggestionSearch(Places places, AddressSuggestions addresses, VenueSearch venues) {
        this.places = places;
        this.addresses = addresses;
        this.venues = venues;
    }

    /** The likeliest first: places that begin so, then venues, then places that are written otherwise. */
    public List<Suggestion> find(SuggestionQuery query) {
        // Some may be of a type that is not wanted.
        List<FoundPlace> found = places.current().find(query.text(), query.near(), query.limit() * 4).stream()
                .filter(one -> query.types().contains(type(one.place())))
                .toList();
        List<Suggestion> begun = listPlaces(found.stream().filter(one -> one.slips() == 0));
        List<Suggestion> misspelt = listPlaces(found.stream().filter(one -> one.slips() > 0));
        List<Suggestion> named = listVenues(query, !found.isEmpty());
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

    /** Where a place is meant, only venues that are called so: not all those that are there. */
    private List<Suggestion> listVenues(SuggestionQuery query, boolean placeIsMeant) {
        if (!query.types().contains(Suggestion.Type.VENUE)) {
            return List.of();
        }
        Area area = new Area(
                null,
                query.near() == null ? List.of() : List.of(query.near()),
                Double.POSITIVE_INFINITY,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null);
        VenueQuery text =
                new VenueQuery(area, VenueFilter.ALL, query.text(), null, Sort.RELEVANCE, query.limit(), null);
        return venues.find(text).venues().stream()
                .filter(venue -> !placeIsMeant || isCalled(venue, query.text()))
                .map(SuggestionSearch::suggestion)
                .toList();
    }

    private static boolean isCalled(Venue venue, String text) {
        List<String> name = SearchWords.of(venue.facts().name());
        return SearchWords.of(text).stream()
                .filter(typed -> typed.length() > 2)
                .anyMatch(typed -> name.stream().anyMatch(word -> isNearly(typed, word)));
    }

    private static boolean isNearly(String typed, String word) {
        int most = Slips.forgiven(typed);
        return word.startsWith(typed) || most > 0 && Slips.count(typed, word, most) <= most;
    }

    private static Suggestion suggestion(Venue venue) {
        Address address = venue.facts().address();
        String detail = Stream.of(address.postalCode(), address.commune())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Suggestion(
                Suggestion.Type.VENUE,
                venue.facts().name(),
                detail,
                venue.id(),
                venue.facts().location().position(),
                venue.facts().location().precision().isApproximate(),
                Map.of("q", venue.facts().name()));
    }
}
