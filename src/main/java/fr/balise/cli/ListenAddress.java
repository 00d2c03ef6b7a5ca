package fr.balise.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/**
 * Where HTTP is served.
 *
 * @param host a name or an address of this machine, as in {@code 127.0.0.1}; {@code 0.0.0.0} is every interface
 * @param port 1 to 65535, or 0 for any free one
 */
record ListenAddress(String host, int port) {

    private static final int PROBE_MILLISECONDS = 2000;

    /** The address to type into a browser on this machine. */
    String url() {
        return "http://" + browserHost() + ":" + port;
    }

    ListenAddress withPort(int actualPort) {
        return new ListenAddress(host, actualPort);
    }

    private String browserHost() {
        return switch (host) {
            case "127.0.0.1", "0.0.0.0", "::1", "::", "localhost" -> "localhost";
            default -> host.contains(":") ? "[" + host + "]" : host;
        };
    }

    /**
     * Looks before anything is started, so that a taken port costs nothing.
     *
     * @throws SetupProblem when the port cannot be had, with what to do about it
     */
    void requireFree() {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (UnknownHostException e) {
            throw new SetupProblem(
                    "L'adresse « " + host + " » est inconnue : donnez à --host une adresse de cette"
                            + " machine, par exemple 127.0.0.1.",
                    e);
        } catch (BindException e) {
            throw new SetupProblem(whyNot(e), e);
        } catch (IOException e) {
            throw new SetupProblem("Impossible d'écouter sur " + host + ":" + port + " : " + e.getMessage(), e);
        }
    }

    private String whyNot(BindException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.contains("Permission denied")) {
            return "Le port " + port
                    + " est réservé à l'administrateur : choisissez-en un à partir de 1024 avec --port,"
                    + " par exemple ./balise up --port 8080.";
        }
        if (reason.contains("Cannot assign requested address")) {
            return "« " + host + " » n'est pas une adresse de cette machine : donnez à --host l'une des siennes, par"
                    + " exemple 127.0.0.1.";
        }
        String who = isServedByBalise() ? "Un Balise tourne déjà sur le port " : "Un autre programme occupe le port ";
        return who + port + " : arrêtez-le, ou choisissez un autre port avec --port, par exemple ./balise up --port "
                + (port == 65535 ? port - 1 : port + 1) + ".";
    }

    /** Whether the answer of the readiness endpoint holds Balise's own check. */
    private boolean isServedByBalise() {
        try {
            HttpURLConnection probe = (HttpURLConnection)
                    URI.create(url() + "/q/health/ready").toURL().openConnection();
            probe.setConnectTimeout(PROBE_MILLISECONDS);
            probe.setReadTimeout(PROBE_MILLISECONDS);
            // While Balise is not ready it answers 503, whose body is the error stream.
            try (var body = probe.getResponseCode() < 400 ? probe.getInputStream() : probe.getErrorStream()) {
                return body != null
                        && new String(body.readAllBytes(), StandardCharsets.UTF_8)
                                .contains('"' + FirstStartCheck.NAME + '"');
            }
        } catch (IOException e) {
            return false;
        }
    }
}
