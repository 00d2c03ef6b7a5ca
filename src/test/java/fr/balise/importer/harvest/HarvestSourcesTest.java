package fr.balise.importer.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.fetching.Fetched;
import fr.balise.importer.harvest.Visit.Result;
import fr.balise.testing.PostgisTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class HarvestSourcesTest {
    private static final Map<String, URI> URLS = new TreeMap<>(Map.of(
            "test-a", URI.create("https://a.example/liste.csv"), "test-b", URI.create("https://b.example/liste.csv")));

    @Inject
    HarvestSources harvest;

    @Inject
    HarvestStore store;

    @Inject
    Session session;

    private final Publishers publishers = new Publishers();

    /** Servers by hand: what each source serves, and which imports succeed. */
    private final class Publishers implements HarvestSources.Steps {
        private final Map<String, String> serving = new HashMap<>(Map.of("test-a", "a1", "test-b", "b1"));
        private final List<String> imported = new ArrayList<>();
        private boolean importing = true;

        @Override
        public Fetched fetch(String sourceId, URI url) {
            String sha256 = serving.get(sourceId);
            if (sha256 == null) {
                throw new IllegalStateException(url + " n'a pas pu être lue : réessayez plus tard.");
            }
            return new Fetched(Path.of(sha256), true, sha256);
        }

        @Override
        public void importNow(String sourceId) {
            if (!importing) {
                throw new IllegalStateException("La livraison change plus d'un tiers de la source.");
            }
            imported.add(sourceId);
            execute("INSERT INTO source (id, title, publisher, licence, rank) VALUES ('" + sourceId
                    + "', 't', 'p', 'l', 1) ON CONFLICT (id) DO NOTHING");
            execute("INSERT INTO import_run (source_id, state, finished_at, input_name, input_sha256) VALUES ('"
                    + sourceId + "', 'SUCCEEDED', now(), 'x', '" + serving.get(sourceId) + "')");
        }
    }

    @BeforeEach
    @AfterEach
    void removeTraces() {
        execute("DELETE FROM harvest");
        execute("DELETE FROM import_run WHERE source_id LIKE 'test-_'");
        execute("DELETE FROM source WHERE id LIKE 'test-_'");
    }

    @Test
    void whatIsNewIsImportedOnce() {
        assertThat(harvest.harvest(URLS, publishers)).containsExactly(Map.entry(Result.IMPORTED, 2));
        assertThat(harvest.harvest(URLS, publishers)).containsExactly(Map.entry(Result.NOTHING_NEW, 2));
        publishers.serving.put("test-b", "b2");
        harvest.harvest(URLS, publishers);

        assertThat(publishers.imported).containsExactly("test-a", "test-b", "test-b");
    }

    @Test
    void aServerThatFailsIsCountedAndKeepsNoOtherWaiting() {
        publishers.serving.remove("test-a");

        harvest.harvest(URLS, publishers);
        assertThat(harvest.harvest(URLS, publishers)).containsEntry(Result.FAILED, 1);

        Visit failing = store.list().get(0);
        assertThat(failing.sourceId()).isEqualTo("test-a");
        assertThat(failing.failures()).isEqualTo(2);
        assertThat(failing.failure()).contains("https://a.example/liste.csv n'a pas pu être lue");
        assertThat(failing.answeredAt()).isNull();
        assertThat(store.list().get(1).result()).isEqualTo(Result.NOTHING_NEW);
        assertThat(store.list().get(1).importedAt()).isNotNull();
    }

    @Test
    void aServerThatIsBackIsNoLongerFailing() {
        publishers.serving.remove("test-a");
        harvest.harvest(URLS, publishers);
        publishers.serving.put("test-a", "a1");
        harvest.harvest(URLS, publishers);

        Visit back = store.list().get(0);
        assertThat(back.failures()).isZero();
        assertThat(back.failure()).isNull();
        assertThat(back.result()).isEqualTo(Result.IMPORTED);
    }

    @Test
    void anImportThatFailedIsTriedAgainThoughNothingIsNew() {
        publishers.importing = false;
        assertThat(harvest.harvest(URLS, publishers)).containsExactly(Map.entry(Result.FAILED, 2));
        publishers.importing = true;

        assertThat(harvest.harvest(URLS, publishers)).containsExactly(Map.entry(Result.IMPORTED, 2));
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(sql).executeUpdate());
    }
}
