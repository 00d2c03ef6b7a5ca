package fr.balise.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.balise.search.InvalidQuery.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as problem details (RFC 9457), in French.
 *
 * @param type {@code about:blank}, or the address of a page that explains this type
 * @param status the HTTP status code
 * @param detail what happened and what to do; null when the title says it all
 * @param errors each wrong parameter, when that is the problem
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<Violation> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, @Nullable String detail) {
        return new Problem("about:blank", title, status, detail, List.of());
    }
}
