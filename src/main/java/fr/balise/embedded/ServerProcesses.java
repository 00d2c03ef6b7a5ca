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

    private final Path folder;

    ServerProcesses(Path folder) {
        this.folder = folder;
    }

    /** Every process named postgres works in its data folder; that is how they are told from others. */
    List<ProcessHandle> list() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        Path real = folder.toRealPath();
        return ProcessHandle.allProcesses().filter(each -> worksIn(each, real)).toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        Path proc = Path.of("/proc", String.valueOf(process.pid()));
        try {
            return Files.readSymbolicLink(proc.resolve("cwd")).equals(folder)
                    && Files.readString(proc.resolve("comm")).startsWith("postgres");
        } catch (IOException e) {
            // It has ended, or belongs to another user and so cannot be ours.
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
     * Ends what a killed Balise left: first waits, for its guardian is at work, then asks for a fast shutdown, then kills
     * (the journal makes that safe). Also removes a {@code postmaster.pid} that names a stranger.
     */
    void clear() throws IOException, EmbeddedPostgisException {
        Optional<PidFile> file = PidFile.findIn(folder);
        if (!awaitNone(Duration.ofSeconds(10))) {
            if (file.isPresent()) {
                interrupt(file.get().pid());
            }
            if (!awaitNone(Duration.ofSeconds(20))) {
                list().forEach(ProcessHandle::destroyForcibly);
                if (!awaitNone(Duration.ofSeconds(10))) {
                    throw new EmbeddedPostgisException("Un serveur PostgreSQL tient encore le dossier " + folder
                            + " et ne s'arrête pas : arrêtez les processus " + list());
                }
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
