package fr.balise.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gazetteer's tables, on a real PostGIS. Leaves the shipped gazetteer loaded for the tests of others. */
@QuarkusTest
class GazetteerStoreTest {

    @Inject
    LoadGazetteer loading;

    @Inject
    Gazetteers gazetteers;

    @Inject
    GazetteerStore store;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path folder;

    @AfterEach
    void loadTheShippedFiles() throws UnreadableGazetteerException {
        loading.run(ShippedGazetteer.FOLDER);
    }

    @Test
    void whatWasLoadedIsWhatTheFilesSay() throws Exception {
        empty();
        assertThat(gazetteers.refresh().isEmpty()).isTrue();
        assertThat(loading.run(ShippedGazetteer.FOLDER)).isTrue();

        Gazetteer loaded = gazetteers.current();
        Gazetteer shipped = ShippedGazetteer.get();
        assertThat(loaded.listCommunes()).isEqualTo(shipped.listCommunes());
        assertThat(loaded.listDepartments()).isEqualTo(shipped.listDepartments());
        assertThat(loaded.listRegions()).isEqualTo(shipped.listRegions());
        assertThat(loaded.findEpci("243500139")).isEqualTo(shipped.findEpci("243500139"));
        assertThat(loaded.findByInsee("69232")).isEqualTo(shipped.findByInsee("69232"));
        assertThat(loaded.listByName("Oullins")).isEqualTo(shipped.listByName("Oullins"));
    }

    @Test
    void theTablesHoldEveryCommuneWithItsPointAndCodes() throws Exception {
        loading.run(ShippedGazetteer.FOLDER);
        assertThat(count("SELECT count(*) FROM commune WHERE kind = 'commune'")).isEqualTo(34_969);
        assertThat(count("SELECT count(*) FROM commune WHERE kind = 'arrondissement'"))
                .isEqualTo(45);
        assertThat(count("SELECT count(*) FROM commune_postal_code WHERE commune = '75119' AND postal_code = '75019'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM former_commune WHERE insee = '69232' AND commune = '69123'"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM gazetteer_version WHERE version LIKE '%decoupage-administratif 6.0.0%'"))
                .isEqualTo(1);
        assertThat(count("""
                        SELECT count(*) FROM commune
                        WHERE insee = '75119' AND precision = 'municipality' AND point_origin = 'geonames'
                          AND ST_DWithin(position::geography, ST_SetSRID(ST_MakePoint(2.3822, 48.8827), 4326)::geography, 500)
                        """)).isEqualTo(1);
    }

    @Test
    void theSameFilesAreLoadedOnce() throws Exception {
        loading.run(ShippedGazetteer.FOLDER);
        assertThat(loading.run(ShippedGazetteer.FOLDER)).isFalse();
    }

    @Test
    void changedFilesReplaceTheRows() throws Exception {
        loading.run(ShippedGazetteer.FOLDER);
        copyShippedFiles();
        Path epcis = folder.resolve("epcis.csv");
        Files.writeString(epcis, Files.readString(epcis).replace("Rennes Métropole", "Rennes et autour"));

        assertThat(loading.run(folder)).isTrue();
        assertThat(gazetteers.current().findEpci("243500139").orElseThrow().name())
                .isEqualTo("Rennes et autour");
        assertThat(count("SELECT count(*) FROM commune")).isEqualTo(34_969 + 45);
    }

    @Test
    void aBrokenFileLeavesEverythingAsItWas() throws Exception {
        loading.run(ShippedGazetteer.FOLDER);
        copyShippedFiles();
        Files.delete(folder.resolve("former_communes.csv"));
        assertThatThrownBy(() -> loading.run(folder))
                .isInstanceOf(UnreadableGazetteerException.class)
                .hasMessageContaining("former_communes.csv");
        assertThat(count("SELECT count(*) FROM commune")).isEqualTo(34_969 + 45);
        assertThat(gazetteers.current().isEmpty()).isFalse();
    }

    /** The files say nothing that Balise itself reads wrongly, but the database has the last word: all is rolled back. */
    @Test
    void rowsThatTheDatabaseRefusesLeaveEverythingAsItWas() throws Exception {
        loading.run(ShippedGazetteer.FOLDER);
        copyShippedFiles();
        Path communes = folder.resolve("communes.csv");
        Files.writeString(communes, Files.readString(communes).replaceFirst(",postal_code\n", ",hearsay\n"));
        GazetteerFiles files = GazetteerFiles.read(folder);
        assertThatThrownBy(() -> store.replace(files)).hasStackTraceContaining("commune_point_origin_ck");
        assertThat(count("SELECT count(*) FROM commune")).isEqualTo(34_969 + 45);
        assertThat(loading.run(ShippedGazetteer.FOLDER))
                .as("still the shipped files")
                .isFalse();
    }

    private void copyShippedFiles() throws IOException {
        try (var files = Files.list(ShippedGazetteer.FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE gazetteer_version, former_name, former_commune, commune_postal_code, commune, epci,"
                            + " department, region");
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
