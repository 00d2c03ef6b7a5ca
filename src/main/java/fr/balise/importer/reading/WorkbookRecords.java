package fr.balise.importer.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one sheet of a workbook. A formula gives the value that was stored beside it and is never worked out. Whatever
 * the library throws is a fault of the file.
 */
final class WorkbookRecords implements Records {
    private final String name;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int number;

    WorkbookRecords(String name, Path file, @Nullable String sheet) throws IOException {
        this.name = name;
        workbook = open(file);
        try {
            stream = sheet(sheet).openStream();
            rows = stream.iterator();
        } catch (DeliveryProblem e) {
            workbook.close();
            throw e;
        } catch (RuntimeException e) {
            workbook.close();
            throw DeliveryProblem.broken(name, e);
        }
    }

    /** With the formats of cells, without where the workbook has no styles, as some programs write it. */
    private ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException withFormats) {
            try {
                return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
            } catch (RuntimeException e) {
                throw DeliveryProblem.broken(name, e);
            }
        }
    }

    private Sheet sheet(@Nullable String stated) {
        return workbook.getSheets()
                .filter(sheet -> stated == null
                        ? sheet.getVisibility() == SheetVisibility.VISIBLE
                        : sheet.getName().equals(stated))
                .findFirst()
                .orElseThrow(() -> new DeliveryProblem("Le classeur " + name + " n'a pas de feuille "
                        + (stated == null ? "visible" : "« " + stated + " »") + " ; ses feuilles : "
                        + String.join(
                                ", ",
                                workbook.getSheets()
                                        .map(Sheet::getName)
                                        .limit(20)
                                        .toList()) + "."));
    }

    @Override
    public @Nullable List<String> next() {
        try {
            while (rows.hasNext()) {
                List<String> cells = cells(rows.next());
                if (cells.stream().anyMatch(text -> !text.isBlank())) {
                    return cells;
                }
            }
            return null;
        } catch (DeliveryProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw DeliveryProblem.broken(name, e);
        }
    }

    @Override
    public int lineNumber() {
        return number;
    }

    private List<String> cells(Row row) {
        number = row.getRowNum();
        if (row.getCellCount() > Limits.COLUMNS) {
            throw DeliveryProblem.tooLarge(name, "des cellules de la ligne " + row.getRowNum(), Limits.COLUMNS);
        }
        List<String> cells = new ArrayList<>();
        int chars = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = row.hasCell(i) ? WorkbookCell.text(row.getCell(i), workbook.isDate1904()) : "";
            chars += text.length();
            if (text.length() > Limits.CELL_CHARS || chars > Limits.ROW_CHARS) {
                throw DeliveryProblem.tooLarge(
                        name, "des caractères d'une cellule, ligne " + row.getRowNum(), Limits.CELL_CHARS);
            }
            cells.add(text);
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            stream.close();
        }
    }
}
