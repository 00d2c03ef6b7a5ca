package fr.balise.search.places;

import fr.balise.geo.Position;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere that has a name.
 *
 * @param code INSEE code, or the postal code itself; empty for an address
 * @param detail what tells it from others of its name: {@code Rhône (69)}; may be empty
 * @param population 0 where none is known
 * @param departments INSEE codes of those that it is in, or is itself
 * @param position where a map should go; null where none is known
 * @param approximate whether the position may lie kilometres outside
 */
public record Place(
        Kind kind,
        String code,
        String name,
        String detail,
        long population,
        Set<String> departments,
        List<String> postalCodes,
        @Nullable Position position,
        boolean approximate) {

    /** What it is, with its name on the wire. */
    public enum Kind {
        COMMUNE("commune"),
        ARRONDISSEMENT("arrondissement"),
        POSTAL_CODE("code_postal"),
        DEPARTMENT("departement"),
        REGION("region"),
        ADDRESS("adresse");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }
}
