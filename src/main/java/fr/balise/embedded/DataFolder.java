package fr.balise.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data folder, which can be written. */
record DataFolder(Path path) {

    /** Makes it if it is missing. */
    static DataFolder open(Path path) throws EmbeddedPostgisException {
        DataFolder folder = new DataFolder(path);
        try {
            Folders.make(path);
            // The bits may lie: a disk can be mounted read-only, or full.
            Files.delete(Files.createTempFile(path, "write", ".partial"));
            return folder;
        } catch (IOException e) {
            throw folder.fault(e);
        }
    }

    Path passwords() {
        return path.resolve("passwords");
    }

    /** A folder or disk that refuses, as a sentence for people. */
    EmbeddedPostgisException fault(IOException e) {
        String reason = e instanceof FileAlreadyExistsException
                ? "ce n'est pas un dossier"
                : e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
        return new EmbeddedPostgisException(
                "Le dossier de données " + path + " ne peut pas servir (" + reason.strip()
                        + ") : rendez-le accessible en écriture, ou donnez-en un autre par BALISE_DATA.",
                e);
    }

    /** Root's server is another user's, who must be able to come here. */
    void checkReach(ServerUser user) throws IOException, EmbeddedPostgisException {
        Command.Outcome drop = Command.of("true").after(user.prefix()).run();
        if (!drop.succeeded()) {
            throw new EmbeddedPostgisException("PostgreSQL refuse de tourner en root, et root ne peut pas passer ici à"
                    + " l'utilisateur n° " + user.uid() + " (" + drop.lastLine() + ") : lancez Balise sous un"
                    + " utilisateur ordinaire.");
        }
        if (!user.can("-x", path)) {
            throw new EmbeddedPostgisException("PostgreSQL refuse de tourner en root, et l'utilisateur n° " + user.uid()
                    + " qui le remplace ne peut pas entrer dans " + path + " : donnez par BALISE_DATA un dossier ouvert"
                    + " à tous en passage (chmod o+x), comme /var/lib/balise.");
        }
    }
}
