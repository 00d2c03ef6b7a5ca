package fr.balise.site.opening;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a venue is open now, in a few words. The script {@code js/list/opening-line.js} writes the same from the API's
 * answer.
 *
 * @param today what is not closed on this day; empty when it is closed all day, or unknown
 * @param caution whether this is a public holiday of which the hours say nothing
 * @param freshness how far the hours can be trusted; null where there are none
 * @param trust what the words look like: {@code sure}, {@code to-check} or {@code unsure}
 */
public record OpeningLine(
        State state,
        List<Said> today,
        boolean caution,
        @Nullable String freshness,
        String trust) {

    /** Whether it is better to ask before going there. */
    public boolean isToBeChecked() {
        return !trust.equals("sure");
    }

    /** {@code 9 h à 12 h, 14 h à 18 h (atelier)}; empty when there is nothing to say. For a page in French. */
    public String todayInFrench() {
        return today.stream().map(Said::inFrench).collect(Collectors.joining(", "));
    }

    /**
     * The state in words.
     *
     * @param mark the state on the wire, such as {@code ouvert}: it chooses the colour of the words
     */
    public record State(String mark, Said said) {}
}
