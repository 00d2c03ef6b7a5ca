package fr.balise.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The site of somebody else, with one page: another host for a browser, which knows the application by its name. */
record OtherSite(HttpServer server) implements AutoCloseable {

    /** Serves a page into which this was pasted. */
    static OtherSite with(String pasted) throws IOException {
        byte[] page =
                ("<!DOCTYPE html><html lang=\"fr\"><title>Somme</title><link rel=\"icon\" href=\"data:,\"><h1>Notre site</h1>"
                                + pasted)
                        .getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
        return new OtherSite(server);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
