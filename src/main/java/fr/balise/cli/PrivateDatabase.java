package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgis;
import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Balise's own PostGIS, running as long as this process needs it. */
final class PrivateDatabase implements Database {

    private final Places places;
    private final EmbeddedPostgis server;

    PrivateDatabase(Places places, Consumer<String> progress) throws EmbeddedPostgisException {
        this.places = places;
        this.server = EmbeddedPostgis.open(places, progress);
    }

    @Override
    public String jdbcUrl() {
        return server.jdbcUrl();
    }

    @Override
    public String user() {
        return server.user();
    }

    @Override
    public String password() {
        return server.password();
    }

    @Override
    public List<String> psqlCommand() {
        return server.psqlCommand();
    }

    @Override
    public Map<String, String> psqlEnvironment() {
        return server.environment();
    }

    @Override
    public String place() {
        return places.data().toString();
    }

    @Override
    public boolean isSharedWithAnotherBalise() {
        return !server.owned();
    }

    @Override
    public List<String> tablesOfBalise() {
        return new SchemaStore(this).listTables();
    }

    @Override
    public void empty() throws EmbeddedPostgisException {
        server.empty();
    }

    /** Synchronized: at a signal the main thread and the shutdown hook come here, and both must wait for the end. */
    @Override
    public synchronized void close() {
        server.close();
    }
}
