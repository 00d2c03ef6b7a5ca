package fr.balise.site;

import fr.balise.search.VenueQuery;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One box of the filter form.
 *
 * @param value what the address of the page says, in the standard's words
 * @param words what people read
 * @param count venues there are in all; 0 where it is not shown
 * @param chosen whether the box is ticked
 */
public record Choice(String value, String words, long count, boolean chosen) {

    static List<Choice> services(VenueQuery query) {
        return Arrays.stream(Service.values())
                .map(service -> new Choice(
                        service.label(),
                        PlainWords.of(service),
                        0,
                        query.filter().services().contains(service)))
                .toList();
    }

    /** The kinds that occur, the most frequent first, and those that the query asks for all the same. */
    static List<Choice> typologies(VenueQuery query, Map<Typology, Long> counts) {
        return Arrays.stream(Typology.values())
                .filter(kind ->
                        counts.containsKey(kind) || query.filter().typologies().contains(kind))
                .map(kind -> new Choice(
                        kind.code(),
                        PlainWords.of(kind),
                        counts.getOrDefault(kind, 0L),
                        query.filter().typologies().contains(kind)))
                .sorted(Comparator.comparingLong(Choice::count).reversed().thenComparing(Choice::words))
                .toList();
    }
}
