package fr.balise.importer.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes files of every kind and reads them back. */
final class Lists {
    static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + type("workbook", "sheet.main") + type("styles", "styles") + type("sharedStrings", "sharedStrings")
            + "</Types>";
    static final String WORKBOOK = "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
            + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>"
            + "<sheet name='Cache' sheetId='1' state='hidden' r:id='rId1'/>"
            + "<sheet name='Lieux' sheetId='2' r:id='rId2'/></sheets></workbook>";
    static final String RELATIONS =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                    + relation(1, "worksheet", "worksheets/sheet1.xml")
                    + relation(2, "worksheet", "worksheets/sheet2.xml")
                    + relation(3, "styles", "styles.xml")
                    + relation(4, "sharedStrings", "sharedStrings.xml") + "</Relationships>";
    static final String STYLES = "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            + "<numFmts><numFmt numFmtId='164' formatCode='00000'/><numFmt numFmtId='165' formatCode='mmm\\-yy'/>"
            + "<numFmt numFmtId='166' formatCode='0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##'/></numFmts>"
            + "<cellXfs count='6'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='20'/><xf numFmtId='164'/>"
            + "<xf numFmtId='165'/><xf numFmtId='166'/></cellXfs></styleSheet>";
    static final String TEXTS = "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            + "<si><t>nom</t></si><si><t>Médiathèque</t></si></sst>";

    private Lists() {}

    record Read(List<String> columns, List<String> notices, List<RawRow> rows, String sha256) {
        Map<String, String> cells(int row) {
            return rows.get(row).cells();
        }
    }

    static Read read(Path file, InputForm form) {
        try (Delivery delivery = ReadDelivery.open(file, form)) {
            List<RawRow> rows = new ArrayList<>();
            delivery.forEachRemaining(rows::add);
            return new Read(delivery.columns(), delivery.notices(), rows, delivery.sha256());
        }
    }

    static Read read(Path folder, byte[] bytes) throws IOException {
        return read(Files.write(folder.resolve("liste"), bytes), InputForm.DETECTED);
    }

    static Read read(Path folder, String text) throws IOException {
        return read(folder, text.getBytes(StandardCharsets.UTF_8));
    }

    static Read read(Path folder, String text, Charset charset) throws IOException {
        return read(folder, text.getBytes(charset));
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A workbook whose second, visible sheet has these rows in XML; its shared texts are nom and Médiathèque. */
    static byte[] workbook(String rows) throws IOException {
        return workbook(rows, "");
    }

    static byte[] workbook(String rows, String prolog) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", xml(TYPES));
        parts.put("xl/workbook.xml", xml(WORKBOOK));
        parts.put("xl/_rels/workbook.xml.rels", xml(RELATIONS));
        parts.put("xl/styles.xml", xml(STYLES));
        parts.put("xl/sharedStrings.xml", xml(TEXTS));
        parts.put("xl/worksheets/sheet1.xml", xml(sheet("")));
        parts.put("xl/worksheets/sheet2.xml", xml(prolog + sheet(rows)));
        return zip(parts);
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String type(String part, String type) {
        return "<Override PartName='/xl/" + part
                + ".xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml'/>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id='rId" + id
                + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "' Target='"
                + target + "'/>";
    }
}
