package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The database of this process: the one that {@code BALISE_DB_URL} names, else Balise's private PostGIS. */
interface Database extends AutoCloseable {

    /** {@code jdbc:postgresql:…}, without user and password. */
    String jdbcUrl();

    String user();

    String password();

    /** psql and the arguments that lead it to this database. */
    List<String> psqlCommand();

    /** What psql needs in its environment, the password among it. */
    Map<String, String> psqlEnvironment();

    /** Whether another Balise process on this machine runs this server, and will end it when it ends. */
    boolean isSharedWithAnotherBalise();

    /** The names of all tables that {@link #empty} removes, quoted for use in SQL. */
    List<String> tablesOfBalise();

    /** Removes all that Balise keeps; a database shared with others keeps what is theirs. */
    void empty() throws EmbeddedPostgisException;

    /** Where the data is, for people: a folder or an address. */
    String place();

    /** Lets go of the database; stops the private server if this process started it. Never fails, may be repeated. */
    @Override
    void close();

    /**
     * Opens the database, starting the private server if needed.
     *
     * @throws SetupProblem when the configured database cannot be reached
     * @throws EmbeddedPostgisException when the private one cannot be provided or started
     */
    static Database open(Map<String, String> environment, Places places, Consumer<String> progress)
            throws EmbeddedPostgisException {
        return isConfigured(environment) ? ConfiguredDatabase.of(environment) : new PrivateDatabase(places, progress);
    }

    static boolean isConfigured(Map<String, String> environment) {
        return !environment.getOrDefault(ConfiguredDatabase.URL, "").isBlank();
    }
}
