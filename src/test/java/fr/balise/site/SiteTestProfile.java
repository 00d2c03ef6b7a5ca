package fr.balise.site;

import fr.balise.testing.PostgisTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** A database of its own for the tests of pages, with nothing but the Paris list, and tiles from this machine. */
public class SiteTestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("balise.site.map.tile-url", TileServer.shared().tileUrl());
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(PostgisTestResource.class));
    }
}
