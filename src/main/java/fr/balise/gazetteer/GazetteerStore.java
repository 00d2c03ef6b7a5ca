package fr.balise.gazetteer;

import fr.balise.gazetteer.Commune.Kind;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The gazetteer's tables: replaced as a whole from the files, and read as a whole into memory. */
@ApplicationScoped
class GazetteerStore {

    /** Two instances that start together take turns, and the second finds the work done. */
    private static final String LOCK = "LOCK TABLE gazetteer_version IN SHARE ROW EXCLUSIVE MODE";

    private static final String FINGERPRINT = "SELECT fingerprint FROM gazetteer_version WHERE name = 'gazetteer'";

    /** All in one statement, as they refer to each other; readers of the tables wait for the commit, seconds later. */
    private static final String EMPTY =
            "TRUNCATE gazetteer_version, former_name, former_commune, commune_postal_code, commune, epci, department, region";

    private static final String STAGING = """
            CREATE TEMPORARY TABLE gazetteer_communes_csv (
                insee text, name text, kind text, parent text, department text, region text, epci text,
                population integer, postal_codes text, lat double precision, lon double precision,
                precision text, point_origin text
            ) ON COMMIT DROP
            """;

    private static final String COMMUNES = """
            INSERT INTO commune (insee, name, kind, parent, department, region, epci, population, position, precision,
                                 point_origin)
            SELECT insee, name, kind, parent, department, region, epci, population,
                   ST_SetSRID(ST_MakePoint(lon, lat), 4326), precision, point_origin
            FROM gazetteer_communes_csv
            """;

    private static final String POSTAL_CODES = """
            INSERT INTO commune_postal_code (postal_code, commune)
            SELECT code, insee FROM gazetteer_communes_csv, string_to_table(postal_codes, ' ') AS code
            """;

    private static final String VERSION =
            "INSERT INTO gazetteer_version (name, version, fingerprint) VALUES ('gazetteer', ?, ?)";

    private static final String SELECT_COMMUNES = """
            SELECT insee, name, kind, parent, department, region, epci, population,
                   ARRAY(SELECT postal_code FROM commune_postal_code WHERE commune = insee ORDER BY postal_code),
                   ST_Y(position), ST_X(position), precision
            FROM commune ORDER BY insee
            """;

    private final AgroalDataSource database;

    GazetteerStore(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Fills the tables from the files, unless they already hold these very files. All or nothing.
     *
     * @return whether anything was replaced
     */
    @Transactional
    boolean replace(GazetteerFiles files) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(LOCK);
            if (files.fingerprint().equals(fingerprint(statement))) {
                return false;
            }
            statement.execute(EMPTY);
            copy(connection, files);
            try (PreparedStatement version = connection.prepareStatement(VERSION)) {
                version.setString(1, files.version());
                version.setString(2, files.fingerprint());
                version.executeUpdate();
            }
            statement.execute("ANALYZE commune, commune_postal_code, former_commune, former_name");
            return true;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("le répertoire des communes n'a pas pu être écrit dans la base", e);
        }
    }

    /** The fingerprint of the files that the tables were filled from; empty before the first {@link #replace}. */
    String version() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return Objects.requireNonNullElse(fingerprint(statement), "");
        } catch (SQLException e) {
            throw new IllegalStateException("le répertoire des communes n'a pas pu être lu dans la base", e);
        }
    }

    private static @Nullable String fingerprint(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(FINGERPRINT)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private static void copy(Connection connection, GazetteerFiles files) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        copyIn(copy, "region (code, name)", files.regionsCsv());
        copyIn(copy, "department (code, name, region)", files.departmentsCsv());
        copyIn(copy, "epci (siren, name, kind)", files.epcisCsv());
        try (Statement statement = connection.createStatement()) {
            statement.execute(STAGING);
            copyIn(copy, "gazetteer_communes_csv", files.communesCsv());
            statement.execute(COMMUNES);
            statement.execute(POSTAL_CODES);
        }
        copyIn(copy, "former_commune (insee, name, kind, commune)", files.formerCommunesCsv());
        copyIn(copy, "former_name (name, commune)", files.formerNamesCsv());
    }

    /** {@code target} is one of the constants above, never a value from outside. */
    private static void copyIn(CopyManager copy, String target, String csv) throws SQLException, IOException {
        copy.copyIn("COPY " + target + " FROM STDIN WITH (FORMAT csv, HEADER true)", new StringReader(csv));
    }

    /** Empty before the first {@link #replace}. */
    Gazetteer read() {
        try (Connection connection = database.getConnection()) {
            return new Gazetteer(new GazetteerData(
                    list(connection, "SELECT code, name FROM region ORDER BY code", GazetteerStore::region),
                    list(
                            connection,
                            "SELECT code, name, region FROM department ORDER BY code",
                            GazetteerStore::department),
                    list(connection, "SELECT siren, name, kind FROM epci ORDER BY siren", GazetteerStore::epci),
                    list(connection, SELECT_COMMUNES, GazetteerStore::commune),
                    list(connection, "SELECT insee, name, commune FROM former_commune", GazetteerStore::formerCommune),
                    list(
                            connection,
                            "SELECT name, commune FROM former_name ORDER BY commune, name",
                            row -> new FormerName(row.getString(1), row.getString(2)))));
        } catch (SQLException e) {
            throw new IllegalStateException("le répertoire des communes n'a pas pu être lu dans la base", e);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> list(Connection connection, String query, RowReader<T> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reader.read(row));
            }
            return found;
        }
    }

    private static Region region(ResultSet row) throws SQLException {
        return new Region(row.getString(1), row.getString(2));
    }

    private static Department department(ResultSet row) throws SQLException {
        return new Department(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Epci epci(ResultSet row) throws SQLException {
        return new Epci(row.getString(1), row.getString(2), row.getString(3));
    }

    private static FormerCommune formerCommune(ResultSet row) throws SQLException {
        return new FormerCommune(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Commune commune(ResultSet row) throws SQLException {
        int population = row.getInt(8);
        Integer populationOrNull = row.wasNull() ? null : population;
        Array postalCodes = row.getArray(9);
        double latitude = row.getDouble(10);
        Position position = row.wasNull() ? null : new Position(latitude, row.getDouble(11));
        return new Commune(
                row.getString(1),
                row.getString(2),
                Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                populationOrNull,
                List.of((String[]) postalCodes.getArray()),
                position,
                Precision.valueOf(row.getString(12).toUpperCase(Locale.ROOT)));
    }
}
