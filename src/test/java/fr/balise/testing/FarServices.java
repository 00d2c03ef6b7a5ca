package fr.balise.testing;

import fr.balise.gazetteer.GeocoderServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An application with a geocoder, on this machine, that knows one street, and with little patience with its database. */
public final class FarServices implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("balise.reading.timeout", "300ms");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(OneStreet.class));
    }

    /** The geocoder, in the form of the Géoplateforme. */
    public static final class OneStreet implements QuarkusTestResourceLifecycleManager {
        private @Nullable GeocoderServer server;

        @Override
        public Map<String, String> start() {
            GeocoderServer started = new GeocoderServer();
            started.answering(row -> String.valueOf(row.get("q")).contains("boulevard du port")
                    ? "49.031,2.062,0.95,housenumber,8 Boulevard du Port 95000 Cergy,95127,ok"
                    : ",,,,,,not-found");
            server = started;
            return Map.of(
                    "balise.geocoder",
                    "geoplateforme",
                    "balise.geocoder.url",
                    started.url().toString());
        }

        @Override
        public void stop() {
            if (server != null) {
                server.close();
            }
        }
    }
}
