package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the running server (PostgreSQL, {@code src/include/utils/pidfile.h}): line 1 is
 * the process id, line 4 the port, line 8 the state.
 */
record PidFile(long pid, int port, boolean ready) {

    static final String NAME = "postmaster.pid";

    /** Empty when there is none, or it is not yet written. */
    static Optional<PidFile> findIn(Path folder) throws IOException {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(NAME));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            boolean ready = lines.size() > 7 && lines.get(7).startsWith("ready");
            long pid = Long.parseLong(lines.get(0).strip());
            return Optional.of(new PidFile(pid, Integer.parseInt(lines.get(3).strip()), ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
