package fr.balise.importer.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.testing.Deliveries;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Deliveries.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class ScheduledHarvestTest {
    private static final String FETCHED = """
            id: harvest-fetched
            title: Liste d'essai
            publisher: Essais
            licence: ODbL
            rank: 50
            input: {url: "https://exemple.example/liste.csv"}
            key: [Id]
            fields:
              nom: {column: Nom}
            """;

    @Inject
    ScheduledHarvest scheduled;

    @Inject
    Deliveries lists;

    @AfterEach
    void takeTheMappingsAway() throws Exception {
        for (String id : new String[] {"harvest-broken", "harvest-fetched"}) {
            Files.deleteIfExists(Path.of("target/deliveries-home/import/" + id + ".yaml"));
        }
    }

    @Test
    void aBrokenMappingKeepsNoOtherSourceFromBeingVisited() {
        lists.describe("harvest-broken", "id: [unfinished");
        lists.describe("harvest-fetched", FETCHED);

        assertThat(scheduled.urls())
                .containsEntry("harvest-fetched", URI.create("https://exemple.example/liste.csv"))
                .doesNotContainKey("harvest-broken");
    }
}
