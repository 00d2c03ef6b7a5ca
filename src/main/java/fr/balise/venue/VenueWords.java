package fr.balise.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.geo.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a column of the table {@code venue} holds, as people say it in French. */
final class VenueWords {
    private static final ObjectMapper JSON = new ObjectMapper();

    static final Map<String, Class<? extends Enum<?>>> VOCABULARIES = Map.ofEntries(
            Map.entry("typologies", Typology.class),
            Map.entry("mobility", Mobility.class),
            Map.entry("audiences", Audience.class),
            Map.entry("special_needs", SpecialNeed.class),
            Map.entry("fees", Fee.class),
            Map.entry("access_modes", AccessMode.class),
            Map.entry("support_modes", SupportMode.class),
            Map.entry("programmes", Programme.class),
            Map.entry("labels", TrainingLabel.class),
            Map.entry("services", Service.class));

    private VenueWords() {}

    /**
     * The value in French: labels of the standard, {@code 48.85, 2.35} (latitude first), {@code 12 mars 2024}.
     *
     * @param value as {@code jsonb_each_text} gives it
     * @return null when the venue says nothing
     */
    static @Nullable String of(String column, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (column) {
            case "position" -> point(value);
            case "position_precision" -> inFrench(Precision.valueOf(value));
            case "position_method" -> method(value);
            case "state" -> inFrench(VenueState.valueOf(value));
            case "state_since", "state_until", "verified_on" -> new PartialDate(value).inFrench();
            case "hours_confirmed_on" -> new PartialDate(value).inFrench();
            case "opening_exceptions" -> OpeningWords.exceptions(value);
            case "service_hours" -> OpeningWords.services(value);
            case "stops" -> stops(value);
            case "phones", "mails", "websites", "other_labels" -> list(column, value);
            default -> VOCABULARIES.containsKey(column) ? list(column, value) : value;
        };
    }

    private static String point(String geoJson) {
        JsonNode coordinates = read(geoJson).path("coordinates");
        return coordinates.path(1).asText() + ", " + coordinates.path(0).asText();
    }

    /** {@code Place du Lavoir, Beaune : FREQ=WEEKLY;BYDAY=MO 09:00-12:00}, one for each stop. */
    private static @Nullable String stops(String array) {
        List<String> words = new ArrayList<>();
        for (JsonNode stop : read(array)) {
            List<String> place = new ArrayList<>();
            for (String path : List.of("/name", "/address/street", "/address/commune")) {
                if (stop.at(path).isTextual()) {
                    place.add(stop.at(path).asText());
                }
            }
            List<String> when = new ArrayList<>();
            for (JsonNode passage : stop.path("passages")) {
                when.add(passage(passage));
            }
            words.add(String.join(", ", place) + (when.isEmpty() ? "" : " : " + String.join(" + ", when)));
        }
        return words.isEmpty() ? null : String.join(" ; ", words);
    }

    private static String passage(JsonNode passage) {
        List<String> words = new ArrayList<>();
        if (passage.at("/days/rule").isTextual()) {
            words.add(passage.at("/days/rule").asText());
        }
        passage.at("/days/dates").forEach(day -> words.add(day.asText()));
        for (JsonNode span : passage.path("times")) {
            words.add(minute(span.path("start")) + "-" + minute(span.path("end")));
        }
        return String.join(" ", words);
    }

    /** Times are kept as {@code 09:00:00} or {@code 09:00}. */
    private static String minute(JsonNode time) {
        return time.asText().substring(0, Math.min(5, time.asText().length()));
    }

    private static @Nullable String list(String column, String array) {
        List<String> words = new ArrayList<>();
        read(array).forEach(each -> words.add(label(column, each.asText())));
        return words.isEmpty() ? null : String.join(" ; ", words);
    }

    private static String label(String column, String name) {
        return Optional.ofNullable(VOCABULARIES.get(column)).stream()
                .flatMap(vocabulary -> List.of(vocabulary.getEnumConstants()).stream())
                .filter(value -> value.name().equals(name))
                .map(VenueWords::label)
                .findFirst()
                .orElse(name);
    }

    /** The standard gives kinds of venue by code; they have their label beside it. */
    private static String label(Enum<?> value) {
        return value instanceof Typology kind ? kind.label() : ((StandardValue) value).label();
    }

    private static String inFrench(VenueState state) {
        return switch (state) {
            case OPEN -> "ouvert";
            case CLOSED_FOR_NOW -> "fermé temporairement";
            case CLOSED_FOR_GOOD -> "fermé définitivement";
        };
    }

    private static String inFrench(Precision precision) {
        return switch (precision) {
            case HOUSENUMBER -> "au numéro";
            case STREET -> "à la rue";
            case LOCALITY -> "au lieu-dit";
            case MUNICIPALITY -> "à la commune";
            case UNKNOWN -> "inconnue";
        };
    }

    private static String method(String method) {
        return method.equals(Location.SOURCE) ? "la liste" : method;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column that is no JSON", e);
        }
    }
}
