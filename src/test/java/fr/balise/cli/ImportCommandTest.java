package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ImportCommandTest {
    private final CommandLine command = BaliseCommand.commandLine();

    @TempDir
    private Path mappings;

    @BeforeEach
    void describeASourceThatCanBeReadAndOneThatCannot() throws IOException {
        Files.copy(Path.of("import/paris-epn.yaml"), mappings.resolve("paris-epn.yaml"));
        Files.writeString(mappings.resolve("cassee.yaml"), "id: [unfinished");
    }

    @Test
    void aBrokenMappingDoesNotKeepAnotherSourceFromBeingImported() {
        assertThatCode(() -> ImportCommand.requireKnown(command, List.of("paris-epn"), mappings))
                .doesNotThrowAnyException();
    }

    @Test
    void aBrokenMappingIsNamedWhenItIsTheOneToImport() {
        assertThatThrownBy(() -> ImportCommand.requireKnown(command, List.of("cassee"), mappings))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("cassee.yaml, ligne 1");
    }

    @Test
    void anUnknownSourceIsRefusedWithTheKnownOnesWhateverTheyContain() {
        assertThatThrownBy(() -> ImportCommand.requireKnown(command, List.of("pari"), mappings))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("« pari »")
                .hasMessageEndingWith("cassee, paris-epn.");
    }
}
