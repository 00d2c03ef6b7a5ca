import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the answers of all to the same question side by side: {@code java ShowAnswers.java <folder of requests> <subject>=<address>
 * ...}. For each scenario with a peer: the question, status, bytes, how many venues the answer speaks of, and how it begins.
 */
public final class ShowAnswers {
    /** Numbers whose sum is how many venues are meant: of groups and places, of cells, of points. */
    private static final Pattern COUNTS = Pattern.compile("\"(?:nombre|point_count|doc_count)\" ?: ?(\\d+)");
    private static final Pattern IDS = Pattern.compile("\"id\" ?: ?\"([0-9a-z]{10})\"");
    private static final int SHOWN = 700;

    public static void main(String[] arguments) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<String, String> addresses = new TreeMap<>();
        for (int i = 1; i < arguments.length; i++) {
            String[] pair = arguments[i].split("=", 2);
            addresses.put(pair[0], pair[1]);
        }
        Path folder = Path.of(arguments[0]);
        for (String scenario : scenarios(folder.resolve("balise"))) {
            System.out.println("## " + scenario + "\n");
            for (String subject : addresses.keySet()) {
                Path file = folder.resolve(subject.equals("sql") ? "balise" : subject).resolve(scenario + ".txt");
                if (Files.exists(file) && Files.size(file) > 0) {
                    show(http, subject, addresses.get(subject), Files.readAllLines(file).get(0));
                }
            }
        }
    }

    private static List<String> scenarios(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().collect(Collectors.toList());
        }
    }

    private static void show(HttpClient http, String subject, String address, String request)
            throws IOException, InterruptedException {
        String[] parts = request.split("\t", 2);
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(address + parts[0]));
        if (parts.length == 2) {
            builder.header("Content-Type", "application/json").POST(BodyPublishers.ofString(parts[1]));
        }
        HttpResponse<byte[]> answer = http.send(builder.build(), BodyHandlers.ofByteArray());
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        Matcher counts = COUNTS.matcher(body);
        long sum = 0;
        int groups = 0;
        while (counts.find()) {
            sum += Long.parseLong(counts.group(1));
            groups++;
        }
        long ids = IDS.matcher(body).results().map(found -> found.group(1)).distinct().count();
        boolean text = body.chars().limit(200).allMatch(c -> c >= 32 && c != 0xFFFD || c == '\n' || c == '\r' || c == '\t');
        System.out.println("**" + subject + "**: " + answer.statusCode() + ", " + answer.body().length + " bytes, " + ids
                + " different ids, " + groups + " numbers with a sum of " + sum + "\n\n```\n" + request + "\n"
                + (text ? body.substring(0, Math.min(SHOWN, body.length())) : "(binary)") + "\n```\n");
    }
}
