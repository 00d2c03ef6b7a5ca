package fr.balise.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first visit of a training run: opens the pages that people open first, so that the class archive holds what they
 * need. Follows the pages' own links, so that it needs no change when a page is added.
 */
final class TrainingVisit {

    private static final int PAGES_AT_MOST = 30;
    private static final int PATIENCE_MILLISECONDS = 10_000;
    private static final Pattern LOCAL_LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    private final String origin;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();

    TrainingVisit(String origin) {
        this.origin = origin;
    }

    void run() {
        meet("/");
        meet("/lieux");
        meet("/annuaire");
        meet("/api/collections/lieux/items?limit=100");
        meet("/q/health/ready");
        meet("/api/openapi");
        for (int pages = 0; pages < PAGES_AT_MOST && !waiting.isEmpty(); pages++) {
            open(waiting.remove());
        }
    }

    private void meet(String path) {
        if (seen.add(path)) {
            waiting.add(path);
        }
    }

    private void open(String path) {
        try {
            HttpURLConnection request =
                    (HttpURLConnection) URI.create(origin + path).toURL().openConnection();
            request.setConnectTimeout(PATIENCE_MILLISECONDS);
            request.setReadTimeout(PATIENCE_MILLISECONDS);
            if (request.getResponseCode() >= 400) {
                return;
            }
            String body;
            try (var stream = request.getInputStream()) {
                body = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (String.valueOf(request.getContentType()).startsWith("text/html")) {
                meetLinksOf(body);
            }
        } catch (IOException | IllegalArgumentException e) {
            // A page that cannot be read is a matter for the tests; the archive is only a little smaller without it.
            Terminal.progress("Page non visitée : " + path + " (" + e.getMessage() + ")");
        }
    }

    private void meetLinksOf(String page) {
        Matcher link = LOCAL_LINK.matcher(page);
        while (link.find()) {
            meet(link.group(1).replace("&amp;", "&"));
        }
    }
}
