package fr.balise.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.balise.geo.Feature;
import fr.balise.opendata.FoundStopProperties;
import java.util.List;

/** The stops that were asked for. */
record ArretsAnswer(List<Feature<FoundStopProperties>> features) {

    @JsonProperty(index = 0)
    public String type() {
        return "FeatureCollection";
    }

    @JsonProperty(index = 1)
    public int numberReturned() {
        return features.size();
    }
}
