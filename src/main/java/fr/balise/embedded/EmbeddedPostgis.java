package fr.balise.embedded;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The private PostGIS: a server of Balise's own on the loopback, with its data in {@link Places#data}. It is there when
 * {@link #open} returns; when this process ends, by {@link #close} or otherwise, the server ends too.
 */
public final class EmbeddedPostgis implements AutoCloseable {

    private static final Duration JOIN_LIMIT = Duration.ofMinutes(10);

    private final PostgresPrograms programs;
    private final Passwords passwords;
    private final ClusterStore store;
    private final int port;
    private final @Nullable PostgresServer server;
    private final @Nullable DataLock lock;

    private EmbeddedPostgis(
            PostgresPrograms programs,
            Passwords passwords,
            int port,
            @Nullable PostgresServer server,
            @Nullable DataLock lock) {
        this.programs = programs;
        this.passwords = passwords;
        this.store = new ClusterStore(port, passwords, message -> {});
        this.port = port;
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts the server, or joins the one that another Balise process runs on the same data folder (which then ends with
     * that process, not with {@link #close}). Waits until it accepts connections. {@code progress} is told in French what
     * goes on, one line per stage, later also from another thread when the server had to be started again.
     */
    public static EmbeddedPostgis open(Places places, Consumer<String> progress) throws EmbeddedPostgisException {
        return open(Settings.usual(places), progress);
    }

    /** As {@link #open}, but faster and without fsync: for tests, whose data a power failure may take. */
    public static EmbeddedPostgis openForTests(Places places, Consumer<String> progress)
            throws EmbeddedPostgisException {
        return open(Settings.usual(places).forTests(), progress);
    }

    static EmbeddedPostgis open(Settings settings, Consumer<String> progress) throws EmbeddedPostgisException {
        DataFolder data = DataFolder.open(settings.places().data());
        ServerStart start = new ServerStart(settings, data, progress);
        long end = System.nanoTime() + JOIN_LIMIT.toNanos();
        boolean told = false;
        try {
            while (System.nanoTime() < end) {
                Optional<DataLock> lock = DataLock.findFree(data.path());
                if (lock.isPresent()) {
                    return own(start, lock.get());
                }
                Optional<EmbeddedPostgis> joined = start.findRunning()
                        .map(found ->
                                new EmbeddedPostgis(found.programs(), found.passwords(), found.port(), null, null));
                if (joined.isPresent()) {
                    return joined.get();
                }
                if (!told) {
                    told = true;
                    progress.accept("Un autre Balise prépare ou arrête la base de " + data.path() + " : attente…");
                }
                ServerProcesses.pause();
            }
        } catch (IOException e) {
            throw data.fault(e);
        }
        throw new EmbeddedPostgisException("Un autre Balise tient le dossier " + data.path()
                + " sans que sa base réponde :" + " arrêtez-le, ou donnez un autre dossier par BALISE_DATA.");
    }

    private static EmbeddedPostgis own(ServerStart start, DataLock lock) throws IOException, EmbeddedPostgisException {
        boolean done = false;
        try {
            ServerStart.Started started = start.start();
            EmbeddedPostgis opened = new EmbeddedPostgis(
                    started.programs(), started.passwords(), started.server().port(), started.server(), lock);
            done = true;
            return opened;
        } finally {
            if (!done) {
                lock.close();
            }
        }
    }

    /** Where the application connects, as in {@code jdbc:postgresql://127.0.0.1:40123/balise}. */
    public String jdbcUrl() {
        return ClusterStore.url(port, ClusterStore.ROLE);
    }

    /** The role of the application: owner of its database, not superuser. The extensions are there already. */
    public String user() {
        return ClusterStore.ROLE;
    }

    public String password() {
        return passwords.role();
    }

    public int port() {
        return port;
    }

    /** Whether the server ends with this object; false when it was joined. */
    public boolean owned() {
        return server != null;
    }

    /** The command that opens psql on the database; it needs {@link #environment}. */
    public List<String> psqlCommand() {
        return List.of(programs.bin().resolve("psql").toString());
    }

    /** What {@link #psqlCommand} and the like need in their environment, the password included. */
    public Map<String, String> environment() {
        Map<String, String> env = new HashMap<>(programs.env());
        env.put("PGHOST", "127.0.0.1");
        env.put("PGPORT", String.valueOf(port));
        env.put("PGDATABASE", ClusterStore.ROLE);
        env.put("PGUSER", ClusterStore.ROLE);
        env.put("PGPASSWORD", passwords.role());
        return Map.copyOf(env);
    }

    /** Throws away all that the application's database holds; its extensions are there again afterwards. */
    public void empty() throws EmbeddedPostgisException {
        makeDatabase(ClusterStore.ROLE);
    }

    /**
     * Makes a database that is empty but for the extensions, in the place of one of the same name.
     *
     * @param name small letters, digits and underscores, as in {@code test_3}
     * @return its JDBC address
     */
    public String makeDatabase(String name) throws EmbeddedPostgisException {
        try {
            store.makeEmpty(name);
            return ClusterStore.url(port, name);
        } catch (SQLException e) {
            throw new EmbeddedPostgisException("La base « " + name + " » n'a pas pu être créée : " + e.getMessage(), e);
        }
    }

    /** Stops an owned server, cleanly and within about half a minute; may be called again. */
    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                // The system releases it with the process.
            }
        }
    }
}
