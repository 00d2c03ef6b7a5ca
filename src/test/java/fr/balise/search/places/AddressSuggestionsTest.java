package fr.balise.search.places;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.GeocoderServer;
import fr.balise.gazetteer.GeocoderSettings;
import fr.balise.gazetteer.TestGeocoders;
import fr.balise.geo.Position;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses from a server on this machine that speaks as the national geocoder does. */
class AddressSuggestionsTest {
    private static final String PORT = "49.031,2.062,0.95,housenumber,8 Boulevard du Port 95000 Cergy,95127,ok";

    private final GeocoderServer server = new GeocoderServer();
    private final AddressSuggestions addresses =
            new AddressSuggestions(TestGeocoders.at(GeocoderSettings.of(server.url())));

    @AfterEach
    void end() {
        addresses.end();
        server.close();
    }

    /** The first answer of a cold virtual machine may come too late: then the next letter has it. */
    private Optional<Place> findWhenItIsThere(String text) {
        Optional<Place> found = addresses.find(text);
        for (int i = 0; i < 20 && found.isEmpty(); i++) {
            found = addresses.find(text);
        }
        return found;
    }

    @Test
    void anAddressIsSuggestedAsTheGeocoderWritesIt() {
        server.answering(row -> PORT);

        assertThat(findWhenItIsThere("8 bd du port cergy")).hasValueSatisfying(place -> {
            assertThat(place.kind()).isEqualTo(Place.Kind.ADDRESS);
            assertThat(place.name()).isEqualTo("8 Boulevard du Port 95000 Cergy");
            assertThat(place.position()).isEqualTo(new Position(49.031, 2.062));
            assertThat(place.approximate()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cergy", "95000", "mediatheque jean moulin", "01 42 33 00 00", "epn", "", "8", "12 b", "rue"})
    void whatIsNoAddressIsNotAsked(String text) {
        assertThat(addresses.find(text)).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForAnAddressIsNotAsked() {
        assertThat(addresses.find("8 rue " + "a".repeat(200))).isEmpty();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theSameAddressIsAskedOnce() {
        server.answering(row -> PORT);

        findWhenItIsThere("8 boulevard du port");
        assertThat(addresses.find(" 8 boulevard du port ")).isPresent();

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anUnlikelyAnswerIsNotShown() {
        server.answering(row -> "49.031,2.062,0.3,street,Boulevard du Port 95000 Cergy,95127,ok");

        assertThat(findWhenItIsThere("8 boulevard du bord")).isEmpty();
    }

    @Test
    void aSlowAnswerIsNotWaitedForAndServesTheNextLetter() {
        CountDownLatch asked = new CountDownLatch(1);
        server.answering(row -> PORT);
        server.failing(exchange -> {
            await(asked);
            GeocoderServer.send(exchange, 200, """
                    {"type":"FeatureCollection","features":[{"type":"Feature",
                     "geometry":{"type":"Point","coordinates":[2.062,49.031]},
                     "properties":{"score":0.95,"type":"street","label":"Boulevard du Port","citycode":"95127"}}]}
                    """);
        });

        assertThat(addresses.find("8 boulevard du port")).isEmpty();
        asked.countDown();

        assertThat(findWhenItIsThere("8 boulevard du port")).isPresent();
        assertThat(server.requests()).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aGeocoderThatIsAwayOrMadMeansNoAddressAndIsNotAskedAgainAtOnce() {
        GeocoderServer.Failure mad = GeocoderServer.body("<html>maintenance</html>");
        server.failing(mad, mad, mad, mad, mad, mad, mad, mad);

        assertThat(findWhenItIsThere("8 boulevard du port")).isEmpty();
        int requests = server.requests().size();
        assertThat(addresses.find("8 boulevard du port")).isEmpty();

        assertThat(server.requests()).hasSize(requests);
    }

    @Test
    void manyAtOnceGoWithoutAndNobodyWaitsForLong() {
        CountDownLatch never = new CountDownLatch(1);
        GeocoderServer.Failure slow = exchange -> await(never);
        server.failing(slow, slow, slow, slow);

        for (int number = 1; number <= 20; number++) {
            assertThat(addresses.find(number + " boulevard du port")).isEmpty();
        }

        assertThat(server.requests()).hasSizeLessThanOrEqualTo(2);
        never.countDown();
    }
}
