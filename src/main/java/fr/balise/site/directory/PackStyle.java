package fr.balise.site.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The style of a kept file, which can ask nobody for one: that of the pages, read once. */
@ApplicationScoped
class PackStyle {
    private static final List<String> SHEETS = List.of("tokens", "base", "pack");

    private final String element =
            "<style>\n" + SHEETS.stream().map(PackStyle::read).collect(Collectors.joining()) + "</style>";

    /** An element {@code style}. */
    String element() {
        return element;
    }

    private static String read(String sheet) {
        String name = "META-INF/resources/css/" + sheet + ".css";
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        try (InputStream file = resources.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
