package fr.balise.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * What a source says about where a place is: any of an INSEE code, a postal code and the name of a commune as people
 * write it ({@code PARIS CEDEX 13}, {@code 93200 ST-DENIS}). Blank means nothing said.
 */
public record PlaceClue(
        @Nullable String insee,
        @Nullable String postalCode,
        @Nullable String communeName) {

    public PlaceClue {
        insee = blankToNull(insee);
        postalCode = blankToNull(postalCode);
        communeName = blankToNull(communeName);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
