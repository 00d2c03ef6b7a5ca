package fr.balise.embedded;

import java.nio.file.Path;
import java.util.List;

/**
 * What a test may set otherwise than {@link #usual}.
 *
 * @param installations where the distribution installs PostgreSQL, a folder per major version
 * @param searchPath whether the folders of {@code PATH} are looked at, too
 * @param aptOptions further options of apt
 * @param durable false: no fsync, for data that may be lost
 */
record Settings(Places places, List<Path> installations, boolean searchPath, List<String> aptOptions, boolean durable) {

    static Settings usual(Places places) {
        return new Settings(places, List.of(Path.of("/usr/lib/postgresql")), true, List.of(), true);
    }

    /** The same without fsync. */
    Settings forTests() {
        return new Settings(places, installations, searchPath, aptOptions, false);
    }

    /** The same where nothing is installed and apt has no sources, as without a network. */
    Settings withoutAnySource(Path emptyFolder) {
        List<String> noSources = List.of(
                "-o", "Dir::Etc::sourcelist=/dev/null", "-o", "Dir::Etc::sourceparts=" + emptyFolder.toAbsolutePath());
        return new Settings(places, List.of(), false, noSources, durable);
    }
}
