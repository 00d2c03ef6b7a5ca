package fr.balise.search;

import fr.balise.geo.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be meant by what was typed.
 *
 * @param detail what tells it from others of its name; may be empty
 * @param code INSEE code, postal code or id of a venue; empty for an address
 * @param position null where none is known
 * @param approximate whether the position may lie kilometres outside
 * @param parameters those of a search for it
 */
public record Suggestion(
        Type type,
        String label,
        String detail,
        String code,
        @Nullable Position position,
        boolean approximate,
        Map<String, String> parameters) {

    /** What may be suggested, with its name on the wire. */
    public enum Type {
        COMMUNE("commune"),
        ARRONDISSEMENT("arrondissement"),
        POSTAL_CODE("code_postal"),
        DEPARTMENT("departement"),
        REGION("region"),
        VENUE("lieu"),
        ADDRESS("adresse");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }
}
