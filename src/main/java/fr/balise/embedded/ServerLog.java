package fr.balise.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The server's messages, {@code <data>/postgres.log}: at most two files of about {@link #LIMIT} bytes. */
record ServerLog(Path file) {

    static final long LIMIT = 5_000_000;

    /** Makes it, readable by its owner only (messages may quote rows), and puts a long one aside. */
    void prepare() throws IOException {
        if (!Files.exists(file)) {
            Passwords.privateFile(file);
        }
        shorten();
    }

    /** Copies a long log to {@code postgres.log.1} and empties it; the server, which appends, may go on writing. */
    void shorten() throws IOException {
        if (size() > LIMIT) {
            Files.copy(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
            try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
                log.setLength(0);
            }
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was written after {@code offset} bytes, the last 20 kB of it. */
    String since(long offset) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(Math.min(offset, log.length()), log.length() - 20_000);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
