package fr.balise.hours;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One CSV file about holidays: UTF-8 with a header; columns may come in any order, and more than are needed. */
record HolidayFile(Path path, char separator, List<String> columns) {

    /** One row by column name. */
    record Row(Map<String, String> cells) {

        /** The cell without the blanks around it; empty where the file has no such column. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Reads every row by column name; one that {@code reader} refuses with an IllegalArgumentException ends it all. */
    <T> List<T> rows(Function<Row, T> reader) throws UnreadableHolidaysException {
        try (Reader text = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                CSVReader lines = new CSVReaderBuilder(text)
                        .withCSVParser(new RFC4180ParserBuilder()
                                .withSeparator(separator)
                                .build())
                        .build()) {
            List<String> header = header(lines.readNext());
            List<T> rows = new ArrayList<>();
            for (String[] cells = lines.readNext(); cells != null; cells = lines.readNext()) {
                rows.add(row(header, cells, lines.getLinesRead(), reader));
            }
            if (rows.isEmpty()) {
                throw new UnreadableHolidaysException(path, "est vide");
            }
            return rows;
        } catch (NoSuchFileException e) {
            throw new UnreadableHolidaysException(path, "manque");
        } catch (CharacterCodingException e) {
            throw new UnreadableHolidaysException(path, "n'est pas en UTF-8");
        } catch (IOException | CsvValidationException e) {
            throw new UnreadableHolidaysException(path, "ne peut pas être lu (" + e.getMessage() + ")");
        }
    }

    private List<String> header(String[] cells) throws UnreadableHolidaysException {
        List<String> header = new ArrayList<>(cells == null ? List.of() : List.of(cells));
        if (!header.isEmpty()) {
            // The portal's exports begin with a byte order mark.
            header.set(0, header.get(0).replace("\uFEFF", ""));
        }
        if (!header.containsAll(columns)) {
            throw new UnreadableHolidaysException(
                    path, "n'a pas les colonnes attendues : " + String.join(String.valueOf(separator), columns));
        }
        return header;
    }

    private <T> T row(List<String> header, String[] cells, long line, Function<Row, T> reader)
            throws UnreadableHolidaysException {
        if (cells.length != header.size()) {
            throw new UnreadableHolidaysException(
                    path,
                    "est abîmé à la ligne " + line + " : " + header.size() + " colonnes attendues, " + cells.length
                            + " trouvées");
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(header.get(i), cells[i].strip());
        }
        try {
            return reader.apply(new Row(row));
        } catch (IllegalArgumentException e) {
            throw new UnreadableHolidaysException(path, "est abîmé à la ligne " + line + " : " + e.getMessage());
        }
    }
}
