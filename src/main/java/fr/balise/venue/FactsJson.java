package fr.balise.venue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Facts as the database keeps them in {@code source_record.facts}: what a record does not state is not there. */
public final class FactsJson {
    // Of its own, so that a setting for the API never changes what is stored.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A later release may have dropped a field that this row still holds.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A third of the text would be empty lists.
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
            .build();

    private FactsJson() {}

    public static String write(VenueFacts facts) {
        return write((Object) facts);
    }

    /** A part of facts that has a column of its own. */
    static String write(Object facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts that can't be written", e);
        }
    }

    /** The same as a tree, for whoever compares texts whatever they mean. */
    public static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts that can't be read: " + json, e);
        }
    }

    /** A part of facts that has a column of its own. */
    static <T> T read(JsonNode part, Class<T> type) {
        try {
            return JSON.treeToValue(part, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts that can't be read: " + part, e);
        }
    }

    public static VenueFacts read(String json) {
        try {
            return JSON.readValue(json, VenueFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored facts that can't be read: " + json, e);
        }
    }
}
