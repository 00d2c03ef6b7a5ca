package fr.balise.hours;

import java.nio.file.Path;

/** A file of holidays is missing or broken. The message is for people, in French: which file, why, what to do. */
public final class UnreadableHolidaysException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableHolidaysException(Path file, String problem) {
        super("Le fichier " + file + " " + problem
                + ". Remettez-le en place (git checkout -- data) ou refaites-le comme"
                + " l'explique le README.md de son dossier, puis relancez.");
    }
}
