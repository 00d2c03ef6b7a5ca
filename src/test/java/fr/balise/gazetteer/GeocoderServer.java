package fr.balise.gazetteer;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on this machine that speaks as the national geocoder is documented to, and fails when it is told to. */
public final class GeocoderServer implements AutoCloseable {

    /** What it does with a request instead of answering it. */
    public interface Failure {
        void handle(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Failure> failures = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private Function<Map<String, String>, String> answer = row -> ",,,,,,not-found";

    public GeocoderServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/geocodage", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/geocodage");
    }

    /** Answers a row, by its columns, with latitude, longitude, score, type, label, citycode and status. */
    public void answering(Function<Map<String, String>, String> cells) {
        answer = cells;
    }

    public synchronized void failing(Failure... next) {
        failures.addAll(List.of(next));
    }

    /** The bodies of the requests so far; of a GET its query. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    public static Failure status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, status, "désolé");
        };
    }

    public static Failure body(String text) {
        return exchange -> send(exchange, 200, text);
    }

    public static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        String body =
                query == null ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8) : query;
        Failure failure;
        synchronized (this) {
            requests.add(body);
            failure = failures.poll();
        }
        if (failure != null) {
            failure.handle(exchange);
        } else if (exchange.getRequestURI().getPath().endsWith("/search/csv")) {
            send(exchange, 200, csv(body));
        } else {
            send(exchange, 200, json(query == null ? "" : query));
        }
    }

    private String csv(String form) {
        String file = form.substring(form.indexOf("balise_row"), form.lastIndexOf("\r\n--"));
        StringBuilder text = new StringBuilder();
        try (var reader = new CSVReaderBuilder(new StringReader(file))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            String[] header = reader.readNext();
            text.append(String.join(",", header))
                    .append(
                            ",latitude,longitude,result_score,result_type,result_label,result_citycode,result_status\n");
            for (String[] cells : reader.readAll()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                    text.append('"').append(cells[i].replace("\"", "\"\"")).append("\",");
                }
                text.append(answer.apply(row)).append('\n');
            }
        } catch (Exception e) {
            throw new IllegalStateException(form, e);
        }
        return text.toString();
    }

    private String json(String query) {
        String[] cells = answer.apply(Map.of("q", query)).split(",", -1);
        if (cells[0].isEmpty()) {
            return "{\"type\":\"FeatureCollection\",\"features\":[]}";
        }
        return """
                {"type":"FeatureCollection","features":[{"type":"Feature",
                 "geometry":{"type":"Point","coordinates":[%s,%s]},
                 "properties":{"score":%s,"type":"%s","label":"%s","citycode":"%s"}}]}
                """.formatted(cells[1], cells[0], cells[2], cells[3], cells[4], cells[5]);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
