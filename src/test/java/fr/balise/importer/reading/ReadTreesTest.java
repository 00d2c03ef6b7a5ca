package fr.balise.importer.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON, GeoJSON, workbooks and archives. */
class ReadTreesTest {
    private static final String ROWS =
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>date</t></is></c>"
                    + "<c r='C1' t='inlineStr'><is><t>lat</t></is></c><c r='D1' t='inlineStr'><is><t>f</t></is></c></row>"
                    + "<row r='3'><c r='A3' t='s'><v>1</v></c><c r='B3' s='1'><v>44256</v></c><c r='C3'><v>48.858370000000001</v></c>"
                    + "<c r='D3'><f>1+1</f><v>7</v></c></row><row r='4'><c r='C4'><v>13055</v></c></row>";

    @TempDir
    private Path folder;

    @Test
    void nestedKeysBecomeDottedColumns() throws IOException {
        Lists.Read read = Lists.read(
                folder,
                "[{\"nom\":\"É\",\"a\":{\"b\":1.50,\"c\":[\"x\",null,2]}},{\"z\":[{\"k\":1}],\"nom\":null,\"ok\":true}]");

        assertThat(read.columns()).containsExactly("nom", "a.b", "a.c", "z", "ok");
        assertThat(read.cells(0)).isEqualTo(Map.of("nom", "É", "a.b", "1.50", "a.c", "x|2", "z", "", "ok", ""));
        assertThat(read.cells(1))
                .containsEntry("z", "[{\"k\":1}]")
                .containsEntry("ok", "true")
                .containsEntry("nom", "");
    }

    @Test
    void recordsAreFoundUnderKeysOrWhereStated() throws IOException {
        String json =
                "{\"meta\":{\"tags\":[\"a\"]},\"autres\":[{\"n\":1}],\"r\":{\"data\":[{\"nom\":\"A\"},{\"nom\":\"B\"}]}}";
        Path file = Files.writeString(folder.resolve("l.json"), json);

        assertThat(Lists.read(file, InputForm.DETECTED).columns()).containsExactly("nom");
        assertThat(Lists.read(file, records("autres")).rows()).hasSize(1);
        assertThatThrownBy(() -> Lists.read(file, records("r.rien")))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("r.rien");
    }

    @Test
    void oneObjectPerLineIsAListToo() throws IOException {
        Lists.Read read = Lists.read(folder, "{\"nom\":\"A\",\"s\":[{\"k\":1}]}\n{\"nom\":\"B\"}\n");

        assertThat(read.rows()).hasSize(2);
        assertThat(read.cells(1)).containsEntry("nom", "B").containsEntry("s", "");
    }

    @Test
    void aKeyThatStandsTwiceKeepsBothValues() throws IOException {
        assertThat(Lists.read(folder, "[{\"a\":1,\"a\":2}]").cells(0)).isEqualTo(Map.of("a", "1", "a (2)", "2"));
    }

    @Test
    void anEmptyListHasNoRows() throws IOException {
        assertThat(Lists.read(folder, "[]").rows()).isEmpty();
    }

    @Test
    void geoJsonGivesPropertiesAndThePoint() throws IOException {
        Lists.Read read = Lists.read(
                folder,
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":7,\"properties\":{\"nom\":\"A\"},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[2.35,48.85]}},"
                        + "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"nom\":\"B\"}}]}");

        assertThat(read.rows()).hasSize(2);
        assertThat(read.cells(0))
                .containsEntry("nom", "A")
                .containsEntry("feature.id", "7")
                .containsEntry("geometry.longitude", "2.35")
                .containsEntry("geometry.latitude", "48.85");
    }

    @Test
    void aWorkbookGivesWhatItsVisibleSheetShows() throws IOException {
        Lists.Read read = Lists.read(folder, Lists.workbook(ROWS));

        assertThat(read.columns()).containsExactly("nom", "date", "lat", "f");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.cells(0))
                .isEqualTo(Map.of("nom", "Médiathèque", "date", "2021-03-01", "lat", "48.85837", "f", "7"));
        assertThat(read.cells(1)).isEqualTo(Map.of("nom", "", "date", "", "lat", "13055", "f", ""));
    }

    @Test
    void aWorkbookGivesNumbersAsItShowsThem() throws IOException {
        StringBuilder header = new StringBuilder();
        for (char column = 'A'; column <= 'G'; column++) {
            header.append("<c r='%s1' t='inlineStr'><is><t>%s</t></is></c>".formatted(column, column));
        }
        Lists.Read read = Lists.read(
                folder,
                Lists.workbook("<row r='1'>" + header + "</row><row r='2'>"
                        + "<c r='A2' s='3'><v>1000</v></c><c r='B2' s='5'><v>240123456</v></c>"
                        + "<c r='C2' s='2'><v>0.395833333333333</v></c><c r='D2' s='4'><v>44743</v></c>"
                        + "<c r='E2' s='1'><f>TODAY()</f><v>44743</v></c><c r='F2' s='1'><v>99999999999</v></c>"
                        + "<c r='G2' t='str'><v>1 rue_x000D_\nLyon</v></c></row>"));

        assertThat(read.cells(0).values())
                .containsExactly("01000", "0240123456", "09:30", "2022-07", "2022-07-01", "99999999999", "1 rue\nLyon");
    }

    @Test
    void theLongestListOfObjectsIsRead() throws IOException {
        Lists.Read read = Lists.read(
                folder,
                "{\"fields\":[{\"id\":\"nom\"},{\"id\":\"s\"}],\"records\":[{\"nom\":\"A\",\"s\":[{\"t\":1},{\"t\":2},"
                        + "{\"t\":3},{\"t\":4}]},{\"nom\":\"B\"},{\"nom\":NaN}]}");

        assertThat(read.columns()).containsExactly("nom", "s");
        assertThat(read.rows()).hasSize(3);
    }

    @Test
    void aNoteBesideTheListOfAnArchiveIsNoList() throws IOException {
        byte[] csv = "nom,b\nA,1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Lists.read(folder, Lists.zip(Map.of("l.csv", csv, "LISEZMOI.txt", csv)))
                        .rows())
                .hasSize(1);
        assertThatThrownBy(() -> Lists.read(folder, Lists.zip(Map.of("content.xml", csv, "mimetype", csv))))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("enregistrez-le en XLSX");
    }

    @Test
    void anArchiveGivesItsOneListWhateverItsPath() throws IOException {
        byte[] csv = "nom,b\nA,1\n".getBytes(StandardCharsets.UTF_8);
        Lists.Read read = Lists.read(
                folder, Lists.zip(Map.of("../../../tmp/evil.csv", csv, "__MACOSX/._x.csv", csv, "lisezmoi.pdf", csv)));

        assertThat(read.rows()).hasSize(1);
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("liste"));
        assertThat(Lists.read(folder, Lists.zip(Map.of("l.xlsx", Lists.workbook(ROWS))))
                        .rows())
                .hasSize(2);
    }

    @Test
    void anArchiveOfSeveralListsAsksWhich() throws IOException {
        Path zip = Files.write(
                folder.resolve("l.zip"),
                Lists.zip(Map.of("a.csv", "n,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "b.csv", new byte[0])));

        assertThatThrownBy(() -> Lists.read(zip, InputForm.DETECTED))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContainingAll("a.csv", "b.csv", "entry");
        assertThat(Lists.read(zip, new InputForm(null, null, null, null, null, "a.csv", null))
                        .rows())
                .hasSize(1);
    }

    private static InputForm records(String path) {
        return new InputForm(null, null, null, path, null, null, null);
    }
}
