package fr.balise.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.embedded.DebianPackages.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebianPackagesTest {

    private static final Pattern NOTHING = Pattern.compile("");

    @TempDir
    Path cache;

    @Test
    void aPackageIsUnpackedOnceAndAnewWhenItNoLongerWorks() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/apt-get")), "apt-get manque sur ce système");
        Wanted hello = new Wanted("hello", List.of("hello"), NOTHING, root -> fault(root));
        List<String> told = new ArrayList<>();
        DebianPackages packages = new DebianPackages(cache, told::add);
        Path program = cache.resolve("hello/usr/bin/hello");
        try (Apt apt = packages.openApt()) {
            Assumptions.assumeFalse(
                    apt.listOffered("^hello$").isEmpty(), "les paquets de la distribution sont hors d'atteinte");
            packages.unpack(apt, hello);
            assertThat(Command.of(program.toString()).run().output()).contains("Hello, world!");
            assertThat(told).hasSize(2);

            packages.unpack(apt, hello);
            assertThat(told).as("nothing is fetched a second time").hasSize(2);

            Files.delete(program);
            assertThat(packages.findUnpacked(hello)).isEmpty();
            packages.unpack(apt, hello);
            assertThat(program).exists();
        }
        try (var left = Files.list(cache)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("hello", "lock");
        }
    }

    @Test
    void aHalfUnpackedFolderDoesNotCount() throws IOException {
        Files.createDirectories(cache.resolve("hello/usr/bin"));
        Wanted hello = new Wanted("hello", List.of("hello"), NOTHING, root -> Optional.empty());
        assertThat(new DebianPackages(cache, line -> {}).findUnpacked(hello)).isEmpty();
    }

    @Test
    void withoutSourcesThePackageIsNamedInTheMessage() {
        List<String> noSources =
                Settings.usual(new Places(cache, cache)).withoutAnySource(cache).aptOptions();
        Wanted hello = new Wanted("hello", List.of("hello"), NOTHING, root -> Optional.empty());
        assertThatThrownBy(() -> new DebianPackages(cache, line -> {}, noSources).unpack(hello))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hello");
    }

    private static Optional<String> fault(Path root) {
        return Files.isExecutable(root.resolve("usr/bin/hello")) ? Optional.empty() : Optional.of("hello manque");
    }
}
