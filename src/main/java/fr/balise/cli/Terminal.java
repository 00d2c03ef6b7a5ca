package fr.balise.cli;

import java.io.PrintStream;

/** What people read while a command runs: results on stdout, everything else on stderr. */
final class Terminal {

    private Terminal() {}

    static void say(String line) {
        print(System.out, line);
    }

    /** A step that takes time, set in from the left, so that the lines that matter stand out. */
    static void progress(String line) {
        print(System.err, "  " + line);
    }

    private static void print(PrintStream stream, String line) {
        stream.println(line);
        stream.flush();
    }
}
