package fr.balise.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.imageio.ImageIO;

/** A server of map tiles on another port, which for a browser is another host: each tile a plain square with an edge. */
final class TileServer {
    private static final int SIZE = 256;
    private static final TileServer SHARED = start();

    private final HttpServer server;
    private final byte[] tile = tile();
    private volatile boolean failing;

    private TileServer(HttpServer server) {
        this.server = server;
    }

    /** The one of this JVM; it ends with it. */
    static TileServer shared() {
        return SHARED;
    }

    String host() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String tileUrl() {
        return host() + "/tiles/{z}/{x}/{y}.png";
    }

    /** From now on answers 503 to everything, or serves again. */
    void setFailing(boolean failing) {
        this.failing = failing;
    }

    private static TileServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TileServer tiles = new TileServer(http);
            http.createContext("/tiles/", tiles::answer);
            http.start();
            return tiles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (failing) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, tile.length);
            exchange.getResponseBody().write(tile);
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
