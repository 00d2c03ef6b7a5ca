package fr.balise.importer.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.reading.InputForm;
import fr.balise.importer.source.CoordinateForm;
import fr.balise.importer.source.SourceInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindDeliveryTest {

    @TempDir
    Path home;

    @Test
    void aFolderIsThereOnceItHoldsAList() throws IOException {
        SourceInput input = new SourceInput(null, "livraisons", null, InputForm.DETECTED, CoordinateForm.DETECTED);
        assertThat(FindDelivery.isThere(input, home)).isFalse();

        Files.createDirectory(home.resolve("livraisons"));
        assertThat(FindDelivery.isThere(input, home)).isFalse();

        Files.writeString(home.resolve("livraisons/liste-2025-01-01.csv"), "nom\n");
        assertThat(FindDelivery.isThere(input, home)).isTrue();
    }

    @Test
    void aFileIsThereWhenItIsAndAnAddressAlways() throws IOException {
        SourceInput file = SourceInput.ofFile("data/liste.csv", InputForm.DETECTED);
        assertThat(FindDelivery.isThere(file, home)).isFalse();
        Files.createDirectory(home.resolve("data"));
        Files.writeString(home.resolve("data/liste.csv"), "nom\n");
        assertThat(FindDelivery.isThere(file, home)).isTrue();

        SourceInput address = new SourceInput(
                null, null, "https://example.org/liste.csv", InputForm.DETECTED, CoordinateForm.DETECTED);
        assertThat(FindDelivery.isThere(address, home)).isTrue();
    }
}
