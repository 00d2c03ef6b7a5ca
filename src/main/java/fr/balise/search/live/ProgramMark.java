package fr.balise.search.live;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * Tells one build of the program from another, since another one may answer otherwise from the same data. Nodes that run the same
 * file have the same mark.
 */
final class ProgramMark {
    /** From a folder of classes, as in development, where the program changes all the time. */
    private static final String UNPACKED = "dev";

    private ProgramMark() {}

    static String ofThisProgram() {
        try {
            return of(Path.of(ProgramMark.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException("the program can't read its own file", e);
        }
    }

    static String of(Path program) throws IOException {
        if (!Files.isRegularFile(program)) {
            return UNPACKED;
        }
        CRC32C sum = new CRC32C();
        sum.update(Files.readAllBytes(program));
        return Long.toString(sum.getValue(), Character.MAX_RADIX);
    }
}
