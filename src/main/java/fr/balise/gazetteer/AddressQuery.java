package fr.balise.gazetteer;

import fr.balise.text.Folding;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address to be looked up.
 *
 * @param street number and street, or a place name, on one line: {@code 12 rue de la Paix}
 * @param postalCode an ordinary one, no CEDEX; null when not known
 * @param commune its name, null when not known
 * @param inseeCode of the commune or municipal arrondissement that the answer must be in; null for no such limit
 */
public record AddressQuery(
        String street,
        @Nullable String postalCode,
        @Nullable String commune,
        @Nullable String inseeCode) {

    /** Longer texts are no address; the national service takes 200 characters. */
    private static final int LONGEST = 160;

    /** Boxes at the post office are no place. */
    private static final Pattern NO_PLACE =
            Pattern.compile("\\b(?:B\\.?P\\.?|C\\.?S\\.?|TSA|cedex)\\s*\\d*\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DANGLING = Pattern.compile("^[\\s,;-]+|[\\s,;-]+$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    /**
     * Makes a question of a stated address; empty when the street names no place ({@code BP 12}), and when neither
     * postal code nor commune is certain, so that any street of France could be meant.
     */
    public static Optional<AddressQuery> of(
            String street, @Nullable String postalCode, @Nullable String commune, @Nullable String inseeCode) {
        String line = NO_PLACE.matcher(street).replaceAll(" ").replaceAll("\\s+", " ");
        line = DANGLING.matcher(line).replaceAll("");
        boolean somewhere = postalCode != null || inseeCode != null;
        if (!somewhere || !WORD.matcher(line).find() || line.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new AddressQuery(line, postalCode, commune, inseeCode));
    }

    /** The same for the same question however it is spelt: {@code 12 rue de la paix|75002||75102}. */
    public String key() {
        return String.join(
                "|",
                Folding.words(street),
                Objects.requireNonNullElse(postalCode, ""),
                commune == null ? "" : Folding.words(commune),
                Objects.requireNonNullElse(inseeCode, ""));
    }
}
