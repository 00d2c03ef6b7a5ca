package fr.balise.cli;

import org.jspecify.annotations.Nullable;

/**
 * Something outside the code keeps a command from doing its work: a taken port, an unwritable folder, a malformed
 * mapping. The message is finished: one French sentence for people that says what happened, where, and what to do. It
 * is shown as it stands, without a stack trace.
 */
public class SetupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SetupProblem(String sentence) {
        this(sentence, null);
    }

    /** The cause goes to the log file only. */
    public SetupProblem(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** For an exception whose message is such a sentence already. */
    static SetupProblem from(Exception finished) {
        return new SetupProblem(String.valueOf(finished.getMessage()), finished.getCause());
    }
}
