package fr.balise.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.balise.geo.Position;
import fr.balise.search.Suggestion;
import fr.balise.text.Folding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be meant by what was typed, the likeliest first. */
record SuggestionsAnswer(List<Suggested> suggestions) {

    /**
     * One suggestion.
     *
     * @param positionApproximative true where the position may lie kilometres outside; else left out
     * @param parametres of a search for it
     * @param page of a venue
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.NON_EMPTY)
    record Suggested(
            String type,
            String libelle,
            String detail,
            String code,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Boolean positionApproximative,
            Map<String, String> parametres,
            @Nullable String page) {

        static Suggested of(Suggestion found) {
            Position position = found.position();
            return new Suggested(
                    found.type().wireName(),
                    found.label(),
                    found.detail(),
                    found.code(),
                    position == null ? null : position.latitude(),
                    position == null ? null : position.longitude(),
                    position != null && found.approximate() ? true : null,
                    found.parameters(),
                    found.type() == Suggestion.Type.VENUE
                            ? "/lieux/" + found.code() + "-" + Folding.slug(found.label())
                            : null);
        }
    }

    static SuggestionsAnswer of(List<Suggestion> found) {
        return new SuggestionsAnswer(found.stream().map(Suggested::of).toList());
    }
}
