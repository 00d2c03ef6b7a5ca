package fr.balise.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads the value of {@code --port}, with a sentence of its own for one that is none. */
final class PortOption {

    private static final int LAST = 65535;

    private PortOption() {}

    /** @throws ParameterException when it is no number from {@code first} to 65535 */
    static int parse(String text, int first, CommandSpec spec) {
        try {
            int port = Integer.parseInt(text);
            if (port >= first && port <= LAST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number that is too large.
        }
        throw new ParameterException(
                spec.commandLine(),
                "« " + text + " » n'est pas un port : un nombre de " + first + " à " + LAST + " est attendu.");
    }
}
