package fr.balise.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The Nu HTML checker, the W3C's own, in this process; it asks no server. A page that it has seen is not checked again. */
public final class NuHtmlChecker {
    private static final Map<String, List<String>> SEEN = new ConcurrentHashMap<>();

    private NuHtmlChecker() {}

    /** One line per error, with the place in the page; warnings, such as on missing headings, are no errors. */
    public static List<String> listErrors(String html) {
        return SEEN.computeIfAbsent(html, NuHtmlChecker::check);
    }

    private static List<String> check(String html) {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        checker.setNoLangDetect(true);
        try {
            String answer = checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            JsonNode messages = new ObjectMapper().readTree(answer).path("messages");
            if (!messages.isArray()) {
                throw new IllegalStateException("no list of messages in: " + answer);
            }
            return StreamSupport.stream(messages.spliterator(), false)
                    .filter(message -> !message.path("type").asText().equals("info"))
                    .map(NuHtmlChecker::describe)
                    .toList();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("the Nu HTML checker did not get through the page", e);
        }
    }

    private static String describe(JsonNode message) {
        return message.path("lastLine").asText() + ": "
                + message.path("message").asText() + " « "
                + message.path("extract").asText().strip() + " »";
    }
}
