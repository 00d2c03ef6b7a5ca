package fr.balise.venue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source as a venue's page cites it.
 *
 * @param readAt when the record was last found in a delivery of the source
 */
public record CitedSource(
        String id,
        String title,
        String publisher,
        String licence,
        @Nullable String homepage,
        Instant readAt) {}
