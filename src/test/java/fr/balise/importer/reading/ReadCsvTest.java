package fr.balise.importer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCsvTest {

    @TempDir
    private Path folder;

    @Test
    void theParisListHas65Rows() {
        Delivery paris = ReadCsv.read(Path.of("data/paris-epn.csv"));

        assertThat(paris.columns()).containsExactly("Commune", "CP", "Fiche descriptive", "Téléphone");
        assertThat(paris.rows()).hasSize(65);
        assertThat(paris.rows().get(28).cells())
                .containsEntry("Fiche descriptive", "Access-Site")
                .containsEntry("Téléphone", "");
    }

    @Test
    void quotesCommasAndLineBreaksInCellsAreRead() throws IOException {
        Delivery read = read("a,b\r\n\"x \"\"y\"\" \\n\",\"1\r\n2\"\r\n");

        assertThat(read.rows().get(0).cells()).containsEntry("a", "x \"y\" \\n").containsEntry("b", "1\n2");
    }

    @Test
    void raggedRowsLoseNothing() throws IOException {
        Delivery read = read("a,b\n1\n1,2,3,4\n");

        assertThat(read.rows().get(0).cells()).containsOnlyKeys("a");
        assertThat(read.rows().get(1).surplus()).isEqualTo("3|4");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(read("\uFEFFa,b\n1,2\n").columns()).containsExactly("a", "b");
    }

    @Test
    void blankLinesAreNoRows() throws IOException {
        assertThat(read("a,b\n\n1,2\n\n").rows()).hasSize(1);
    }

    @Test
    void whatCanNotBeReadIsSaidInOneSentence() {
        assertThatThrownBy(() -> ReadCsv.read(folder.resolve("absent.csv")))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("absent.csv");
        assertThatThrownBy(() -> read("")).isInstanceOf(DeliveryProblem.class).hasMessageContaining("vide");
        assertThatThrownBy(() -> read("a,a\n1,2\n"))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("même nom");
        assertThatThrownBy(() -> read("a,b\n\"1,2\n"))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("guillemet");
        assertThatThrownBy(() -> ReadCsv.read(
                        Files.write(folder.resolve("latin1.csv"), "é\n".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("UTF-8");
    }

    private Delivery read(String csv) throws IOException {
        return ReadCsv.read(Files.writeString(folder.resolve("liste.csv"), csv));
    }
}
