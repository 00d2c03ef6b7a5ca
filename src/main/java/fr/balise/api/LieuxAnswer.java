package fr.balise.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.balise.geo.Feature;
import fr.balise.opendata.FoundLieuProperties;
import fr.balise.search.VenueQuery;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of venues (OGC API - Features, section 7.16).
 *
 * @param numberMatched venues on all pages together
 * @param timeStamp the minute for which the features say whether they are open: what is open changes on full minutes only, and
 *     so does an answer
 * @param links this page and, unless it is the last, the next
 */
record LieuxAnswer(
        long numberMatched,
        int numberReturned,
        Instant timeStamp,
        List<Link> links,
        List<Feature<FoundLieuProperties>> features) {

    record Link(String rel, String type, String href) {}

    @JsonProperty(index = 0)
    public String type() {
        return "FeatureCollection";
    }

    /** All but the features: they are written apart. */
    static LieuxAnswer around(LieuxPage page, Addresses addresses) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("self", LieuxResource.GEO_JSON, addresses.self()));
        String next = addresses.next(page.next());
        if (next != null) {
            links.add(new Link("next", LieuxResource.GEO_JSON, next));
        }
        return new LieuxAnswer(
                page.found().matched(),
                page.lieux().all().size(),
                page.lieux().now().truncatedTo(ChronoUnit.MINUTES),
                links,
                List.of());
    }

    /** Where a page of an answer and the next one are. */
    record Addresses(UriInfo uri, VenueQuery query) {
        String self() {
            return uri.getRequestUri().toString();
        }

        @Nullable
        String next(@Nullable String after) {
            if (after == null) {
                return null;
            }
            List<String> parameters = new ArrayList<>();
            query.page(query.limit(), after)
                    .parameters()
                    .forEach((name, values) -> values.forEach(
                            value -> parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
            return uri.getAbsolutePath() + "?" + String.join("&", parameters);
        }
    }
}
