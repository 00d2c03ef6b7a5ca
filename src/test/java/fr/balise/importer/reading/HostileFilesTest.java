package fr.balise.importer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
    private static final String ROW =
            "<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' t='s'><v>1</v></c></row>";

    @TempDir
    private Path folder;

    @Test
    void aZipBombIsRefused() throws IOException {
        assertRefused(Lists.zip(Map.of("l.csv", new byte[30_000_000])), "se déplie");
        assertRefused(Lists.zip(Map.of("xl/workbook.xml", new byte[30_000_000])), "se déplie");
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= Limits.ARCHIVE_ENTRIES; i++) {
            entries.put(i + ".csv", new byte[0]);
        }
        assertRefused(Lists.zip(entries), "fichiers dans l'archive");
    }

    @Test
    void anArchiveInAnArchiveIsRefused() throws IOException {
        byte[] inner = Lists.zip(Map.of("l.csv", bytes("a,b\n1,2\n")));
        assertRefused(Lists.zip(Map.of("l.csv", inner)), "autre archive");
        assertRefused(Lists.zip(Map.of()), "rien");
    }

    @Test
    void aWorkbookWithADocumentTypeIsRefused() throws IOException {
        assertRefused(Lists.workbook(ROW, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"), "DOCTYPE");
    }

    @Test
    void aWorkbookWithColumnsThatNoneHasIsRefused() throws IOException {
        assertRefused(Lists.workbook("<row r='1'><c  r = \"ZZZZZZ1\"><v>1</v></c></row>"), "colonne");
        assertRefused(Lists.workbook("<row r='1'><c r='&#65;1'><v>1</v></c></row>"), "colonne");
    }

    @Test
    void cellsOfHundredMegabytesAreRefused() throws IOException {
        byte[] cell = new byte[100_000_000];
        Arrays.fill(cell, (byte) 'x');
        assertRefused(cell, "caractères d'une cellule");
        cell[0] = '"';
        assertRefused(cell, "caractères d'une cellule");
        cell[0] = '[';
        cell[1] = '"';
        assertRefused(cell, "JSON");
    }

    @Test
    void hugeTextsAndRowsOfWorkbooksAreRefusedBeforeTheyFillTheMemory() throws IOException {
        // Letters at random, or the archive would be refused for how far it unpacks.
        byte[] noise = new byte[6_000_000];
        new Random(1).nextBytes(noise);
        String text = HexFormat.of().formatHex(noise);

        assertRefused(
                Lists.workbook("<row r='1'><c r='A1' t='inlineStr'><is><t>" + text + "</t></is></c></row>"),
                "octets d'une cellule");
        assertRefused(
                Lists.workbook("<row r='1' x='" + text + "'><c r='A1'><v>1</v></c></row>"), "octets d'une cellule");
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            cells.append("<x:c><v>").append(text, i * 4, i * 4 + 6).append("</v></x:c>");
        }
        assertRefused(Lists.workbook("<x:row r='1'>" + cells + "</x:row>"), "éléments d'une ligne");
    }

    @Test
    void rowsOfEndlessCellsAreRefused() throws IOException {
        assertRefused(bytes(",a".repeat(2_000_000)), "cellules");
    }

    @Test
    void deepJsonIsRefused() throws IOException {
        assertRefused(bytes("[".repeat(100_000)), "JSON");
        assertRefused(bytes("[" + "{\"a\":".repeat(100_000)), "JSON");
    }

    @Test
    void cutJsonIsRefused() throws IOException {
        assertRefused(bytes("[{\"nom\":\"A\"},{\"nom\":"), "JSON");
        assertRefused(bytes("[{\"nom\":\"A\"}"), "JSON");
        assertRefused(bytes("{\"nom\":[\"A\""), "JSON");
    }

    @Test
    void whatIsNoListIsToldByItsKind() throws IOException {
        assertRefused(bytes("%PDF-1.7\n"), "PDF");
        assertRefused(bytes("<!DOCTYPE html><html>"), "page web");
        assertRefused(bytes("<?xml version='1.0'?><a/>"), "XML");
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        noise[0] = 'a';
        assertRefused(noise, "octets quelconques");
        assertRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "tronqué");
    }

    /** Any file with any bytes changed, doubled or cut is either read or refused in a sentence. */
    @Test
    void nothingButAProblemComesOfFilesChangedAtRandom() throws IOException {
        List<byte[]> files = List.of(
                bytes("nom;ville\n\"A \"\"B\"\"\nC\";Orléans\nD;É\n"),
                bytes("[{\"nom\":\"A\",\"a\":{\"b\":[1,{\"c\":null}]}},{\"nom\":\"\\u00e9\"}]"),
                bytes(
                        "{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"n\":1},\"geometry\":{\"coordinates\":[1,2]}}]}"),
                "nom\tville\nÉcole\tX\n".getBytes(StandardCharsets.UTF_16),
                Lists.workbook(ROW),
                Lists.zip(Map.of("l.csv", bytes("a,b\n1,2\n"))));
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < 6000; seed++) {
            byte[] changed = change(files.get(seed % files.size()), new Random(seed));
            try {
                Lists.read(folder, changed);
                read++;
            } catch (DeliveryProblem e) {
                assertThat(e.getMessage()).endsWith(".").doesNotContain("\n");
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(read).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }

    private static byte[] change(byte[] file, Random random) {
        byte[] changed = file.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                default -> changed[at] = (byte) "\"[]{},;\n\r\0\\".charAt(random.nextInt(11));
            }
        }
        return changed;
    }

    private void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> Lists.read(folder, file))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining(why);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
