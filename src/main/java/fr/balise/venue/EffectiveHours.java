package fr.balise.venue;

import fr.balise.hours.OpeningHours;
import fr.balise.venue.OpeningException.Kind;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of when the door is open, as one {@code opening_hours} value: the usual hours, then the exceptions,
 * then a closing for now. One evaluator so answers for pages, API and search alike.
 */
public final class EffectiveHours {
    private static final String NOTHING_KNOWN = "unknown";

    private EffectiveHours() {}

    /** Null when nothing is known, and for a venue that is closed for good. */
    public static @Nullable OpeningHours of(VenueFacts facts) {
        if (facts.status().state() == VenueState.CLOSED_FOR_GOOD) {
            return null;
        }
        List<String> rules = new ArrayList<>();
        for (OpeningException exception : facts.opening().exceptions()) {
            if (exception.kind() != Kind.MOVE) {
                rules.addAll(rules(exception));
            }
        }
        if (facts.status().state() == VenueState.CLOSED_FOR_NOW) {
            rules.add(closing(facts.status()));
        }
        OpeningHours usual = TourHours.usual(facts);
        if (rules.isEmpty()) {
            return usual;
        }
        rules.add(0, usual == null ? NOTHING_KNOWN : usual.value());
        return new OpeningHours(String.join("; ", rules));
    }

    private static List<String> rules(OpeningException exception) {
        OpeningHours hours = exception.hours();
        if (hours == null) {
            return List.of(exception.days() + " off" + comment(exception.reason()));
        }
        // The usual hours of such a day are wiped out even where the special ones have no rule for its weekday.
        List<String> rules = new ArrayList<>(List.of(exception.days() + " off"));
        for (String rule : hours.rules()) {
            rules.add(exception.days() + " " + rule);
        }
        return rules;
    }

    private static String closing(Status status) {
        LocalDate from = status.since() == null ? null : firstDay(status.since());
        LocalDate to = status.until() == null ? null : lastDay(status.until());
        if (from != null && to != null && to.isBefore(from)) {
            from = null;
        }
        return OpeningException.closed(from, to, null).days() + " off" + comment(status.reason());
    }

    private static String comment(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "" : " \"" + reason.strip().replace('"', '\'') + "\"";
    }

    private static LocalDate firstDay(PartialDate date) {
        return switch (date.value().length()) {
            case 4 -> Year.parse(date.value()).atDay(1);
            case 7 -> YearMonth.parse(date.value()).atDay(1);
            default -> LocalDate.parse(date.value());
        };
    }

    private static LocalDate lastDay(PartialDate date) {
        return switch (date.value().length()) {
            case 4 -> Year.parse(date.value()).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date.value()).atEndOfMonth();
            default -> LocalDate.parse(date.value());
        };
    }
}
