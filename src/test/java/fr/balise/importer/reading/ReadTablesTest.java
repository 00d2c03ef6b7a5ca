package fr.balise.importer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTablesTest {
    private static final String FRENCH = "nom;ville\nMédiathèque à côté;Orléans\nEspace « Été » – l’œuvre;Besançon\n";

    @TempDir
    private Path folder;

    @Test
    void theParisListHas65Rows() {
        Lists.Read paris = Lists.read(Path.of("data/paris-epn.csv"), InputForm.DETECTED);

        assertThat(paris.columns()).containsExactly("Commune", "CP", "Fiche descriptive", "Téléphone");
        assertThat(paris.rows()).hasSize(65);
        assertThat(paris.cells(28))
                .containsEntry("Fiche descriptive", "Access-Site")
                .containsEntry("Téléphone", "");
    }

    @Test
    void quotesCommasAndLineBreaksInCellsAreRead() throws IOException {
        Lists.Read read = Lists.read(folder, "a,b\r\n\"x \"\"y\"\" \\n\",\"1\r\n2\"\r\n5\" disque,z\r\n");

        assertThat(read.cells(0)).containsEntry("a", "x \"y\" \\n").containsEntry("b", "1\n2");
        assertThat(read.cells(1)).containsEntry("a", "5\" disque").containsEntry("b", "z");
    }

    @Test
    void raggedRowsLoseNothing() throws IOException {
        Lists.Read read = Lists.read(folder, "a,b\n1\n1,2,3,4\n5,6\n");

        assertThat(read.cells(0)).containsOnlyKeys("a");
        assertThat(read.rows().get(1).surplus()).isEqualTo("3|4");
        assertThat(read.rows()).extracting(RawRow::number).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyLineBreakEndsARowAndBlankLinesAreNone(String end) throws IOException {
        Lists.Read read = Lists.read(folder, String.join(end, "a,b", "", "1,2", "3,4"));

        assertThat(read.rows()).hasSize(2);
        assertThat(read.cells(1)).containsEntry("b", "4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "x-MacRoman", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void everyEncodingIsDetected(String charset) throws IOException {
        Lists.Read read = Lists.read(folder, FRENCH, Charset.forName(charset));

        assertThat(read.cells(0)).containsEntry("nom", "Médiathèque à côté").containsEntry("ville", "Orléans");
        assertThat(read.cells(1)).containsEntry("nom", "Espace « Été » – l’œuvre");
        assertThat(read.rows()).allSatisfy(row -> assertThat(row.flags()).isEmpty());
    }

    @Test
    void latin1AndCapitalsAloneAreDetected() throws IOException {
        String capitals = "NOM;VILLE\nMÉDIATHÈQUE ÀÇÊÔ;ORLÉANS\n";

        assertThat(Lists.read(folder, capitals, StandardCharsets.ISO_8859_1).cells(0))
                .containsEntry("NOM", "MÉDIATHÈQUE ÀÇÊÔ");
        assertThat(Lists.read(folder, capitals, Charset.forName("x-MacRoman")).cells(0))
                .containsEntry("VILLE", "ORLÉANS");
    }

    @Test
    void aStatedEncodingIsBelieved() throws IOException {
        Path file = Files.write(folder.resolve("l"), "nom,b\n\u00E9,1\n".getBytes(StandardCharsets.ISO_8859_1));
        InputForm mac = new InputForm(null, "x-MacRoman", null, null, null, null, null);

        assertThat(Lists.read(file, mac).cells(0)).containsEntry("nom", "È");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
        assertThat(Lists.read(folder, "\uFEFFa,b\n1,2\n").columns()).containsExactly("a", "b");
        assertThat(Lists.read(folder, "\uFEFFa,b\n1,2\n", StandardCharsets.UTF_16LE)
                        .columns())
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everySeparatorIsDetected(String separator) throws IOException {
        String text = "nom¤adresse¤note\nA¤\"1, rue; du | Bac\"¤x\nB¤2 rue\tX, Y¤y\n".replace("2 rue\tX, Y", "2 rue X");
        assertThat(Lists.read(folder, text.replace("¤", separator)).columns())
                .containsExactly("nom", "adresse", "note");
    }

    @Test
    void aPreambleIsPassedOverAndTold() throws IOException {
        Lists.Read read = Lists.read(folder, "Liste des lieux;;\nau 1er mars;;\nnom;ville;cp\nA;B;1\nC;D;2\n");

        assertThat(read.columns()).containsExactly("nom", "ville", "cp");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.notices()).singleElement().asString().contains("2 ligne(s)", "Liste des lieux");
    }

    @Test
    void repeatedAndBlankHeadersBecomeUniqueAndAreTold() throws IOException {
        Lists.Read read = Lists.read(folder, "nom,nom,,nom (2),tel\n1,2,3,4,5\n");

        assertThat(read.columns()).containsExactly("nom", "nom (3)", "colonne 3", "nom (2)", "tel");
        assertThat(read.cells(0)).containsEntry("nom (3)", "2").containsEntry("colonne 3", "3");
        assertThat(read.notices()).hasSize(2);
    }

    @Test
    void nulAndBrokenBytesAreReplacedAndFlagged() throws IOException {
        Lists.Read read = Lists.read(
                folder, "nom,b\nM\u0000diath\u00E8que \u00E0 c\u00F4t\u00E9,\uFFFD\n" + "x".repeat(200) + ",y\n");

        assertThat(read.cells(0)).containsEntry("nom", "M\uFFFDdiathèque à côté");
        assertThat(read.rows().get(0).flags())
                .extracting(CellFlag::column, CellFlag::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("nom", CellFlag.Kind.LETTERS_DESTROYED),
                        org.assertj.core.groups.Tuple.tuple("b", CellFlag.Kind.LETTERS_DESTROYED));
        assertThat(read.rows().get(1).flags()).isEmpty();
    }

    @Test
    void mojibakeIsRepairedAndFlagged() throws IOException {
        RawRow row =
                Lists.read(folder, "nom,b\nFresnes-LÃ©guillon,été\n").rows().get(0);

        assertThat(row.cells()).containsEntry("nom", "Fresnes-Léguillon");
        assertThat(row.flags())
                .containsExactly(new CellFlag(
                        CellFlag.Kind.MOJIBAKE_REPAIRED, "nom", "Fresnes-LÃ©guillon", "Fresnes-Léguillon"));
    }

    /** OpenCSV is the measure for well-formed files. */
    @Test
    void wellFormedFilesAreReadAsOpenCsvReadsThem() throws Exception {
        for (int seed = 0; seed < 500; seed++) {
            String csv = wellFormed(new Random(seed));
            try (CSVReader expected = new CSVReaderBuilder(new StringReader(csv))
                            .withCSVParser(new RFC4180ParserBuilder().build())
                            .build();
                    CsvRecords records = new CsvRecords("l", new StringReader(csv), ',')) {
                for (String[] line : expected) {
                    assertThat(records.next()).as("seed %s", seed).isEqualTo(List.of(line));
                }
                assertThat(records.next()).as("seed %s", seed).isNull();
            }
        }
    }

    private static String wellFormed(Random random) {
        StringBuilder csv = new StringBuilder();
        for (int row = 0; row < 10; row++) {
            csv.append("id").append(row);
            for (int cell = random.nextInt(4); cell > 0; cell--) {
                String text = List.of("", "é", "a b", "x,y", "\"q\"", "1\n2", " ", "\\")
                        .get(random.nextInt(8));
                boolean quoted = text.matches("(?s).*[,\"\n].*") || random.nextBoolean();
                csv.append(',').append(quoted ? '"' + text.replace("\"", "\"\"") + '"' : text);
            }
            csv.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return csv.toString();
    }

    @Test
    void rowsInWindows1252WithinUtf8KeepTheirLettersAndAreFlagged() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write("nom;ville\nMédiathèque à côté;Orléans\n".getBytes(StandardCharsets.UTF_8));
        both.write("Café créé à l’été;Orléans\nÉvêché côté été;Chécy\n".getBytes(StandardCharsets.UTF_8));
        both.write("École;Nîmes\nB\u00E2;cut \u00C3\n".getBytes(Charset.forName("windows-1252")));

        List<RawRow> rows = Lists.read(folder, both.toByteArray()).rows();

        assertThat(rows.get(3).cells()).containsEntry("nom", "École").containsEntry("ville", "Nîmes");
        assertThat(rows.get(3).flags())
                .containsExactly(
                        new CellFlag(CellFlag.Kind.MOJIBAKE_REPAIRED, "nom", "\uFFFDcole", "École"),
                        new CellFlag(CellFlag.Kind.MOJIBAKE_REPAIRED, "ville", "N\uFFFDmes", "Nîmes"));
        // A lead of UTF-8 that stands alone is a letter that was cut, of which nobody knows which.
        assertThat(rows.get(4).cells()).containsEntry("nom", "B\uFFFD").containsEntry("ville", "cut \uFFFD");
    }

    @Test
    void linesOfSeparatorsAloneAreNoRows() throws IOException {
        assertThat(Lists.read(folder, "nom;ville\nA;B\n;\n ; \nC;D\n;\n").rows())
                .hasSize(2);
    }

    @Test
    void blanksBetweenSeparatorsAndQuotesAreNoPartOfCells() throws IOException {
        Lists.Read read = Lists.read(folder, "\"nom\", \"rue\"\n\"A\", \"1, Le Bourg\"\nB, C\n");
        assertThat(read.columns()).containsExactly("nom", "rue");
        assertThat(read.cells(0)).containsEntry("rue", "1, Le Bourg");
        assertThat(read.cells(1)).containsEntry("rue", "C");
        assertThat(Lists.read(folder, "nom, rue\nA, \"1, Le Bourg\"\n").cells(0))
                .containsEntry("rue", "1, Le Bourg");
        assertThat(Lists.read(folder, "nom;rue\nA; \"Le Phare\" ici\n").cells(0))
                .containsEntry("rue", " \"Le Phare\" ici");
    }

    @Test
    void aQuoteThatSwallowsRowsIsRefused() {
        assertThatThrownBy(() -> Lists.read(folder, "nom;note;b\nA;\"bonjour;1\nB;x;2\nC;\"y\";3\n"))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("guillemet ouvert à la ligne 2");
    }

    @Test
    void quotesWithinTextsOfSeveralLinesSwallowNothing() throws IOException {
        assertThat(Lists.read(folder, "nom;note;b\nA;\"dit\n\"oui\" fort\";1\nB;x;2\n")
                        .rows())
                .hasSize(2);
    }

    @Test
    void headersHaveNoBlanksThatNobodySees() throws IOException {
        assertThat(Lists.read(folder, "\uFEFF\uFEFFnom\u00A0;\u200Bville \nA;B\n")
                        .columns())
                .containsExactly("nom", "ville");
    }

    @Test
    void whatCanNotBeReadIsSaidInOneSentence() {
        assertThatThrownBy(() -> Lists.read(folder.resolve("absent.csv"), InputForm.DETECTED))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("absent.csv");
        assertThatThrownBy(() -> Lists.read(folder, ""))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("vide");
        assertThatThrownBy(() -> Lists.read(folder, " \n\n"))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("vide");
        assertThatThrownBy(() -> Lists.read(folder, "a,b\n\"1,2\n"))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("guillemet ouvert à la ligne 2");
    }
}
