package fr.balise.importer;

import fr.balise.runs.RunReport;

/** Whoever waits for an import: is told how far it is, and asked where a person must decide. */
public interface ImportWatcher {
    /** Nobody. */
    ImportWatcher SILENT = new ImportWatcher() {};

    /** A finished French sentence about something that matters while the import runs. */
    default void tell(String sentence) {}

    /**
     * How far a step is.
     *
     * @param step in French, such as {@code lecture}; another one ends the one before
     * @param done rows worked so far
     * @param total 0 when it is not known
     */
    default void progress(String step, long done, long total) {}

    /** A source is imported, or would be; told as soon as it is done, whatever becomes of the next. */
    default void report(RunReport report) {}

    /**
     * One of several sources can't be imported, and the others go on.
     *
     * @param sentence why, in finished French
     */
    default void fail(String sourceId, String sentence) {
        tell(sourceId + " : " + sentence);
    }

    /** Everything is done, or has failed: nothing more will be told of this source. */
    default void end() {}

    /** Whether there is somebody to answer {@link #confirm}. */
    default boolean canAnswer() {
        return false;
    }

    /**
     * Asks for a decision; without anybody to answer, the answer is no.
     *
     * @param question a finished French sentence
     */
    default boolean confirm(String question) {
        return false;
    }
}
