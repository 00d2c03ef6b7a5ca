package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.embedded.EmbeddedPostgis;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.VenueId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database of before V005: its records get the ids that they have, or would have got. */
class RecordsOfBeforeTest {

    @Test
    void recordsKeepTheirVenuesAsOwnIdsAndTheOthersGetTheirs() throws Exception {
        EmbeddedPostgis postgis = PostgisTestResource.shared();
        String url = postgis.makeDatabase("test_before_" + Long.toString(System.nanoTime(), Character.MAX_RADIX));
        migrate(postgis, url, "004");
        try (Connection connection = DriverManager.getConnection(url, postgis.user(), postgis.password());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO source (id, title, publisher, licence, rank) VALUES ('ete', 'e', 'p', 'l', 5)");
            statement.execute("INSERT INTO import_run (source_id, state, input_name) VALUES ('ete', 'RUNNING', 'x')");
            statement.execute("INSERT INTO venue (id, name) VALUES ('abcdefgh12', 'A')");
            statement.execute("""
                    INSERT INTO source_record (source_id, record_key, row_number, raw, content_hash, facts, outcome,
                                               venue_id, first_run_id, last_run_id)
                    SELECT 'ete', key, 1, '{}', 'x', facts::jsonb, outcome, venue, r.id, r.id
                    FROM import_run r, (VALUES ('a', '{}', 'ACCEPTED', 'abcdefgh12'), ('école|75', NULL, 'REJECTED', NULL),
                                               ('z#2', NULL, 'REJECTED', NULL)) AS said (key, facts, outcome, venue)
                    """);

            migrate(postgis, url, "005");

            List<String> own = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(
                    "SELECT own_id FROM source_record WHERE changed_run_id = last_run_id ORDER BY id")) {
                while (row.next()) {
                    own.add(row.getString(1));
                }
            }
            assertThat(own)
                    .containsExactly("abcdefgh12", VenueId.of("ete", "école|75", 0), VenueId.of("ete", "z#2", 0));
        }
    }

    private static void migrate(EmbeddedPostgis postgis, String url, String version) {
        Flyway.configure()
                .dataSource(url, postgis.user(), postgis.password())
                .locations("db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
