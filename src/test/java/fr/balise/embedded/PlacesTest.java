package fr.balise.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {

    private static final Path HOME = Path.of("/home/marie");

    @Test
    void withoutSettingsTheyAreTheXdgDefaultsBelowHome() {
        assertThat(Places.fromEnvironment(Map.of(), HOME, false))
                .isEqualTo(new Places(HOME.resolve(".local/share/balise"), HOME.resolve(".cache/balise")));
    }

    @Test
    void xdgFoldersAreRespectedUnlessRelative() {
        Map<String, String> env = Map.of("XDG_DATA_HOME", "/srv/data", "XDG_CACHE_HOME", "relative");
        assertThat(Places.fromEnvironment(env, HOME, false))
                .isEqualTo(new Places(Path.of("/srv/data/balise"), HOME.resolve(".cache/balise")));
    }

    @Test
    void balisesOwnVariablesWinEvenForRoot() {
        Map<String, String> env = Map.of(
                "BALISE_DATA", "/srv/d", "BALISE_CACHE", "/srv/c", "XDG_DATA_HOME", "/x", "XDG_CACHE_HOME", "/y");
        assertThat(Places.fromEnvironment(env, HOME, true)).isEqualTo(new Places(Path.of("/srv/d"), Path.of("/srv/c")));
    }

    @Test
    void rootWithAClosedHomeUsesTheSystemsFolders(@TempDir Path home) throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assertThat(Places.fromEnvironment(Map.of(), home, true))
                .isEqualTo(new Places(Path.of("/var/lib/balise"), Path.of("/var/cache/balise")));
        assertThat(Places.fromEnvironment(Map.of(), home, false).data())
                .isEqualTo(home.resolve(".local/share/balise").toAbsolutePath());
    }

    @Test
    void rootWithAnOpenHomeUsesIt(@TempDir Path home) throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Places.fromEnvironment(Map.of(), home, true).cache()).isEqualTo(home.resolve(".cache/balise"));
    }
}
