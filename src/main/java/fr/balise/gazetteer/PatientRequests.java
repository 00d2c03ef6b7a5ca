package fr.balise.gazetteer;

import fr.balise.net.AnswerLimits;
import fr.balise.net.AnswerTooLargeException;
import fr.balise.net.WebClient;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request again when that may help: after a network fault, when the service is overloaded (429, with the pause
 * that it asks for) or failing (5xx), each time after a longer pause.
 */
final class PatientRequests {
    static final int ATTEMPTS = 5;
    /** Whoever asks for a longer pause is not waited for: an import holds locks meanwhile. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final WebClient client;
    private final Pause pause;

    /** Waits, or in a test only notes for how long. */
    interface Pause {
        void of(Duration time) throws InterruptedIOException;
    }

    PatientRequests(WebClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    static void sleep(Duration time) throws InterruptedIOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrompu");
        }
    }

    /**
     * Sends until there is an answer that another attempt would not change, whatever its status.
     *
     * @throws GeocoderUnavailableException when there is none
     */
    HttpResponse<byte[]> send(HttpRequest request, AnswerLimits limits, RequestBudget budget)
            throws GeocoderUnavailableException {
        String problem = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            budget.take();
            Duration asked = null;
            try {
                HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray(), limits);
                if (!PASSING.contains(answer.statusCode())) {
                    return answer;
                }
                problem = "réponse HTTP " + answer.statusCode();
                asked = retryAfter(answer).orElse(null);
            } catch (AnswerTooLargeException | InterruptedIOException e) {
                throw unavailable(request, e.getMessage(), e);
            } catch (IOException e) {
                problem = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            }
            waitBefore(attempt + 1, asked, request, problem);
        }
        throw unavailable(request, problem + ", " + ATTEMPTS + " fois de suite", null);
    }

    private void waitBefore(int attempt, @Nullable Duration asked, HttpRequest request, String problem)
            throws GeocoderUnavailableException {
        if (attempt > ATTEMPTS) {
            return;
        }
        if (asked != null && asked.compareTo(LONGEST_PAUSE) > 0) {
            throw unavailable(request, problem + ", et une pause de " + asked.toSeconds() + " s demandée", null);
        }
        try {
            pause.of(asked != null ? asked : backOff(attempt - 1));
        } catch (InterruptedIOException e) {
            throw unavailable(request, "interrompu", e);
        }
    }

    /** 1, 2, 4, 8 seconds and up to a quarter more, so that many who failed together do not come back together. */
    private static Duration backOff(int failures) {
        long millis = FIRST_PAUSE.toMillis() << (failures - 1);
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
    }

    /** Seconds or a date (RFC 9110, 10.2.3); empty when there is none that can be read. */
    private static Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers().firstValue("Retry-After").map(String::strip).flatMap(PatientRequests::pause);
    }

    private static Optional<Duration> pause(String text) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(Instant.now(), until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static GeocoderUnavailableException unavailable(
            HttpRequest request, @Nullable String reason, @Nullable Throwable cause) {
        return new GeocoderUnavailableException(request.uri().getHost() + " ne répond pas (" + reason + ")", cause);
    }
}
