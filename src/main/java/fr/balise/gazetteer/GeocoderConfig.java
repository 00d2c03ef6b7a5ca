package fr.balise.gazetteer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** Who is asked where addresses are. */
@ConfigMapping(prefix = "balise.geocoder")
public interface GeocoderConfig {

    /** A provider of positions. */
    enum Provider {
        /** Nobody: the gazetteer's points of communes. */
        NONE,
        /** The national service of the Géoplateforme, free and without a key. */
        GEOPLATEFORME
    }

    @WithParentName
    @WithDefault("none")
    Provider provider();

    /** Where the service is: https, or http on this very machine, for one of your own that speaks the same. */
    @WithDefault("https://data.geopf.fr/geocodage")
    URI url();

    /** Addresses in one request; the service takes 200,000, small ones lose less when one fails. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int batchSize();

    /** Requests that one import of one source may send, repeated ones counted. */
    @WithDefault("200")
    @Min(1)
    int maxRequests();

    /** How long a request may take, to the last byte of its answer. */
    @WithDefault("2m")
    Duration timeout();

    /** From this score on an answer is believed as far as it says; below, its commune at most. */
    @WithDefault("0.7")
    @DecimalMin("0")
    @DecimalMax("1")
    double minScore();

    /** After this long a position is asked for again. */
    @WithDefault("365d")
    Duration keepFound();

    /** After this long an address that was not found is asked for again. */
    @WithDefault("30d")
    Duration keepNotFound();
}
