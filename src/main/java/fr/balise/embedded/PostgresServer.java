package fr.balise.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The running server. It works in a session of its own, so that Ctrl-C does not reach it before Balise has closed its
 * connections, and beside it waits a guardian that stops it when this process is gone, however that came about.
 */
final class PostgresServer {

    /**
     * The guardian holds the reading end of a pipe from this process. When the pipe closes, it interrupts the server,
     * whose process id is that of this shell ({@code $$}), for {@code exec} keeps it. It is started by a shell in
     * between that ends at once, so that the server does not take it for a child of its own. {@code gone} tells it that
     * the server has ended and the number may be another's.
     */
    private static final String GUARDED = """
            exec 3<&0 </dev/null
            (
              (
                exec >/dev/null 2>&1
                read -r word <&3
                [ "$word" = gone ] && exit 0
                read -r name <"/proc/$$/comm"
                case "$name" in postgres|sh|dash|bash) kill -INT "$$" ;; esac
              ) &
            )
            exec 3<&-
            exec "$@"
            """;

    private static final Set<String> KEPT = Set.of("PATH", "LC_ALL", "TZ");
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int MOST_RESTARTS = 5;

    private final PostgresPrograms programs;
    private final ServerUser user;
    private final Path folder;
    private final ServerLog log;
    private final boolean durable;
    private final Consumer<String> progress;
    private @Nullable Process process;
    private int port;
    private int restarts;
    private volatile boolean closing;

    PostgresServer(
            PostgresPrograms programs, ServerUser user, Path folder, boolean durable, Consumer<String> progress) {
        this.programs = programs;
        this.user = user;
        this.folder = folder;
        this.durable = durable;
        this.progress = progress;
        this.log = new ServerLog(folder.resolveSibling("postgres.log"));
    }

    int port() {
        return port;
    }

    /** Starts it on a free port of the loopback and waits until it accepts connections. */
    synchronized void start() throws IOException, EmbeddedPostgisException {
        log.prepare();
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            long before = log.size();
            try {
                launch();
                return;
            } catch (EmbeddedPostgisException e) {
                // Between the look for a free port and the start somebody may have taken it.
                if (attempt >= 5 || !log.since(before).contains("Address already in use")) {
                    throw e;
                }
            }
        }
    }

    private void launch() throws IOException, EmbeddedPostgisException {
        List<String> line = new ArrayList<>(List.of("setsid"));
        line.addAll(user.prefix());
        line.addAll(List.of(
                "sh", "-c", GUARDED, "sh", programs.bin().resolve("postgres").toString()));
        line.addAll(ServerOptions.list(folder, port, durable));
        long before = log.size();
        ProcessBuilder builder = Command.of(line).with(programs.env()).builder();
        // Balise's own environment may hold secrets, and root's HOME, that are none of the server's business.
        builder.environment()
                .keySet()
                .removeIf(name -> !KEPT.contains(name) && !programs.env().containsKey(name));
        Process started = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .start();
        awaitReady(started, before);
        process = started;
        Thread watch = new Thread(() -> watch(started), "postgis-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private void awaitReady(Process started, long before) throws IOException, EmbeddedPostgisException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        boolean told = false;
        while (PidFile.findIn(folder)
                .filter(file -> file.pid() == started.pid() && file.ready())
                .isEmpty()) {
            if (!started.isAlive()) {
                release(started);
                throw new EmbeddedPostgisException("Le serveur PostgreSQL ne démarre pas : " + fatal(log.since(before))
                        + " (journal : " + log.file() + ").");
            }
            if (closing) {
                release(started);
                throw new EmbeddedPostgisException("Le démarrage de PostgreSQL a été interrompu.");
            }
            if (System.nanoTime() > end) {
                started.destroyForcibly();
                throw new EmbeddedPostgisException("Le serveur PostgreSQL n'est pas prêt après "
                        + START_LIMIT.toMinutes() + " minutes (journal : " + log.file() + ").");
            }
            if (!told && log.since(before).contains("not properly shut down")) {
                told = true;
                progress.accept("La base n'avait pas été fermée proprement : PostgreSQL la remet en état…");
            }
            ServerProcesses.pause();
        }
    }

    /** PostgreSQL's own reason, as in {@code could not write lock file: No space left on device}. */
    private static String fatal(String text) {
        return text.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error"))
                .reduce((first, second) -> second)
                .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""))
                .orElse("il s'est arrêté sans dire pourquoi");
    }

    private void watch(Process started) {
        try {
            while (!started.waitFor(1, TimeUnit.MINUTES)) {
                shortenLog();
            }
            ended(started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void shortenLog() {
        try {
            log.shorten();
        } catch (IOException e) {
            progress.accept("Le journal " + log.file() + " n'a pas pu être raccourci : " + e.getMessage());
        }
    }

    private void ended(Process ended) {
        release(ended);
        synchronized (this) {
            if (closing || !ended.equals(process)) {
                return;
            }
            restarts++;
            if (restarts > MOST_RESTARTS) {
                progress.accept("Le serveur PostgreSQL s'est arrêté " + restarts + " fois ; Balise ne le relance plus"
                        + " (journal : " + log.file() + ").");
                return;
            }
            progress.accept("Le serveur PostgreSQL s'est arrêté sans qu'on le lui demande : il est relancé…");
            try {
                new ServerProcesses(folder, user).clear();
                launch();
                progress.accept("Le serveur PostgreSQL répond de nouveau.");
            } catch (IOException | EmbeddedPostgisException e) {
                progress.accept(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Stops it: fast and clean, or, when it does not end within half a minute, by force. Never throws. */
    void stop() {
        // Before the lock, which a restart under way may hold for a while: it then gives up.
        closing = true;
        stopRunning();
    }

    private synchronized void stopRunning() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return;
        }
        try {
            ServerProcesses.interrupt(running.pid());
            if (!running.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            progress.accept("Arrêt forcé du serveur PostgreSQL : " + e.getMessage());
            running.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release(running);
        }
    }

    /** Tells the guardian that its work is done; a server still there is then its last task. */
    private static void release(Process ended) {
        try (var lifeline = ended.outputWriter()) {
            if (!ended.isAlive()) {
                lifeline.write("gone\n");
            }
        } catch (IOException e) {
            // The guardian has ended, too.
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
