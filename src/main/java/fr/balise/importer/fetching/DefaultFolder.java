package fr.balise.importer.fetching;

import java.nio.file.Path;

/** Where lists are kept when neither the operator nor the commands have said it, as in development. */
final class DefaultFolder {
    private DefaultFolder() {}

    static Path find() {
        return Path.of(System.getProperty("user.home"), ".cache", "balise", "fetched");
    }
}
