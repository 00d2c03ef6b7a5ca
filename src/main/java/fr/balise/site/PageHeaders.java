package fr.balise.site;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * What browsers are told on every answer: only this server's scripts, styles and data, images from the tile server
 * too, no frames around the pages but the one made for them, no guessing of types, no address of ours to others.
 */
class PageHeaders {
    private static final int BEFORE_ALL = 100;

    /** Scripts and styles have no version in their address: what is older than this is asked for again. */
    private static final String ASSETS = "public, max-age=3600";

    private static final Pattern ASSET =
            Pattern.compile("/(js|css|data|icones|webjars)/.+|/favicon\\.svg|/manifest\\.json");

    /** The one page that is made for frames on other sites. */
    private static final String FRAMED = "/carte-integree";

    private final String policy;
    private final boolean development;

    PageHeaders(MapSettings map, LaunchMode mode) {
        development = mode.isDev();
        String images = map.tileHost().map(host -> " " + host).orElse("");
        policy = "default-src 'self'; img-src 'self' data:" + images
                + "; object-src 'none'; base-uri 'none'; form-action 'self'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_ALL);
    }

    private void add(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        HttpServerResponse response = exchange.response();
        // Quarkus' own pages in development, such as its Dev UI, use scripts in the page.
        if (!request.path().startsWith("/q/")) {
            String ancestors = request.path().equals(FRAMED) ? "*" : "'none'";
            response.putHeader("Content-Security-Policy", policy + "; frame-ancestors " + ancestors);
        }
        if (!development && ASSET.matcher(request.path()).matches()) {
            exchange.addHeadersEndHandler(unused -> keepIfFound(response));
        }
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        exchange.next();
    }

    private static void keepIfFound(HttpServerResponse response) {
        if (response.getStatusCode() < 400) {
            response.putHeader("Cache-Control", ASSETS);
        }
    }
}
