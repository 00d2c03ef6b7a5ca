package fr.balise.site.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The service worker: {@code js/offline/worker.js} behind a line with the files that it keeps and their version. The version
 * is a checksum of what they hold, so that nobody has to think of it, and all nodes of one program give the same.
 */
@ApplicationScoped
class WorkerScript {
    static final String PAGE = "/hors-ligne";

    /** What makes a kept page readable: no scripts but those of {@link #PAGE}, since most do nothing without a server. */
    static final List<String> FILES = List.of(
            "/css/tokens.css",
            "/css/base.css",
            "/css/layout.css",
            "/css/line.css",
            "/css/opening.css",
            "/css/venue.css",
            "/css/directory.css",
            "/css/offline.css",
            "/css/print.css",
            "/js/offline/main.js",
            "/js/offline/kept.js",
            "/js/offline/pages.js",
            "/js/lib/html.js",
            "/favicon.svg");

    private static final String WORKER = "/js/offline/worker.js";

    private final ObjectMapper json;
    private final String worker = new String(read(WORKER), StandardCharsets.UTF_8);

    WorkerScript(ObjectMapper json) {
        this.json = json;
    }

    String text() {
        List<String> files = new ArrayList<>(FILES);
        files.add(PAGE);
        try {
            String shell = json.writeValueAsString(Map.of("version", version(), "files", files));
            return "self.SHELL = " + shell + ";\n" + worker;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of files can't be written as JSON", e);
        }
    }

    private String version() {
        CRC32C sum = new CRC32C();
        FILES.forEach(file -> sum.update(read(file)));
        sum.update(OfflinePages.offline().render().getBytes(StandardCharsets.UTF_8));
        sum.update(worker.getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    private static byte[] read(String file) {
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        try (InputStream input = resources.getResourceAsStream("META-INF/resources" + file)) {
            if (input == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return input.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
