package fr.balise.importer.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewestDeliveryTest {

    @TempDir
    Path folder;

    @Test
    void theDayInTheNameCountsWhateverTheOrderOfCopying() throws IOException {
        put("liste-2024-01-15.csv", "2020-01-01");
        put("liste-2023-09-30.csv", "2026-01-01");
        put("20231231_liste.csv", "2026-02-01");

        assertThat(NewestDelivery.find(folder)).hasFileName("liste-2024-01-15.csv");
    }

    @Test
    void aFileWithoutADayCountsByWhenItWasWritten() throws IOException {
        put("liste.csv", "2025-05-05");
        put("autre.xlsx", "2025-05-06");
        put("liste-2025-05-01.csv", "2026-01-01");

        assertThat(NewestDelivery.find(folder)).hasFileName("autre.xlsx");
    }

    @Test
    void ofOneDayTheLastWrittenThenTheLastByNameIsTaken() throws IOException {
        put("2025-05-05-a.csv", "2025-05-05");
        put("2025-05-05-b.csv", "2025-05-05");
        assertThat(NewestDelivery.find(folder)).hasFileName("2025-05-05-b.csv");

        put("2025-05-05-a.csv", "2025-05-06");
        assertThat(NewestDelivery.find(folder)).hasFileName("2025-05-05-a.csv");
    }

    @Test
    void whatIsNoListDoesNotCount() throws IOException {
        put("liste-2020-01-01.csv", "2020-01-01");
        for (String other : new String[] {
            ".liste-2026-01-01.csv", "~$liste-2026-01-01.xlsx", "liste-2026-01-01.csv.part", "LISEZMOI.md", "liste"
        }) {
            put(other, "2026-01-01");
        }
        Files.createDirectory(folder.resolve("2026.csv"));

        assertThat(NewestDelivery.find(folder)).hasFileName("liste-2020-01-01.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "liste-2023-09-15.csv, 2023-09-15",
        "20230915.csv, 2023-09-15",
        "2023.09.15 liste.csv, 2023-09-15",
        "liste_2023_09_15.csv, 2023-09-15",
        "2023-09_liste.csv, 2023-09-01",
        "2022-01-20_export_2023-02-01.csv, 2023-02-01"
    })
    void aDayInANameIsRead(String name, LocalDate day) {
        assertThat(NewestDelivery.day(name)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"liste.csv", "2023.csv", "export-497.csv", "2023-02-31.csv", "120230915.csv", "2023-13-01.csv"})
    void aNumberThatIsNoDayIsNotTakenForOne(String name) {
        assertThat(NewestDelivery.day(name)).isEmpty();
    }

    @Test
    void anEmptyOrMissingFolderIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> NewestDelivery.find(folder))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("déposez-y");
        assertThatThrownBy(() -> NewestDelivery.find(folder.resolve("absent")))
                .isInstanceOf(FetchProblem.class)
                .hasMessageContaining("absent")
                .hasMessageContaining("n'existe pas");
    }

    private void put(String name, String day) throws IOException {
        Path file = Files.writeString(folder.resolve(name), name);
        Instant written = LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
        Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
