package fr.balise.cli;

import fr.balise.embedded.Places;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The file that keeps what the terminal does not show: every log line, and the stack trace behind a short sentence.
 *
 * @param folder the data folder
 */
record LogFile(Path folder) {

    static LogFile in(Places places) {
        return new LogFile(places.data());
    }

    Path path() {
        return folder.resolve("balise.log");
    }

    /** @throws SetupProblem when the file cannot be written */
    void requireWritable() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw refusal(e);
        }
        if (!Files.isWritable(Files.exists(path()) ? path() : folder)) {
            throw refusal(null);
        }
    }

    private SetupProblem refusal(@Nullable IOException cause) {
        return new SetupProblem(
                "Le journal " + path() + " ne peut pas être écrit : donnez-vous le droit d'y écrire, ou choisissez un"
                        + " autre dossier avec BALISE_DATA.",
                cause);
    }

    /** Adds the stack trace, and says whether that worked: a full disk must not hide the first problem. */
    boolean append(Throwable problem) {
        if (!Files.isDirectory(folder)) {
            // Made here it might not be what the private server needs.
            return false;
        }
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(
                    path(),
                    ZonedDateTime.now(ZoneId.systemDefault()) + " ERROR " + trace,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
