package fr.balise.testing;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds an answer against the one that was approved, as JSON trees, in {@code src/test/resources/golden}. A missing file
 * is written and the test fails, so that somebody reads it; {@code -Dapprove} writes all anew.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private Golden() {}

    /** @param name of the file without its ending */
    public static void assertApproved(String name, String answer) {
        Path file = FOLDER.resolve(name + ".json");
        try {
            boolean approve = System.getProperty("approve") != null;
            if (approve || !Files.exists(file)) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, JSON.writeValueAsString(JSON.readTree(answer)) + "\n");
                if (!approve) {
                    fail("There was no " + file + ", so it was written. Read it; if it is right, commit it.");
                }
            }
            assertThatJson(answer).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException("the answer is no JSON, or " + file + " can't be used", e);
        }
    }
}
