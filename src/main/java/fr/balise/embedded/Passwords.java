package fr.balise.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The passwords of the private server, random, kept in a file that only its owner can read. They are letters and digits
 * only, so they may stand in SQL.
 *
 * @param superuser of the role {@code postgres}, used only to make databases and extensions
 * @param role of the role {@code balise}, with which the application connects
 */
record Passwords(String superuser, String role) {

    static Passwords random() {
        return new Passwords(word(), word());
    }

    private static String word() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What the file holds; empty when it is missing or damaged. */
    static Optional<Passwords> findIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String superuser = properties.getProperty("postgres", "");
        String role = properties.getProperty("balise", "");
        boolean whole = superuser.matches("[0-9a-f]{48}") && role.matches("[0-9a-f]{48}");
        return whole ? Optional.of(new Passwords(superuser, role)) : Optional.empty();
    }

    void writeTo(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("postgres", superuser);
        properties.setProperty("balise", role);
        Path beside = privateFile(file.resolveSibling(file.getFileName() + ".partial"));
        try (Writer writer = Files.newBufferedWriter(beside)) {
            properties.store(writer, null);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An empty file that nobody else can read, from its first moment on. */
    static Path privateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
