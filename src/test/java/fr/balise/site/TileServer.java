package fr.balise.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A server of map tiles on another port, which for a browser is another host: each tile a plain square with an edge.
 * There is one for the whole run, and the application under test takes its tiles from it.
 */
public final class TileServer implements QuarkusTestResourceLifecycleManager {
    private static final int SIZE = 256;
    private static final byte[] TILE = tile();
    private static final HttpServer SERVER = listen();

    private static volatile boolean failing;

    static String host() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    /** From now on answers 503 to everything, or serves again. */
    static void setFailing(boolean fails) {
        failing = fails;
    }

    @Override
    public Map<String, String> start() {
        return Map.of("balise.site.map.tile-url", host() + "/tiles/{z}/{x}/{y}.png");
    }

    @Override
    public void stop() {
        // It ends with this JVM: another start of the application goes on with it.
    }

    private static HttpServer listen() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/tiles/", TileServer::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (failing) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, TILE.length);
            exchange.getResponseBody().write(TILE);
        }
    }

    private static byte[] tile() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < SIZE; x++) {
            for (int y = 0; y < SIZE; y++) {
                image.setRGB(x, y, x == 0 || y == 0 ? 0xB0B8B0 : x % 64 < 3 || y % 80 < 3 ? 0xFFF4D0 : 0xE4EBDD);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
