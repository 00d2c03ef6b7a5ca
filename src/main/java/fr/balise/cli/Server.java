package fr.balise.cli;

import fr.balise.embedded.EmbeddedPostgisException;
import fr.balise.embedded.Places;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Starts database and application, and stops them in the opposite order: HTTP, then the connection pool, then
 * PostgreSQL.
 */
final class Server {

    private static final int PATIENCE_SECONDS = 30;

    private final Map<String, String> environment;
    private final Places places;

    Server(Map<String, String> environment, Places places) {
        this.environment = environment;
        this.places = places;
    }

    /**
     * Serves until a signal or the application ends it.
     *
     * @param training end by itself after one visit, on a free port
     */
    void serve(ListenAddress address, boolean training) throws EmbeddedPostgisException {
        ListenAddress actual = training ? new ListenAddress("127.0.0.1", 0) : address;
        try (Database database = Database.open(environment, places, Terminal::progress)) {
            requireOwn(database);
            configure(database);
            System.setProperty("quarkus.http.host", actual.host());
            System.setProperty("quarkus.http.port", String.valueOf(actual.port()));
            run(database, ServeApplication.class, actual.host(), training ? ServeApplication.TRAINING : "");
        }
    }

    /** Runs an application without HTTP, which does its work and ends. */
    void runTask(Class<? extends QuarkusApplication> application, String... arguments) throws EmbeddedPostgisException {
        try (Database database = Database.open(environment, places, Terminal::progress)) {
            configure(database);
            System.setProperty("quarkus.http.host-enabled", "false");
            run(database, application, arguments);
        }
    }

    /** A server that ends with another process would leave this one without its data. */
    private static void requireOwn(Database database) {
        if (database.isSharedWithAnotherBalise()) {
            throw new SetupProblem("Un autre Balise tient déjà la base de données de " + database.place()
                    + " : arrêtez-le, ou donnez à celui-ci un autre dossier avec BALISE_DATA.");
        }
    }

    /** By system properties, because they win over every other place of Quarkus's configuration. */
    private void configure(Database database) {
        if (Database.isConfigured(environment)) {
            new SchemaStore(database).requireReachable();
        }
        LogFile log = LogFile.in(places);
        log.requireWritable();
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        System.setProperty(
                "quarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName", SchemaStore.APPLICATION_NAME);
        if (!environment.containsKey("BALISE_FETCHING_FOLDER")) {
            System.setProperty(
                    "balise.fetching.folder", places.data().resolve("fetched").toString());
        }
        System.setProperty("quarkus.log.file.enabled", "true");
        System.setProperty("quarkus.log.file.path", log.path().toString());
    }

    private static void run(Database database, Class<? extends QuarkusApplication> application, String... arguments) {
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Throwable> problem = new AtomicReference<>();
        Thread atTheEnd = new Thread(() -> closeAfter(stopped, database), "balise-close-database");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        try {
            Quarkus.run(application, (code, thrown) -> problem.set(thrown), arguments);
        } finally {
            stopped.countDown();
        }
        Throwable thrown = problem.get();
        if (thrown != null) {
            throw new StartFailure(thrown);
        }
    }

    /**
     * At a signal the JVM runs this beside Quarkus's own hook, which stops HTTP and the pool; the main thread then
     * comes back from {@code Quarkus.run}, and only then may the database go.
     */
    private static void closeAfter(CountDownLatch applicationStopped, Database database) {
        try {
            applicationStopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    /** Carries whatever ended the application to where it is explained. */
    static final class StartFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StartFailure(Throwable cause) {
            super(cause);
        }
    }
}
