package fr.balise.gazetteer;

import static fr.balise.gazetteer.GeocoderServer.body;
import static fr.balise.gazetteer.GeocoderServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.net.WebClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoplateformeGeocoderTest {
    private static final AddressQuery PORT = new AddressQuery("8 boulevard du Port", "95000", "Cergy", "95127");
    private static final AddressQuery NOWHERE =
            new AddressQuery("rue sans nom, dite \"la Belle\"", null, null, "95127");
    private static final String HEADER =
            "balise_row,latitude,longitude,result_score,result_type,result_label,result_citycode,result_status\n";

    private final GeocoderServer server = new GeocoderServer();
    private final List<Duration> pauses = new ArrayList<>();
    private RequestBudget budget = new RequestBudget(100);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aBatchIsSentAsAFormWithOneFileAndItsAnswersAreRead() throws Exception {
        server.answering(row -> row.get("balise_street").startsWith("8 ")
                ? "49.031,2.062,0.95,housenumber,8 Boulevard du Port 95000 Cergy,95127,ok"
                : ",,,,,,not-found");

        Map<AddressQuery, Optional<GeocodedAddress>> found = geocode(PORT, NOWHERE);

        assertThat(found.get(PORT))
                .contains(new GeocodedAddress(
                        new Position(49.031, 2.062),
                        Precision.HOUSENUMBER,
                        0.95,
                        "95127",
                        "8 Boulevard du Port 95000 Cergy"));
        assertThat(found.get(NOWHERE)).isEmpty();
        assertThat(server.requests())
                .singleElement()
                .asString()
                .contains(
                        "name=\"data\"; filename=\"adresses.csv\"",
                        "name=\"columns\"\r\n\r\nbalise_street\r\n",
                        "name=\"columns\"\r\n\r\nbalise_city\r\n",
                        "name=\"citycode\"\r\n\r\nbalise_in_citycode\r\n",
                        "name=\"postcode\"\r\n\r\nbalise_in_postcode\r\n",
                        "0,8 boulevard du Port,95000,Cergy,95127,\r\n",
                        "1,\"rue sans nom, dite \"\"la Belle\"\"\",,,95127,\r\n");
    }

    @Test
    void aSingleAddressIsAskedForWithoutAFile() throws Exception {
        server.answering(row -> "49.031,2.062,0.95,street,Boulevard du Port 95000 Cergy,95127,ok");

        assertThat(geocode(PORT).get(PORT)).hasValueSatisfying(answer -> {
            assertThat(answer.position()).isEqualTo(new Position(49.031, 2.062));
            assertThat(answer.precision()).isEqualTo(Precision.STREET);
        });
        assertThat(server.requests())
                .containsExactly(
                        "index=address&autocomplete=0&limit=1&q=8 boulevard du Port 95000 Cergy&citycode=95127");
    }

    @Test
    void aSingleAddressThatIsNotThereIsNotFound() throws Exception {
        assertThat(geocode(NOWHERE)).containsEntry(NOWHERE, Optional.empty());
    }

    @Test
    void columnsInAnyOrderAndCellsOfSeveralLinesAreRead() throws Exception {
        server.failing(body("\uFEFFresult_citycode,result_type,note,longitude,balise_row,result_score,latitude\r\n"
                + "95127,locality,\"deux\nlignes, et \"\"plus\"\"\",2.06,1,0.8,49.03\r\n"
                + "95127,municipality,,2.07,0,0.6,49.04\r\n"));

        Map<AddressQuery, Optional<GeocodedAddress>> found = geocode(PORT, NOWHERE);

        assertThat(found.get(NOWHERE))
                .hasValueSatisfying(answer -> assertThat(answer.precision()).isEqualTo(Precision.LOCALITY));
        assertThat(found.get(PORT))
                .hasValueSatisfying(answer -> assertThat(answer.position()).isEqualTo(new Position(49.04, 2.07)));
    }

    @Test
    void rowsThatMakeNoSenseAreLeftUnanswered() throws Exception {
        server.failing(
                body(HEADER + "0,149.0,2.0,0.9,street,x,95127,ok\n1,,,,,,,error\n7,49,2,0.9,street,x,95127,ok\n"));

        assertThat(geocode(PORT, NOWHERE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>maintenance</body></html>", "a,b\n1,2\n", "{}", "\"jamais fermé"})
    void anAnswerThatIsNoCsvOfTheServiceIsANotice(String garbage) {
        server.failing(body(garbage));

        assertThatThrownBy(() -> geocode(PORT, NOWHERE))
                .isInstanceOf(GeocoderUnavailableException.class)
                .hasMessageContaining("illisible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[1]", "{\"features\":[{}]}", "{\"features\":[{\"geometry\":7}]}"})
    void aSingleAnswerThatIsNoGeoJsonIsANotice(String garbage) {
        server.failing(body(garbage));

        assertThatThrownBy(() -> geocode(PORT))
                .isInstanceOf(GeocoderUnavailableException.class)
                .hasMessageContaining("illisible");
    }

    @Test
    void anOverloadedServiceGetsThePauseThatItAsksFor() throws Exception {
        server.answering(row -> "49.031,2.062,0.95,street,x,95127,ok");
        server.failing(status(429, "Retry-After", "7"), status(503, "Retry-After", "Sat, 01 Jan 2000 00:00:00 GMT"));

        assertThat(geocode(PORT).get(PORT)).isPresent();
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ZERO);
        assertThat(budget.sent()).isEqualTo(3);
    }

    @Test
    void aServiceThatAsksForALongPauseIsLeftAlone() {
        server.failing(status(429, "Retry-After", "3600"));

        assertThatThrownBy(() -> geocode(PORT))
                .isInstanceOf(GeocoderUnavailableException.class)
                .hasMessageContaining("429")
                .hasMessageContaining("3600 s");
        assertThat(pauses).isEmpty();
    }

    @Test
    void failuresAreTriedAgainAfterLongerAndLongerPausesAndThenGivenUp() {
        IntStream.range(0, PatientRequests.ATTEMPTS).forEach(i -> server.failing(status(500)));

        assertThatThrownBy(() -> geocode(PORT, NOWHERE))
                .isInstanceOf(GeocoderUnavailableException.class)
                .hasMessageContaining("500");
        assertThat(server.requests()).hasSize(PatientRequests.ATTEMPTS);
        assertThat(pauses).hasSize(PatientRequests.ATTEMPTS - 1).isSorted();
        for (int i = 0; i < pauses.size(); i++) {
            assertThat(pauses.get(i)).isBetween(Duration.ofSeconds(1L << i), Duration.ofMillis(1250L << i));
        }
    }

    @Test
    void anAddressThatTheServiceRefusesDoesNotCostTheOthers() throws Exception {
        server.answering(row -> "49.031,2.062,0.95,street,x,95127,ok");
        AddressQuery third = new AddressQuery("3 rue C", null, null, "95127");
        // The whole file, then its first half, which is a single address.
        server.failing(status(400), status(400));

        Map<AddressQuery, Optional<GeocodedAddress>> found = geocode(PORT, NOWHERE, third);

        assertThat(found.get(PORT)).isEmpty();
        assertThat(found.get(NOWHERE)).isPresent();
        assertThat(found.get(third)).isPresent();
    }

    @Test
    void aRefusalForAnotherReasonIsNotTriedAgain() {
        server.failing(status(403));

        assertThatThrownBy(() -> geocode(PORT, NOWHERE)).hasMessageContaining("403");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void redirectsAreNotFollowed() {
        server.failing(status(302, "Location", server.url() + "/search"));

        assertThatThrownBy(() -> geocode(PORT)).hasMessageContaining("302");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAnswerThatIsTooLargeIsBrokenOff() {
        server.failing(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] chunk = new byte[100_000];
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                    out.write(chunk);
                }
            } catch (IOException e) {
                // The client has gone, as it should.
            }
        });

        assertThatThrownBy(() -> geocode(PORT))
                .isInstanceOf(GeocoderUnavailableException.class)
                .hasMessageContaining("plus de 108000 octets");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aServerThatNeverFinishesIsNotWaitedFor() {
        GeocoderServer.Failure dripping = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        };
        IntStream.range(0, PatientRequests.ATTEMPTS).forEach(i -> server.failing(dripping));
        GeocoderSettings hasty = new GeocoderSettings(server.url(), 1000, 200, Duration.ofMillis(300));

        assertThatThrownBy(() -> geocoder(hasty).geocode(List.of(PORT), budget))
                .isInstanceOf(GeocoderUnavailableException.class)
                .hasMessageContaining("pas de réponse complète");
    }

    @Test
    void aServiceThatIsNotThereIsANotice() throws Exception {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
        assertThatThrownBy(() -> geocoder(GeocoderSettings.of(nobody)).geocode(List.of(PORT), budget))
                .isInstanceOf(GeocoderUnavailableException.class)
                .hasMessageContaining("127.0.0.1 ne répond pas");
    }

    @Test
    void theBudgetOfARunCountsRepeatedRequests() {
        budget = new RequestBudget(2);
        server.failing(status(500), status(500), status(500));

        assertThatThrownBy(() -> geocode(PORT)).hasMessageContaining("plafond de 2 requêtes");
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/geocodage", "ftp://127.0.0.1/", "geocodage", "http://192.168.1.1/"})
    void anAddressWithoutHttpsIsRefusedUnlessItIsThisMachine(String url) {
        assertThatThrownBy(() -> geocoder(GeocoderSettings.of(URI.create(url))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BALISE_GEOCODER_URL")
                .hasMessageContaining(url);
        assertThatCode(() -> geocoder(GeocoderSettings.of(URI.create("http://localhost:7878/"))))
                .doesNotThrowAnyException();
    }

    private Map<AddressQuery, Optional<GeocodedAddress>> geocode(AddressQuery... queries)
            throws GeocoderUnavailableException {
        return geocoder(GeocoderSettings.of(server.url())).geocode(List.of(queries), budget);
    }

    private Geocoder geocoder(GeocoderConfig config) {
        return new GeoplateformeGeocoder(config, new PatientRequests(new WebClient(), pauses::add));
    }
}
