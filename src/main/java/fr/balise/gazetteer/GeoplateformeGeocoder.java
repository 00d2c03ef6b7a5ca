package fr.balise.gazetteer;

import fr.balise.net.AnswerLimits;
import fr.balise.net.WebClient;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The national geocoder: many addresses at once as a CSV file to {@code /search/csv}, a single one to {@code /search}.
 * docs/geocoding.md describes what is sent and what is read of the answer.
 */
final class GeoplateformeGeocoder implements Geocoder {
    static final String NAME = "geoplateforme";

    /** An address with its answer takes about 400 bytes. */
    private static final long BYTES_PER_ADDRESS = 8_000;

    private static final long BYTES_AROUND = 100_000;
    /** What the service says of a question, or a file, that it does not take. */
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

    private final GeocoderConfig config;
    private final PatientRequests requests;

    GeoplateformeGeocoder(GeocoderConfig config, PatientRequests requests) {
        requireAddress(config.url());
        this.config = config;
        this.requests = requests;
    }

    private static void requireAddress(URI url) {
        if (url.getHost() == null || !("https".equals(url.getScheme()) || isThisMachine(url))) {
            throw new IllegalArgumentException("BALISE_GEOCODER_URL vaut « " + url
                    + " » : il faut une adresse https://, ou http:// sur cette machine.");
        }
    }

    private static boolean isThisMachine(URI url) {
        try {
            return "http".equals(url.getScheme())
                    && InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOffline() {
        return false;
    }

    @Override
    public int batchSize() {
        return config.batchSize();
    }

    @Override
    public Map<AddressQuery, Optional<GeocodedAddress>> geocode(List<AddressQuery> queries, RequestBudget budget)
            throws GeocoderUnavailableException {
        if (queries.isEmpty()) {
            return Map.of();
        }
        HttpRequest request = queries.size() == 1 ? single(queries.get(0)) : batch(queries);
        AnswerLimits limits = new AnswerLimits(BYTES_AROUND + BYTES_PER_ADDRESS * queries.size(), config.timeout());
        HttpResponse<byte[]> answer = requests.send(request, limits, budget);
        if (answer.statusCode() == 200) {
            return queries.size() == 1
                    ? Map.of(queries.get(0), GeoplateformeAnswers.readSearch(answer.body()))
                    : GeoplateformeAnswers.readCsv(answer.body(), queries);
        }
        if (!REFUSED.contains(answer.statusCode())) {
            throw new GeocoderUnavailableException(
                    config.url().getHost() + " refuse de répondre (réponse HTTP " + answer.statusCode() + ")");
        }
        return queries.size() == 1 ? Map.of(queries.get(0), Optional.empty()) : halves(queries, budget);
    }

    /** One strange address must not cost the answers to all others. */
    private Map<AddressQuery, Optional<GeocodedAddress>> halves(List<AddressQuery> queries, RequestBudget budget)
            throws GeocoderUnavailableException {
        int middle = queries.size() / 2;
        Map<AddressQuery, Optional<GeocodedAddress>> found = new LinkedHashMap<>();
        found.putAll(geocode(queries.subList(0, middle), budget));
        found.putAll(geocode(queries.subList(middle, queries.size()), budget));
        return found;
    }

    private HttpRequest single(AddressQuery query) {
        String text = Stream.of(query.street(), query.postalCode(), query.commune())
                .flatMap(Stream::ofNullable)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
        StringBuilder parameters = new StringBuilder("?index=address&autocomplete=0&limit=1&q=").append(encode(text));
        if (query.inseeCode() != null) {
            parameters.append("&citycode=").append(encode(query.inseeCode()));
        } else if (query.postalCode() != null) {
            parameters.append("&postcode=").append(encode(query.postalCode()));
        }
        return request("/search" + parameters).GET().build();
    }

    private HttpRequest batch(List<AddressQuery> queries) {
        MultipartForm form = new MultipartForm();
        GeoplateformeCsv.TEXT_COLUMNS.forEach(column -> form.add("columns", column));
        form.add("citycode", GeoplateformeCsv.CITYCODE);
        form.add("postcode", GeoplateformeCsv.POSTCODE);
        form.addFile("data", "adresses.csv", GeoplateformeCsv.write(queries));
        return request("/search/csv")
                .header("Content-Type", form.contentType())
                .POST(BodyPublishers.ofByteArray(form.bytes()))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        String base = config.url().toString().replaceFirst("/+$", "");
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(config.timeout())
                .header("User-Agent", WebClient.USER_AGENT);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
