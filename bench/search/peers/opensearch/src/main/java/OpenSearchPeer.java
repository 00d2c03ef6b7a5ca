import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One node of OpenSearch on loopback with all venues in it: {@code OpenSearchPeer <file.tsv> <folder> <port>}. The file has one
 * venue a line: id, name, longitude, latitude, kind, commune, INSEE code, facets with commas between. What is indexed stays in
 * the folder. One shard, merged into one segment; answers are not cached, as Balise's are not.
 */
public final class OpenSearchPeer {
    private static final int LINES_A_REQUEST = 5_000;
    private static final String MAPPING = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
                "requests.cache.enable": false, "analysis": {"analyzer": {"sans_accents": {
                    "tokenizer": "standard", "filter": ["lowercase", "asciifolding"]}}}},
             "mappings": {"dynamic": "strict", "properties": {
                "id": {"type": "keyword"}, "position": {"type": "geo_point"},
                "nom": {"type": "text", "index": false, "copy_to": "texte"},
                "commune": {"type": "text", "index": false, "copy_to": "texte"},
                "texte": {"type": "text", "analyzer": "sans_accents"},
                "typologie": {"type": "keyword", "index": false}, "code_insee": {"type": "keyword"},
                "facettes": {"type": "keyword"}}}}
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private OpenSearchPeer(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[2]);
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> {
            // The runner adds the number of the node to the base port.
            settings.put("http.port", port);
            settings.put("network.host", "127.0.0.1");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs().basePath(arguments[1]).numOfNode(1).clusterName("balise-bench")
                .disableESLogger());
        OpenSearchPeer peer = new OpenSearchPeer(port);
        if (peer.send("HEAD", "/lieux", "") == 404) {
            peer.fill(Path.of(arguments[0]));
        }
        runner.ensureGreen("lieux");
        System.out.println("ready: " + peer.ask("/lieux/_count"));
        Thread.currentThread().join();
    }

    private void fill(Path file) throws IOException, InterruptedException {
        require(send("PUT", "/lieux", MAPPING));
        StringBuilder bulk = new StringBuilder();
        int lines = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line.split("\t", -1), bulk);
                if (++lines % LINES_A_REQUEST == 0) {
                    require(send("POST", "/lieux/_bulk", bulk.toString()));
                    bulk.setLength(0);
                }
            }
        }
        if (!bulk.isEmpty()) {
            require(send("POST", "/lieux/_bulk", bulk.toString()));
        }
        require(send("POST", "/lieux/_forcemerge?max_num_segments=1", ""));
        require(send("POST", "/lieux/_refresh", ""));
    }

    private static void add(String[] cells, StringBuilder to) {
        to.append("{\"index\":{\"_id\":\"").append(cells[0]).append("\"}}\n{\"id\":\"").append(cells[0])
                .append("\",\"nom\":\"").append(escaped(cells[1])).append("\",\"position\":[").append(cells[2]).append(',')
                .append(cells[3]).append("],\"typologie\":").append(list(cells[4])).append(",\"commune\":\"")
                .append(escaped(cells[5])).append("\",\"code_insee\":\"").append(cells[6]).append("\",\"facettes\":")
                .append(list(cells[7])).append("}\n");
    }

    private static String list(String values) {
        return Arrays.stream(values.split(",")).map(each -> '"' + escaped(each) + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private int send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.body().startsWith("{\"took\"") && answer.body().contains("\"errors\":true")) {
            throw new IOException("bulk refused: " + answer.body().substring(0, 500));
        }
        return answer.statusCode();
    }

    private static void require(int status) throws IOException {
        if (status != 200) {
            throw new IOException("OpenSearch answered " + status);
        }
    }

    private String ask(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString()).body();
    }
}
