package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** From a data folder in any state to a running server with its database; the caller holds the lock. */
final class ServerStart {

    private final Settings settings;
    private final DataFolder data;
    private final Consumer<String> progress;
    private final ClusterFolder cluster;
    private final PostgresSearch search;

    record Started(PostgresPrograms programs, Passwords passwords, PostgresServer server) {}

    record Running(PostgresPrograms programs, Passwords passwords, int port) {}

    ServerStart(Settings settings, DataFolder data, Consumer<String> progress) {
        this.settings = settings;
        this.data = data;
        this.progress = progress;
        this.cluster = new ClusterFolder(data.path(), settings.durable(), progress);
        this.search = new PostgresSearch(settings, progress);
    }

    /** The server that another process runs here, once it is ready. */
    Optional<Running> findRunning() throws IOException {
        Optional<PidFile> file = PidFile.findIn(cluster.path()).filter(PidFile::ready);
        Optional<Passwords> passwords = Passwords.findIn(data.passwords());
        if (file.isEmpty() || passwords.isEmpty()) {
            return Optional.empty();
        }
        if (!new ClusterStore(file.get().port(), passwords.get(), progress).isReady()) {
            return Optional.empty();
        }
        return search.findPresent(cluster.major())
                .map(programs ->
                        new Running(programs, passwords.get(), file.get().port()));
    }

    Started start() throws IOException, EmbeddedPostgisException {
        ServerUser user = ServerUser.forCluster(cluster.path());
        data.checkReach(user);
        cluster.clearTheWay();
        OptionalInt major = cluster.major();
        PostgresPrograms programs = search.get(major);
        if (!user.can("-x", programs.bin().resolve("postgres"))) {
            throw new EmbeddedPostgisException("L'utilisateur n° " + user.uid()
                    + ", sous lequel PostgreSQL doit tourner,"
                    + " ne peut pas atteindre " + programs.bin() + " : donnez par BALISE_CACHE un dossier ouvert à tous"
                    + " en passage (chmod o+x), comme /var/cache/balise.");
        }
        new ServerProcesses(cluster.path(), user).clear();
        Optional<Passwords> known = Passwords.findIn(data.passwords());
        Passwords passwords = known.orElseGet(Passwords::random);
        if (known.isEmpty()) {
            if (Files.exists(cluster.path())) {
                cluster.resetPasswords(programs, user, passwords);
            }
            passwords.writeTo(data.passwords());
        }
        cluster.makeIfAbsent(programs, user, passwords);
        progress.accept("Démarrage de PostgreSQL " + programs.major() + " (" + programs.bin() + ")…");
        PostgresServer server = new PostgresServer(programs, user, cluster.path(), settings.durable(), progress);
        server.start();
        prepare(server, passwords);
        return new Started(programs, passwords, server);
    }

    private void prepare(PostgresServer server, Passwords passwords) throws EmbeddedPostgisException {
        try {
            new ClusterStore(server.port(), passwords, progress).prepare();
        } catch (SQLException e) {
            server.stop();
            throw new EmbeddedPostgisException(
                    "La base n'a pas pu être préparée dans " + cluster.path() + " : " + e.getMessage() + " (journal : "
                            + data.path().resolve("postgres.log") + ").",
                    e);
        }
    }
}
