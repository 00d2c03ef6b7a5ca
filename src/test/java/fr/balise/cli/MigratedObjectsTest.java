package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MigratedObjectsTest {

    @Test
    void everyKindIsDroppedAfterWhatUsesIt() {
        MigratedObjects objects = new MigratedObjects(List.of("""
                CREATE TABLE venue (id text);
                CREATE UNLOGGED TABLE IF NOT EXISTS staging (id text);
                CREATE OR REPLACE FUNCTION fold(text) RETURNS text LANGUAGE sql AS 'SELECT $1';
                create materialized view cells AS SELECT 1;
                CREATE VIEW lieu AS SELECT 1;
                CREATE SEQUENCE numbers;
                CREATE INDEX venue_id_idx ON venue (id);
                """, "CREATE TYPE fee AS ENUM ('free');"));

        assertThat(objects.dropStatements())
                .containsExactly(
                        "DROP MATERIALIZED VIEW IF EXISTS cells",
                        "DROP VIEW IF EXISTS lieu",
                        "DROP TABLE IF EXISTS staging, venue",
                        "DROP SEQUENCE IF EXISTS numbers",
                        "DROP FUNCTION IF EXISTS fold",
                        "DROP TYPE IF EXISTS fee",
                        "DELETE FROM flyway_schema_history");
    }

    @Test
    void theMigrationsOfTheApplicationAreFound() {
        assertThat(new MigratedObjects(Migrations.texts()).tables()).contains("venue", "source", "commune");
    }
}
