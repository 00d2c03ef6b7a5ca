package fr.balise.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The background map as pages and their security policy need it. */
@ApplicationScoped
public class MapSettings {
    private static final Pattern HOST = Pattern.compile("^(https?://[^/]+)/");

    private final SiteConfig.Background background;

    MapSettings(SiteConfig config) {
        this.background = config.map();
    }

    /** With {@code {z}}, {@code {x}} and {@code {y}}; empty for no tiles. */
    public String tileUrl() {
        return background.tileUrl().equals("none") ? "" : background.tileUrl();
    }

    public String attribution() {
        return background.attribution();
    }

    public String attributionLink() {
        return background.attributionLink().orElse("");
    }

    public int maxZoom() {
        return background.maxZoom();
    }

    /** Where tiles come from, as a source of a Content-Security-Policy; empty when only from this server. */
    Optional<String> tileHost() {
        return tileHost(tileUrl());
    }

    /** {@code https://{s}.tile.example.org/{z}/…} gives {@code https://*.tile.example.org}. */
    static Optional<String> tileHost(String tileUrl) {
        Matcher host = HOST.matcher(tileUrl);
        return host.find() ? Optional.of(host.group(1).replace("{s}", "*")) : Optional.empty();
    }
}
