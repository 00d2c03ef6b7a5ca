import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks everything once and sorts the requests by the size of the answer: {@code java ProbeRequests.java <address> <requests>
 * <bytes> <file for up to so many bytes> <file for larger>}. Says how large answers are and what was refused.
 */
public final class ProbeRequests {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        int limit = Integer.parseInt(arguments[2]);
        List<String> small = new ArrayList<>();
        List<String> large = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        int refused = 0;
        for (String path : Files.readAllLines(Path.of(arguments[1]))) {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(URI.create(arguments[0] + path)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                sizes.add(answer.body().length);
                (answer.body().length <= limit ? small : large).add(path);
            } else if (refused++ == 0) {
                System.out.println("refused with " + answer.statusCode() + ": " + path + "\n" + new String(answer.body()));
            }
        }
        Files.write(Path.of(arguments[3]), small);
        Files.write(Path.of(arguments[4]), large);
        int[] sorted = sizes.stream().mapToInt(Integer::intValue).sorted().toArray();
        System.out.println(small.size() + " small answers, " + large.size() + " large, " + refused + " refused; bytes: median "
                + (sorted.length == 0 ? 0 : sorted[sorted.length / 2]) + ", mean " + (int) Arrays.stream(sorted).average().orElse(0)
                + ", largest " + (sorted.length == 0 ? 0 : sorted[sorted.length - 1]));
    }
}
