package fr.balise.site.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commune of today, or a municipal arrondissement, with its venues counted.
 *
 * @param code INSEE code of today; as a source gave it where the gazetteer has none
 * @param parent the code of the city of an arrondissement; null for a commune
 * @param codes all codes that its venues bear: its own and those of communes that it took over; empty without venues
 * @param own how many venues bear these codes
 * @param parts the arrondissements that have venues, in their order
 */
record Place(String code, String name, @Nullable String parent, List<String> codes, long own, List<Place> parts) {

    /** With those of the arrondissements. */
    long total() {
        return own + parts.stream().mapToLong(Place::own).sum();
    }

    static Place empty(String code, String name, @Nullable String parent) {
        return new Place(code, name, parent, List.of(), 0, List.of());
    }
}
