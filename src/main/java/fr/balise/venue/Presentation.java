package fr.balise.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a venue says of itself: a summary of at most 280 characters (the standard's limit) and a longer text. */
@Embeddable
public record Presentation(
        @Column(name = "summary") @Nullable String summary,
        @Column(name = "detail") @Nullable String detail) {
    public static final Presentation NONE = new Presentation(null, null);
}
