package fr.balise.site;

import fr.balise.venue.PartialDate;
import fr.balise.venue.Status;
import fr.balise.venue.VenueState;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a venue that is not simply open: {@code Fermé définitivement depuis septembre 2014}. The script
 * {@code js/lib/status.js} does the same; both are held to one list of examples by tests.
 */
public final class StatusWords {
    private StatusWords() {}

    /** Null for a venue in service, of which there is nothing to say. */
    static @Nullable String of(Status status) {
        if (status.state() == VenueState.OPEN) {
            return null;
        }
        StringJoiner words = new StringJoiner(" ");
        words.add(status.state() == VenueState.CLOSED_FOR_GOOD ? "Fermé définitivement" : "Fermé pour le moment");
        if (status.since() != null) {
            words.add("depuis " + (isDay(status.since()) ? "le " : "")
                    + status.since().inFrench());
        }
        if (status.until() != null && status.state() == VenueState.CLOSED_FOR_NOW) {
            words.add((isDay(status.until()) ? "jusqu’au " : "jusqu’en ")
                    + status.until().inFrench());
        }
        String reason = status.reason();
        return reason == null || tellsOnlyTheDate(reason, status.since())
                ? words.toString()
                : words + " (" + reason + ")";
    }

    /** {@code association fermée en septembre 2014} says no more than what stands before it. */
    private static boolean tellsOnlyTheDate(String reason, @Nullable PartialDate since) {
        return since != null && reason.contains(since.inFrench());
    }

    private static boolean isDay(PartialDate date) {
        return date.value().length() > "2014-09".length();
    }
}
