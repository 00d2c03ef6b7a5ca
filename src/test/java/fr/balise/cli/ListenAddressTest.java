package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenAddressTest {

    private static final String LOOPBACK = "127.0.0.1";

    @Test
    void aPortHeldByAnotherProgramIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> new ListenAddress(LOOPBACK, port).requireFree())
                    .isInstanceOf(SetupProblem.class)
                    .hasMessageStartingWith("Un autre programme occupe le port " + port)
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void aPortHeldByABaliseThatIsNotReadyYetIsSaidToBe() throws IOException {
        HttpServer balise = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 1);
        byte[] answer = ("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"" + FirstStartCheck.NAME + "\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        balise.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(503, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        balise.start();
        try {
            int port = balise.getAddress().getPort();

            assertThatThrownBy(() -> new ListenAddress(LOOPBACK, port).requireFree())
                    .isInstanceOf(SetupProblem.class)
                    .hasMessageStartingWith("Un Balise tourne déjà sur le port " + port);
        } finally {
            balise.stop(0);
        }
    }

    @Test
    void aFreePortIsLeftFree() throws IOException {
        int port;
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            port = once.getLocalPort();
        }
        new ListenAddress(LOOPBACK, port).requireFree();

        new ServerSocket(port, 1, InetAddress.getByName(LOOPBACK)).close();
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        // TEST-NET-1 (RFC 5737) is nobody's.
        assertThatThrownBy(() -> new ListenAddress("192.0.2.1", 0).requireFree())
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("« 192.0.2.1 » n'est pas une adresse de cette machine");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:8080",
        "0.0.0.0, http://localhost:8080",
        "::1, http://localhost:8080",
        "192.0.2.1, http://192.0.2.1:8080",
        "2001:db8::1, http://[2001:db8::1]:8080",
        "balise.example, http://balise.example:8080"
    })
    void theAddressIsOneToTypeIntoABrowser(String host, String url) {
        assertThat(new ListenAddress(host, 8080).url()).isEqualTo(url);
    }
}
