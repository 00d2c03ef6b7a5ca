package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The processes of a PostgreSQL on one data folder, whoever started them: its postmaster, its backends, orphans. */
final class ServerProcesses {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private static final String WORKING_IN = """
            for each in /proc/[0-9]*; do
              if [ "$each/cwd" -ef "$1" ]; then echo "${each#/proc/}"; fi
            done
            """;

    private final Path folder;
    private final ServerUser user;

    ServerProcesses(Path folder, ServerUser user) {
        this.folder = folder;
        this.user = user;
    }

    /** Every process named postgres whose working directory is the folder; that is how they are told from others. */
    List<ProcessHandle> list() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        // Asked as the server's user: root in a container may not look at another user's processes.
        return Command.of("sh", "-c", WORKING_IN, "sh", folder.toString())
                .after(user.prefix())
                .run()
                .output()
                .lines()
                .filter(line -> line.matches("\\d+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
                .filter(ServerProcesses::isPostgres)
                .toList();
    }

    private static boolean isPostgres(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "comm"))
                    .startsWith("postgres");
        } catch (IOException e) {
            // It has just ended.
            return false;
        }
    }

    /** Waits until none is left; false when some still are after {@code limit}. */
    boolean awaitNone(Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        while (!list().isEmpty()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    /**
     * Ends what a killed Balise left: asks for a fast shutdown, waits, and in the end kills (the journal makes that
     * safe). Also removes a {@code postmaster.pid} that names a stranger.
     */
    void clear() throws IOException, EmbeddedPostgisException {
        List<Long> running = list().stream().map(ProcessHandle::pid).toList();
        Optional<Long> postmaster = PidFile.findIn(folder).map(PidFile::pid).filter(running::contains);
        if (postmaster.isPresent()) {
            interrupt(postmaster.get());
        }
        // Without their postmaster, backends end by themselves once they notice; a long query does not notice.
        if (!awaitNone(Duration.ofSeconds(postmaster.isPresent() ? 30 : 5))) {
            list().forEach(ProcessHandle::destroyForcibly);
            if (!awaitNone(Duration.ofSeconds(10))) {
                throw new EmbeddedPostgisException("Un serveur PostgreSQL tient encore le dossier " + folder
                        + " et ne s'arrête pas : arrêtez les processus " + list() + ".");
            }
        }
        // PostgreSQL sees by itself that a dead process holds nothing; it is misled by a living one of the same user.
        if (PidFile.findIn(folder).flatMap(each -> ProcessHandle.of(each.pid())).isPresent()) {
            Files.deleteIfExists(folder.resolve(PidFile.NAME));
        }
    }

    /** Asks for a fast shutdown (SIGINT): clients are cut, what they committed is written. */
    static void interrupt(long pid) throws IOException {
        // Java itself has no way to send this signal.
        Command.of("sh", "-c", "kill -INT \"$1\"", "sh", String.valueOf(pid)).run();
    }

    static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("attente interrompue", e);
        }
    }
}
