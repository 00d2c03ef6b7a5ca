package fr.balise.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the next stops near somebody shows.
 *
 * @param asked what was typed, empty when nothing was
 * @param radii how far, one chosen
 * @param problem why there is no answer, and what to do; null for nothing
 * @param choices communes among which to choose, each leading to its answer; none when the place is clear
 * @param near the place in words, null as long as none is known
 * @param stops the nearest first
 */
public record NextStopsView(
        String asked,
        List<Choice> radii,
        @Nullable String problem,
        List<DirectoryView.Link> choices,
        @Nullable String near,
        List<Row> stops) {

    /**
     * A stop with what is to come there.
     *
     * @param distance in words
     * @param place as much of the address as is known, empty when the name says it all
     * @param visits in words, the next ones; a cancelled one says so
     */
    public record Row(
            String venue,
            String tour,
            String name,
            String place,
            @Nullable String positionNote,
            String distance,
            List<String> visits,
            List<FrenchPhone> phones) {}
}
