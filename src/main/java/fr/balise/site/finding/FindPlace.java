package fr.balise.site.finding;

import fr.balise.geo.Position;
import fr.balise.search.places.AddressSuggestions;
import fr.balise.search.places.FoundPlace;
import fr.balise.search.places.Place;
import fr.balise.search.places.PlaceIndex;
import fr.balise.search.places.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which place people mean by what they typed: one, or some to choose from. */
@ApplicationScoped
class FindPlace {
    private static final int MOST_CHOICES = 8;
    /** A commune's name has seldom more words. */
    private static final int LAST_WORDS = 5;

    private final Places places;
    private final AddressSuggestions addresses;

    FindPlace(Places places, AddressSuggestions addresses) {
        this.places = places;
        this.addresses = addresses;
    }

    /**
     * What a text may mean.
     *
     * @param sure one place that is meant for certain, or several of the same name; else they are only like it
     */
    record Meant(List<Candidate> candidates, Likeness sure) {
        boolean isClear() {
            return sure == Likeness.CALLED_SO && candidates.size() == 1;
        }
    }

    /** How well the places fit. */
    enum Likeness {
        CALLED_SO,
        WRITTEN_ALIKE,
        /** The text looks like an address that nobody here knows; they are where it ends. */
        END_OF_ADDRESS
    }

    /**
     * A place to search at.
     *
     * @param words that say it again
     * @param parameters of a search
     */
    record Candidate(String words, Map<String, List<String>> parameters) {}

    Meant find(String text) {
        var address = addresses.find(text);
        if (address.isPresent()) {
            return new Meant(List.of(candidate(address.get())), Likeness.CALLED_SO);
        }
        PlaceIndex index = places.current();
        List<FoundPlace> found = index.find(text, null, MOST_CHOICES);
        List<Place> called = calledSo(found);
        if (!called.isEmpty()) {
            return new Meant(candidates(called), Likeness.CALLED_SO);
        }
        List<Place> ending = endingOf(text, index);
        if (!ending.isEmpty()) {
            return new Meant(candidates(ending), Likeness.END_OF_ADDRESS);
        }
        return new Meant(candidates(found.stream().map(FoundPlace::place).toList()), Likeness.WRITTEN_ALIKE);
    }

    /** The likeliest that is called exactly so; several only where several communes are. */
    private static List<Place> calledSo(List<FoundPlace> found) {
        List<Place> called = found.stream()
                .filter(one -> one.whole() && one.slips() == 0)
                .map(FoundPlace::place)
                .toList();
        List<Place> communes = called.stream()
                .filter(place -> place.kind() == Place.Kind.COMMUNE)
                .toList();
        if (communes.size() > 1 && called.get(0).kind() == Place.Kind.COMMUNE) {
            return communes;
        }
        return called.isEmpty() ? List.of() : called.subList(0, 1);
    }

    /** Of {@code 12 rue de Siam, Brest} the last words that name a place. */
    private static List<Place> endingOf(String text, PlaceIndex index) {
        List<String> words = new ArrayList<>(Arrays.asList(text.strip().split("[\\s,;]+")));
        for (int begin = Math.max(1, words.size() - LAST_WORDS); begin < words.size(); begin++) {
            String end = String.join(" ", words.subList(begin, words.size()));
            List<Place> called = calledSo(index.find(end, null, MOST_CHOICES));
            if (!called.isEmpty()) {
                return called;
            }
        }
        return List.of();
    }

    private static List<Candidate> candidates(List<Place> found) {
        return found.stream().map(FindPlace::candidate).toList();
    }

    private static Candidate candidate(Place place) {
        return new Candidate(words(place), parameters(place));
    }

    /** {@code Saint-Denis (93)}: the department tells communes of one name apart. */
    private static String words(Place place) {
        return switch (place.kind()) {
            case COMMUNE ->
                place.departments().isEmpty()
                        ? place.name()
                        : place.name() + " (" + place.departments().iterator().next() + ")";
            case DEPARTMENT -> place.name() + " (" + place.code() + ")";
            default -> place.name();
        };
    }

    private static Map<String, List<String>> parameters(Place place) {
        return switch (place.kind()) {
            case DEPARTMENT -> Map.of("departement", List.of(place.code()));
            case REGION -> Map.of("region", List.of(place.code()));
            default -> place.position() == null ? inside(place) : around(place.position());
        };
    }

    private static Map<String, List<String>> inside(Place place) {
        return place.code().isEmpty() || place.kind() == Place.Kind.POSTAL_CODE
                ? Map.of("q", List.of(place.name()))
                : Map.of("commune", List.of(place.code()));
    }

    static Map<String, List<String>> around(Position point) {
        return Map.of("pres_de", List.of(point.latitude() + "," + point.longitude()));
    }
}
