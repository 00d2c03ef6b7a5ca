package fr.balise.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.balise.geo.Feature;
import fr.balise.opendata.LieuProperties;
import fr.balise.search.VenuePage;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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
        List<Feature<LieuProperties>> features) {

    record Link(String rel, String type, String href) {}

    @JsonProperty(index = 0)
    public String type() {
        return "FeatureCollection";
    }

    static LieuxAnswer of(VenuePage page, List<Feature<LieuProperties>> features, Instant now, UriInfo uri) {
        List<Link> links = new ArrayList<>();
        links.add(new Link("self", LieuxResource.GEO_JSON, uri.getRequestUri().toString()));
        if (page.next() != null) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("apres", page.next())
                    .build()
                    .toString();
            links.add(new Link("next", LieuxResource.GEO_JSON, next));
        }
        return new LieuxAnswer(page.matched(), features.size(), now.truncatedTo(ChronoUnit.MINUTES), links, features);
    }
}
