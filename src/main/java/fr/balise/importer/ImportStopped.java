package fr.balise.importer;

/** An import that was not done, and changed nothing, for a reason that a person can judge. The message is finished French. */
public final class ImportStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImportStopped(String sentence) {
        super(sentence);
    }
}
