package fr.balise.importer.fetching;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last delivery of one source, in a folder of its own: the file, named after its SHA-256 and its address, and {@code kept.json} with
 * what the server said of it. The latter is written last and in one step, so that a crash leaves the delivery before.
 */
final class KeptDelivery {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** No import takes longer. */
    private static final Duration IN_USE = Duration.ofDays(1);

    private static final String NOTE = "kept.json";

    private final Path folder;

    KeptDelivery(Path folder) {
        this.folder = folder;
    }

    /**
     * What is known of a kept file.
     *
     * @param url the address that was asked; the validators say nothing of another one
     * @param file name in the folder
     * @param etag as the server sent it, quotes and {@code W/} included
     * @param lastModified likewise
     */
    record Note(
            String url,
            String file,
            String sha256,
            @Nullable String etag,
            @Nullable String lastModified) {}

    /** The note about a file that is there and unharmed. */
    Optional<Note> find(String url) throws IOException {
        try {
            Note note = JSON.readValue(Files.readString(folder.resolve(NOTE)), Note.class);
            boolean whole = url.equals(note.url())
                    && Files.isRegularFile(path(note))
                    && Sha256.of(path(note)).equals(note.sha256());
            return whole ? Optional.of(note) : Optional.empty();
        } catch (NoSuchFileException | com.fasterxml.jackson.core.JacksonException e) {
            return Optional.empty();
        }
    }

    Path path(Note note) {
        return folder.resolve(Path.of(note.file()).getFileName());
    }

    /** Where a transfer goes until it is whole. */
    Path partial() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "delivery", ".part");
    }

    /** Takes a whole transfer in, and lets go of what is no longer of use to anybody who may be reading it. */
    void take(Path partial, Note note) throws IOException {
        Files.move(partial, path(note), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        write(note);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path other : files.filter(file -> !file.equals(path(note)) && !file.endsWith(NOTE))
                    .toList()) {
                if (Files.getLastModifiedTime(other)
                        .toInstant()
                        .isBefore(Instant.now().minus(IN_USE))) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }

    void write(Note note) throws IOException {
        Path written = Files.createTempFile(folder, NOTE, ".part");
        Files.writeString(written, JSON.writeValueAsString(note));
        Files.move(written, folder.resolve(NOTE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
