package fr.balise.cli;

/** The exit codes of every command, as {@code docs/commands.md} lists them. */
final class ExitCode {

    static final int DONE = 0;
    /** Something outside the command line stood in the way; one sentence on stderr says what. */
    static final int FAILED = 1;
    /** The command line itself is wrong: an unknown command or option, a value that is none. */
    static final int MISUSED = 2;
    /** Between Java and the launcher only: the training run met what the real start would meet, and has said so. */
    static final int TRAINING_REFUSED = 3;

    private ExitCode() {}
}
