/**
 * The commands: what {@code ./balise} runs once a JDK is found and the application is built. Reads the command line,
 * opens the database, starts and stops the application in the right order, and turns every failure into one French
 * sentence and an exit code. May use every other package; none may use it. It must not know how a source is imported
 * or a page is made: it only calls those who do.
 */
@NullMarked
package fr.balise.cli;

import org.jspecify.annotations.NullMarked;
