package fr.balise.importer.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import fr.balise.net.WebClient;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchDeliveryTest {
    private static final String LIST = "nom,commune\nMairie,Rennes\n";

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private HttpHandler handler = exchange -> send(exchange, 200, LIST);

    private record Settings(long most, Duration timeout, boolean privateAddresses) implements FetchingConfig {
        @Override
        public Optional<Path> folder() {
            return Optional.empty();
        }

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(most));
        }

        @Override
        public int redirects() {
            return 5;
        }
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                    + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            handler.handle(exchange);
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aListIsFetchedWholeWithItsFingerprint() throws IOException {
        Fetched fetched = fetch("/liste.CSV?jour=1");

        assertThat(fetched.changed()).isTrue();
        assertThat(fetched.file()).hasContent(LIST.strip()).hasParent(folder.resolve("test-source"));
        assertThat(fetched.sha256()).isEqualTo(Sha256.of(fetched.file()));
        assertThat(fetched.file()).hasFileName(fetched.sha256().substring(0, 16) + "-liste.CSV");
    }

    @Test
    void theServerIsAskedOnlyForWhatIsNew() {
        handler = exchange -> {
            exchange.getResponseHeaders().add("ETag", "W/\"v1\"");
            exchange.getResponseHeaders().add("Last-Modified", "Sat, 01 Nov 2025 10:00:00 GMT");
            send(exchange, "W/\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match")) ? 304 : 200, LIST);
        };
        Fetched first = fetch("/liste.csv");

        Fetched again = fetch("/liste.csv");

        assertThat(again).isEqualTo(new Fetched(first.file(), false, first.sha256()));
        assertThat(asked).containsExactly("/liste.csv null null", "/liste.csv W/\"v1\" Sat, 01 Nov 2025 10:00:00 GMT");
    }

    @Test
    void theSameBytesWithoutAnyValidatorAreNothingNew() {
        Fetched first = fetch("/liste.csv");

        assertThat(fetch("/liste.csv")).isEqualTo(new Fetched(first.file(), false, first.sha256()));
    }

    @Test
    void aNewListTakesThePlaceOfTheOneBefore() {
        fetch("/liste.csv");
        handler = exchange -> send(exchange, 200, LIST + "Poste,Vitré\n");

        Fetched fetched = fetch("/liste.csv");

        assertThat(fetched.changed()).isTrue();
        assertThat(fetched.file()).content().contains("Vitré");
    }

    @Test
    void validatorsOfAnotherAddressOrOfAHarmedFileAreNotSent() throws IOException {
        handler = exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            send(exchange, 200, LIST);
        };
        fetch("/liste.csv");
        fetch("/autre.csv");
        Fetched other = fetch("/autre.csv");
        Files.writeString(other.file(), "abîmé");
        Fetched mended = fetch("/autre.csv");

        assertThat(asked)
                .containsExactly(
                        "/liste.csv null null",
                        "/autre.csv null null",
                        "/autre.csv \"v1\" null",
                        "/autre.csv null null");
        assertThat(mended.file()).hasContent(LIST.strip());
    }

    @Test
    void redirectsAreFollowedSoFar() {
        handler = exchange -> {
            int hops = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            if (hops == 0) {
                send(exchange, 200, LIST);
            } else {
                exchange.getResponseHeaders().add("Location", hops == 2 ? "1" : "/" + (hops - 1));
                send(exchange, hops % 2 == 0 ? 302 : 308, "");
            }
        };

        assertThat(fetch("/5").file()).hasContent(LIST.strip());
        assertThatThrownBy(() -> fetch("/6")).isInstanceOf(FetchProblem.class).hasMessageContaining("plus de 5 fois");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/liste.csv", "//", "http://a:b@127.0.0.1/"})
    void aRedirectToAnythingElseIsRefused(String location) {
        handler = exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            send(exchange, 302, "");
        };

        assertThatThrownBy(() -> fetch("/liste.csv")).isInstanceOf(FetchProblem.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void withoutTheOperatorsSwitchThisMachineIsNotAsked() {
        FetchDelivery strict = delivery(new Settings(1_000_000, Duration.ofSeconds(20), false));

        assertThatThrownBy(() -> strict.fetch("test-source", url("/liste.csv")))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining("seules les adresses https://");
        assertThatThrownBy(() -> strict.fetch(
                        "test-source",
                        URI.create("https://localhost:" + server.getAddress().getPort() + "/")))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining("réseau privé");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 304, 401, 404, 410, 429, 500, 503})
    void anErrorIsToldAndLeavesWhatWasHere(int status) {
        Fetched before = fetch("/liste.csv");
        handler = exchange -> send(exchange, status, "");

        assertThatThrownBy(() -> delivery(Duration.ofSeconds(20)).fetch("other-source", url("/liste.csv")))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining(url("/liste.csv").toString())
                .hasMessageContaining("HTTP " + status);
        assertThat(before.file()).hasContent(LIST.strip());
    }

    @Test
    void aListThatIsTooLargeIsBrokenOffAndNotKept() throws IOException {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[100_000];
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    out.write(chunk);
                }
            } catch (IOException e) {
                // The client has gone, as it should.
            }
        };

        assertThatThrownBy(() -> fetch("/liste.csv"))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining("plus de 1000000 octets")
                .hasMessageContaining("BALISE_FETCHING_MAX_SIZE");
        assertNothingKept();
    }

    @Test
    void aTransferThatStopsHalfWayIsNotKept() throws IOException {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(LIST.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.getHttpContext().getServer().stop(0);
        };

        assertThatThrownBy(() -> fetch("/liste.csv")).isInstanceOf(FetchProblem.class);
        assertNothingKept();
    }

    @Test
    void aServerThatNeverFinishesIsNotWaitedFor() throws IOException {
        handler = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('n');
            exchange.getResponseBody().flush();
        };

        assertThatThrownBy(() -> delivery(Duration.ofMillis(300)).fetch("test-source", url("/liste.csv")))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining("trop lent");
        assertNothingKept();
    }

    @Test
    void anEmptyAnswerIsNoList() {
        handler = exchange -> send(exchange, 200, "");

        assertThatThrownBy(() -> fetch("/liste.csv")).hasMessageContaining("0 octets");
    }

    @Test
    void aMachineThatIsNotThereIsNamed() {
        server.stop(0);

        assertThatThrownBy(() -> fetch("/liste.csv"))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining("connexion");
        assertThatThrownBy(() -> delivery(Duration.ofSeconds(20))
                        .fetch("test-source", URI.create("https://nulle-part.invalid/liste.csv")))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining("nom de machine est inconnu");
    }

    private void assertNothingKept() throws IOException {
        try (var files = Files.list(folder.resolve("test-source"))) {
            assertThat(files).isEmpty();
        }
    }

    private Fetched fetch(String path) {
        return delivery(Duration.ofSeconds(20)).fetch("test-source", url(path));
    }

    private FetchDelivery delivery(Duration timeout) {
        return delivery(new Settings(1_000_000, timeout, true));
    }

    private FetchDelivery delivery(FetchingConfig config) {
        return new FetchDelivery(config, folder, new WebClient());
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean bodyless = status == 304 || status == 204;
        exchange.sendResponseHeaders(status, bodyless ? -1 : bytes.length == 0 ? -1 : bytes.length);
        if (!bodyless) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
