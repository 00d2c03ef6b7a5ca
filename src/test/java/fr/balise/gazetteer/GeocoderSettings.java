package fr.balise.gazetteer;

import java.net.URI;
import java.time.Duration;

/** Settings of a test; what is not named is as by default. */
public record GeocoderSettings(URI url, int batchSize, int maxRequests, Duration timeout) implements GeocoderConfig {

    public static GeocoderSettings of(URI url) {
        return new GeocoderSettings(url, 1000, 200, Duration.ofSeconds(20));
    }

    @Override
    public Provider provider() {
        return Provider.GEOPLATEFORME;
    }

    @Override
    public double minScore() {
        return 0.7;
    }

    @Override
    public Duration keepFound() {
        return Duration.ofDays(365);
    }

    @Override
    public Duration keepNotFound() {
        return Duration.ofDays(30);
    }
}
