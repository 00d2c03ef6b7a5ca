package fr.balise.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request and takes the answer, of at most so many bytes and within a time that counts to its last byte: a
 * server that sends one byte a minute is not waited for. Follows no redirect, since each is a new address to check.
 */
public final class WebClient {
    /** Who asks, as services wish to know. */
    public static final String USER_AGENT = "Balise (carte de la mediation numerique)";

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client;

    public WebClient() {
        this(null);
    }

    /** @param trust whom to believe on https; null for the certificate authorities that Java knows */
    public WebClient(@Nullable SSLContext trust) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(CONNECT);
        client = (trust == null ? builder : builder.sslContext(trust)).build();
    }

    /**
     * Sends and waits.
     *
     * @param body what becomes of the answer
     * @param limits for the answer, whatever its status
     * @throws HttpTimeoutException when it took too long
     * @throws AnswerTooLargeException when there was too much of it
     * @throws IOException when there was no whole answer for another reason
     */
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body, AnswerLimits limits) throws IOException {
        CompletableFuture<HttpResponse<T>> exchange =
                client.sendAsync(request, head -> new LimitedBody<>(body.apply(head), limits.mostBytes()));
        try {
            return exchange.get(limits.within().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new HttpTimeoutException(
                    "pas de réponse complète en " + limits.within().toSeconds() + " s");
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrompu");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }
}
