package fr.balise.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A missing or broken file is named, with what to do, and nothing of the rest is taken. */
class GazetteerFilesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        for (String file : List.of(
                "version.txt",
                "regions.csv",
                "departments.csv",
                "epcis.csv",
                "communes.csv",
                "former_communes.csv",
                "former_names.csv")) {
            Files.copy(ShippedGazetteer.FOLDER.resolve(file), folder.resolve(file));
        }
    }

    @Test
    void anyMissingFileIsNamed() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                byte[] content = Files.readAllBytes(file);
                Files.delete(file);
                assertRefused(file.toString(), "manque", "git checkout -- data/gazetteer");
                Files.write(file, content);
            }
        }
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> GazetteerFiles.read(folder.resolve("nowhere")))
                .isInstanceOf(UnreadableGazetteerException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("manque");
    }

    @Test
    void aFileThatWasCutOffIsRefused() throws IOException {
        change("communes.csv", text -> text.substring(0, text.length() / 2));
        assertRefused("communes.csv");
        copyAgain("communes.csv");
        // Cut between two rows: only the other files show it.
        change("communes.csv", text -> text.substring(0, text.indexOf("\n95") + 1));
        assertRefused("communes.csv", "est incomplet");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        change("epcis.csv", text -> "");
        assertRefused("epcis.csv", "n'a pas les colonnes attendues");
        change("epcis.csv", text -> "siren,name,kind\n");
        assertRefused("epcis.csv", "est vide");
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        change("regions.csv", text -> text.replace("code,name", "code,nom"));
        assertRefused("regions.csv", "code,name");
    }

    @Test
    void aRowWithTooFewCellsIsNamedByItsLine() throws IOException {
        change("departments.csv", text -> text.replace("03,Allier,84", "03,Allier"));
        assertRefused("departments.csv", "ligne 4", "3 colonnes attendues, 2 trouvées");
    }

    @Test
    void anUnreadableNumberIsRefused() throws IOException {
        change("communes.csv", text -> text.replaceFirst(",46\\.1403,", ",46°14,"));
        assertRefused("communes.csv", "ligne 2", "46°14");
    }

    @Test
    void aPointOutsideTheGlobeIsRefused() throws IOException {
        change("communes.csv", text -> text.replaceFirst(",46\\.1403,", ",146.1403,"));
        assertRefused("communes.csv", "ligne 2", "latitude");
    }

    @Test
    void aCodeThatOccursTwiceIsRefused() throws IOException {
        change("regions.csv", text -> text + "94,Corse\n");
        assertRefused("regions.csv", "deux fois le code 94");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("epcis.csv");
        Files.write(file, Files.readString(file).getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("epcis.csv", "UTF-8");
    }

    @Test
    void theFingerprintChangesWithAnyFile() throws Exception {
        String before = GazetteerFiles.read(folder).fingerprint();
        assertThat(GazetteerFiles.read(folder).fingerprint()).isEqualTo(before);
        change("epcis.csv", text -> text.replace("Rennes Métropole", "Rennes"));
        assertThat(GazetteerFiles.read(folder).fingerprint()).isNotEqualTo(before);
    }

    private void change(String file, UnaryOperator<String> edit) throws IOException {
        String before = Files.readString(folder.resolve(file));
        String after = edit.apply(before);
        assertThat(after).as("the edit of %s", file).isNotEqualTo(before);
        Files.writeString(folder.resolve(file), after);
    }

    private void copyAgain(String file) throws IOException {
        Files.write(folder.resolve(file), Files.readAllBytes(ShippedGazetteer.FOLDER.resolve(file)));
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> GazetteerFiles.read(folder))
                .isInstanceOf(UnreadableGazetteerException.class)
                .message()
                .contains(parts)
                .contains("Rien n'a été chargé");
    }
}
