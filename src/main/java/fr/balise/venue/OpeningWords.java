package fr.balise.venue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.balise.hours.OpeningHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exceptions and hours of services as the database holds them, in French for people who look at differences. */
final class OpeningWords {
    private OpeningWords() {}

    /** {@code fermé du 24 décembre 2026 au 2 janvier 2027 (congés)}; null without any. */
    static @Nullable String exceptions(String json) {
        List<String> words = new ArrayList<>();
        FactsJson.tree(json).forEach(each -> words.add(exception(each)));
        return words.isEmpty() ? null : String.join(" ; ", words);
    }

    private static String exception(JsonNode node) {
        OpeningException exception = FactsJson.read(node, OpeningException.class);
        String reason = exception.reason();
        String days = days(exception);
        OpeningHours hours = exception.hours();
        return switch (exception.kind()) {
            case CLOSED -> "fermé" + days + (reason == null ? "" : " (" + reason + ")");
            case SPECIAL_HOURS ->
                "horaires" + days + " : " + (hours == null ? "?" : hours.value())
                        + (reason == null ? "" : " (" + reason + ")");
            case MOVE -> "déménage" + days + (reason == null ? "" : " : " + reason);
        };
    }

    private static String days(OpeningException exception) {
        LocalDate from = exception.from();
        LocalDate to = exception.to();
        String each = exception.everyYear() ? " chaque année" : "";
        if (from != null && from.equals(to)) {
            return each + " le " + day(from, exception.everyYear());
        }
        if (from != null && to != null) {
            return each + " du " + day(from, exception.everyYear()) + " au " + day(to, exception.everyYear());
        }
        return from != null
                ? " à partir du " + day(from, false)
                : to != null ? " jusqu'au " + day(to, false) : " jusqu'à nouvel ordre";
    }

    private static String day(LocalDate day, boolean everyYear) {
        String words = new PartialDate(day.toString()).inFrench();
        return everyYear ? words.substring(0, words.lastIndexOf(' ')) : words;
    }

    /** {@code Aide aux démarches administratives : Tu 09:00-12:00, sur rendez-vous}; null without any. */
    static @Nullable String services(String json) {
        List<String> words = new ArrayList<>();
        FactsJson.tree(json).properties().forEach(entry -> {
            ServiceHours hours = FactsJson.read(entry.getValue(), ServiceHours.class);
            List<String> said = new ArrayList<>();
            if (hours.hours() != null) {
                said.add(hours.hours().value());
            }
            if (hours.byAppointmentOnly()) {
                said.add("sur rendez-vous");
            }
            words.add(Service.valueOf(entry.getKey()).label() + " : " + String.join(", ", said));
        });
        return words.isEmpty() ? null : String.join(" ; ", words);
    }
}
