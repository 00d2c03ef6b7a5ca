package fr.balise.site.finding;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.search.Suggestion;
import fr.balise.search.SuggestionQuery;
import fr.balise.search.SuggestionSearch;
import fr.balise.search.VenuePage;
import fr.balise.search.VenueQuery;
import fr.balise.search.VenueSearch;
import fr.balise.site.Counted;
import fr.balise.site.DirectoryView.Link;
import fr.balise.site.finding.Chips.Chip;
import fr.balise.text.Folding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What to ask instead where nothing was found: each way with the number of venues that it gives. */
@ApplicationScoped
class Loosen {
    private static final List<String> FARTHER = List.of("50", "100");
    private static final int MOST = 6;
    private static final int MEANT = 4;
    private static final int NEAREST = 3;

    private final VenueSearch search;
    private final SuggestionSearch suggestions;
    private final Gazetteers gazetteers;

    Loosen(VenueSearch search, SuggestionSearch suggestions, Gazetteers gazetteers) {
        this.search = search;
        this.suggestions = suggestions;
        this.gazetteers = gazetteers;
    }

    private record Way(String words, SearchAddress address, long count) {}

    /** Searches that ask a little less, those that give most first. */
    List<Link> looser(SearchAddress address, List<Chip> chips) {
        List<Way> ways = new ArrayList<>();
        if (address.parameters().containsKey("rayon")) {
            for (String kilometers : FARTHER) {
                ways.add(way("Jusqu’à " + kilometers + "\u00a0km", address.with("rayon", List.of(kilometers))));
            }
        }
        for (Chip chip : chips) {
            ways.add(way("Sans le critère «\u00a0" + chip.words() + "\u00a0»", chip.without()));
        }
        if (chips.size() > 1) {
            ways.add(way("Sans aucun critère", new SearchAddress(Map.of())));
        }
        return ways.stream()
                .filter(way -> way.count() > 0)
                .sorted(Comparator.comparingInt(Loosen::rank))
                .limit(MOST)
                .map(way -> new Link(
                        way.words() + "\u00a0: " + Counted.venues(way.count()),
                        way.address().path()))
                .toList();
    }

    /** Everything is the last thing to fall back on. */
    private static int rank(Way way) {
        return way.address().parameters().isEmpty() ? 1 : 0;
    }

    private Way way(String words, SearchAddress address) {
        return new Way(words, address, count(address));
    }

    long count(SearchAddress address) {
        return search.find(query(address).page(1, null)).matched();
    }

    VenueQuery query(SearchAddress address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(address.parameters());
        parameters.remove(SearchAddress.PLACE);
        return VenueQuery.parse(ReadForm.tidy(parameters), gazetteers.current());
    }

    /** The nearest that fit all else, wherever they are; none where nobody knows near what. */
    VenuePage nearest(SearchAddress address, String point) {
        SearchAddress near = address.anywhere().with("pres_de", List.of(point)).with("tri", List.of("distance"));
        return search.find(query(near).page(NEAREST, null));
    }

    /** What a text may mean that no venue has. */
    List<Link> meant(String text, SearchAddress address) {
        SuggestionQuery query =
                SuggestionQuery.parse(Map.of("q", List.of(text), "limit", List.of(String.valueOf(MEANT))));
        return suggestions.find(query).answer().get().stream()
                .flatMap(found -> link(found, address))
                .toList();
    }

    private static Stream<Link> link(Suggestion found, SearchAddress address) {
        String words = found.detail().isEmpty() ? found.label() : found.label() + ", " + found.detail();
        if (found.type() == Suggestion.Type.VENUE) {
            return Stream.of(new Link(words, "/lieux/" + found.code() + "-" + Folding.slug(found.label())));
        }
        if (found.position() == null) {
            return Stream.empty();
        }
        SearchAddress there = address.anywhere()
                .without("q", "tri")
                .withAll(FindPlace.around(found.position()))
                .with("rayon", List.of(ReadForm.USUAL_KILOMETERS))
                .with(SearchAddress.PLACE, List.of(found.label()));
        return Stream.of(new Link("Près de " + words, there.path()));
    }
}
