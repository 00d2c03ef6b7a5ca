package fr.balise.gazetteer;

import java.nio.file.Path;

/**
 * A file of the gazetteer is missing or broken. The message is for people, in French: which file, what is wrong with
 * it, and what to do. Nothing has been loaded.
 */
public final class UnreadableGazetteerException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableGazetteerException(Path file, String problem) {
        super("Le fichier " + file + " " + problem
                + ". Remettez-le en place (git checkout -- data/gazetteer) ou refaites-le"
                + " comme l'explique data/gazetteer/README.md, puis relancez. Rien n'a été chargé.");
    }
}
