package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The folder of PostgreSQL's files, {@code <data>/postgres}. It is made beside its place and renamed, so it is whole or
 * absent; what stands in its place without being ours is moved aside, never deleted.
 */
final class ClusterFolder {

    private static final String MARKER = "balise-cluster";

    private final Path folder;
    private final Path partial;
    private final boolean durable;
    private final Consumer<String> progress;

    ClusterFolder(Path data, boolean durable, Consumer<String> progress) {
        this.durable = durable;
        this.folder = data.resolve("postgres");
        this.partial = data.resolve("postgres.partial");
        this.progress = progress;
    }

    Path path() {
        return folder;
    }

    /** The version that made it; empty when there is none. */
    OptionalInt major() throws IOException {
        Path version = folder.resolve("PG_VERSION");
        if (!Files.isReadable(version)) {
            return OptionalInt.empty();
        }
        String text = Files.readString(version).strip();
        return text.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Removes what a broken-off making left, and moves aside what is not a cluster of ours. */
    void clearTheWay() throws IOException, EmbeddedPostgisException {
        Folders.delete(partial);
        if (!Files.exists(folder) || isWhole()) {
            return;
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new EmbeddedPostgisException("Le dossier " + folder + " appartient à un autre utilisateur : lancez"
                    + " Balise sous celui-ci, ou donnez un autre dossier de données par BALISE_DATA.");
        }
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()));
        Path aside = folder.resolveSibling("postgres.ecarte-" + time);
        Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
        progress.accept(
                "Le dossier " + folder + " n'est pas une base de Balise en bon état : il est mis de côté, intact,"
                        + " dans " + aside + ", et une base vide est créée.");
    }

    private boolean isWhole() throws IOException {
        return Files.exists(folder.resolve(MARKER))
                && Files.exists(folder.resolve("global/pg_control"))
                && major().isPresent();
    }

    /** Makes the cluster when there is none. */
    void makeIfAbsent(PostgresPrograms programs, ServerUser user, Passwords passwords)
            throws IOException, EmbeddedPostgisException {
        if (Files.exists(folder)) {
            return;
        }
        progress.accept("Création de la base dans " + folder + "…");
        Path word = Passwords.privateFile(folder.resolveSibling("initdb.partial"));
        try {
            Files.writeString(word, passwords.superuser() + "\n");
            user.own(word);
            Command.Outcome outcome = initdb(programs, user, word, "C.UTF-8");
            if (!outcome.succeeded() && outcome.output().contains("locale")) {
                outcome = initdb(programs, user, word, "C");
            }
            if (!outcome.succeeded()) {
                throw new EmbeddedPostgisException("La base n'a pas pu être créée dans " + folder + " : "
                        + outcome.lastLine() + ". Vérifiez la place et les droits, ou donnez un autre dossier par"
                        + " BALISE_DATA.");
            }
        } finally {
            Files.deleteIfExists(word);
        }
        Files.writeString(partial.resolve(MARKER), "Base privée de Balise ; voir docs/embedded-postgis.md\n");
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private Command.Outcome initdb(PostgresPrograms programs, ServerUser user, Path word, String locale)
            throws IOException {
        Folders.delete(partial);
        Files.createDirectory(
                partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(partial);
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + partial,
                "--username=postgres",
                "--pwfile=" + word,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=" + locale));
        if (!durable) {
            arguments.add("--no-sync");
        }
        return programs.command("initdb", arguments)
                .after(user.prefix())
                .within(Duration.ofMinutes(5))
                .run();
    }

    /**
     * Sets both passwords without the old ones, as the owner of the files may while the server is down. That the role
     * {@code balise} may not exist yet is no fault.
     */
    void resetPasswords(PostgresPrograms programs, ServerUser user, Passwords passwords)
            throws IOException, EmbeddedPostgisException {
        Command.Outcome outcome = programs.command(
                        "postgres", List.of("--single", "-D", folder.toString(), "template1"))
                .reading("ALTER ROLE postgres PASSWORD '" + passwords.superuser() + "'\nALTER ROLE balise PASSWORD '"
                        + passwords.role() + "'\n")
                .after(user.prefix())
                .within(Duration.ofMinutes(5))
                .run();
        if (!outcome.succeeded()) {
            throw new EmbeddedPostgisException("Le mot de passe de la base de " + folder
                    + " est perdu et n'a pas pu être refait : " + outcome.lastLine());
        }
    }
}
