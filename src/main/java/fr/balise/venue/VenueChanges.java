package fr.balise.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a writing of venues did. The counts are exact, the lists are not: they have the first venues only.
 *
 * @param changed venues of which something that people can see is different now
 * @param listed created ones
 */
public record VenueChanges(
        int created, int changed, int unchanged, List<Created> listed, List<Difference> differences) {
    public static final VenueChanges NONE = new VenueChanges(0, 0, 0, List.of(), List.of());

    /** A venue that was not there before. */
    public record Created(String venueId, String venueName) {}

    /**
     * One field of one venue.
     *
     * @param field name on the wire
     * @param before in French words, null when the venue said nothing
     * @param after as {@code before}
     */
    public record Difference(
            String venueId,
            String venueName,
            String field,
            @Nullable String before,
            @Nullable String after) {}
}
