package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The user under whom the server runs. PostgreSQL refuses root, so root drops to the owner of an existing data folder,
 * to {@code postgres} or to {@code nobody}; anybody else runs it as themselves.
 */
record ServerUser(int uid, int gid, boolean dropped) {

    static boolean isRoot() {
        return uidOf(Path.of("/proc/self")) == 0;
    }

    /** The user for a cluster in {@code folder}, which need not exist. */
    static ServerUser forCluster(Path folder) throws EmbeddedPostgisException {
        int self = uidOf(Path.of("/proc/self"));
        if (self != 0) {
            return new ServerUser(self, gidOf(Path.of("/proc/self")), false);
        }
        if (Files.isDirectory(folder) && uidOf(folder) > 0) {
            return new ServerUser(uidOf(folder), gidOf(folder), true);
        }
        return account("postgres")
                .or(() -> account("nobody"))
                .orElseThrow(() -> new EmbeddedPostgisException(
                        "PostgreSQL refuse de tourner en root et cette machine n'a ni utilisateur « postgres » ni"
                                + " « nobody » : créez-en un (useradd --system postgres) ou lancez Balise sous un"
                                + " utilisateur ordinaire."));
    }

    /** What to put before a command so that this user runs it. */
    List<String> prefix() {
        return dropped ? List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--") : List.of();
    }

    /** Gives a file or folder, not what it holds, to this user. */
    void own(Path file) throws IOException {
        if (dropped) {
            Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** Whether this user passes {@code test <flag> <file>}: {@code -x} to enter a folder, {@code -r} to read. */
    boolean can(String flag, Path file) throws IOException {
        return Command.of("test", flag, file.toString()).after(prefix()).run().succeeded();
    }

    private static Optional<ServerUser> account(String name) {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name) && !fields[2].equals("0"))
                    .map(fields -> new ServerUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true))
                    .findFirst();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int uidOf(Path path) {
        return number(path, "unix:uid");
    }

    private static int gidOf(Path path) {
        return number(path, "unix:gid");
    }

    private static int number(Path path, String attribute) {
        try {
            return (Integer) Files.getAttribute(path, attribute);
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }
}
