package fr.balise.importer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFilesTest {
    private static final String GOOD = """
            id: ville
            title: Lieux de la ville
            publisher: Ville
            licence: Licence Ouverte 2.0
            rank: 50
            input: {file: data/ville.csv, format: csv}
            key: [Nom]
            fields:
              nom: {column: Nom}
              typologie: [{column: Type}, {value: EPN, when: {column: Nom, word: EPN}}]
            """;

    @TempDir
    private Path folder;

    @Test
    void aMappingSaysWhichColumnsItUses() throws IOException {
        assertThat(MappingFiles.read(write(GOOD)).usedColumns()).containsExactly("Nom", "Type");
    }

    @Test
    void theShippedMappingsAreGood() {
        assertThat(MappingFiles.list(Path.of("import")))
                .extracting(SourceMapping::id)
                .contains("paris-epn");
    }

    @Test
    void anUnknownKeyIsRefusedWithLineAndSuggestion() {
        refused(GOOD.replace("publisher:", "publischer:"), "ville.yaml, ligne 3", "« publisher »");
    }

    @Test
    void anUnknownFieldIsRefusedWithLineAndSuggestion() {
        refused(GOOD.replace("  typologie:", "  tipologie:"), "ligne 10", "« tipologie »", "« typologie »");
    }

    @Test
    void aMissingKeyIsNamed() {
        refused(GOOD.replace("licence: Licence Ouverte 2.0\n", ""), "obligatoire", "licence");
    }

    @Test
    void aFieldWithoutColumnAndValueIsNamed() {
        refused(GOOD.replace("nom: {column: Nom}", "nom: {}"), "« nom »", "column");
    }

    @Test
    void aMappingWithoutANameIsRefused() {
        refused(GOOD.replace("  nom: {column: Nom}\n", ""), "« nom » manque");
    }

    @Test
    void textThatIsNoYamlIsRefusedWithItsLine() {
        refused(GOOD.replace("key: [Nom]", "key: [Nom"), "YAML", "ligne");
    }

    @Test
    void theSameKeyTwiceIsRefused() {
        refused(GOOD + "rank: 60\n", "ville.yaml");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("", "ville.yaml");
    }

    @Test
    void anIdThatIsNotTheFileNameIsRefused() {
        refused(GOOD.replace("id: ville", "id: village"), "village");
    }

    @Test
    void aRankOutsideItsRangeIsRefused() {
        refused(GOOD.replace("rank: 50", "rank: 5000"), "1 à 1000");
    }

    @Test
    void anEmptyValueIsRefused() {
        refused(GOOD.replace("key: [Nom]", "key:"), "key");
        refused(GOOD.replace("key: [Nom]", "key: [~]"), "key");
        refused(GOOD.replace("title: Lieux de la ville", "title:"), "title");
    }

    @Test
    void anIdOfOtherLettersIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("T_x.yaml"), GOOD.replace("id: ville", "id: T_x"));

        assertThatThrownBy(() -> MappingFiles.read(file))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("T_x");
    }

    @Test
    void aDeliveryWithoutAColumnThatIsUsedIsRefused() throws IOException {
        SourceMapping mapping = MappingFiles.read(write(GOOD));

        assertThatThrownBy(() -> mapping.requireColumns(List.of("Noms", "Type")))
                .isInstanceOf(MappingProblem.class)
                .hasMessageContaining("« Nom »")
                .hasMessageContaining("« Noms »");
    }

    private void refused(String yaml, String... words) {
        assertThatThrownBy(() -> MappingFiles.read(write(yaml)))
                .isInstanceOf(MappingProblem.class)
                .message()
                .contains(words)
                .doesNotContain("Exception", "fr.balise");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("ville.yaml"), yaml);
    }
}
