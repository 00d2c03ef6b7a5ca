package fr.balise.gazetteer;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One CSV file of the gazetteer: RFC 4180, UTF-8, with a header of exactly the columns that are expected. */
record GazetteerFile(Path path, String text) {

    /** One row of a file; an empty cell is null. */
    record Row(List<String> columns, List<String> cells) {

        @Nullable
        String find(String column) {
            String cell = cells.get(columns.indexOf(column));
            return cell.isEmpty() ? null : cell;
        }

        String get(String column) {
            String cell = find(column);
            if (cell == null) {
                throw new IllegalArgumentException("la colonne « " + column + " » est vide");
            }
            return cell;
        }
    }

    static GazetteerFile read(Path path) throws UnreadableGazetteerException {
        try {
            byte[] bytes = Files.readAllBytes(path);
            // A decoder of its own, as new String would put a question mark where the file is broken.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new GazetteerFile(path, text);
        } catch (NoSuchFileException e) {
            throw new UnreadableGazetteerException(path, "manque");
        } catch (CharacterCodingException e) {
            throw new UnreadableGazetteerException(path, "n'est pas en UTF-8");
        } catch (IOException e) {
            throw new UnreadableGazetteerException(path, "ne peut pas être lu (" + e.getMessage() + ")");
        }
    }

    /** Reads every row; one that {@code reader} refuses with an IllegalArgumentException ends it all. */
    <T> List<T> rows(List<String> columns, Function<Row, T> reader) throws UnreadableGazetteerException {
        CSVReaderBuilder csv =
                new CSVReaderBuilder(new StringReader(text)).withCSVParser(new RFC4180ParserBuilder().build());
        try (CSVReader lines = csv.build()) {
            String[] header = lines.readNext();
            if (header == null || !List.of(header).equals(columns)) {
                throw new UnreadableGazetteerException(
                        path, "n'a pas les colonnes attendues : " + String.join(",", columns));
            }
            List<T> rows = new ArrayList<>();
            for (String[] cells = lines.readNext(); cells != null; cells = lines.readNext()) {
                rows.add(row(new Row(columns, List.of(cells)), lines.getLinesRead(), reader));
            }
            if (rows.isEmpty()) {
                throw new UnreadableGazetteerException(path, "est vide");
            }
            return rows;
        } catch (IOException | CsvValidationException e) {
            throw new UnreadableGazetteerException(path, "n'est pas un fichier CSV lisible (" + e.getMessage() + ")");
        }
    }

    private <T> T row(Row row, long line, Function<Row, T> reader) throws UnreadableGazetteerException {
        String where = "est abîmé à la ligne " + line + " : ";
        int expected = row.columns().size();
        if (row.cells().size() != expected) {
            throw new UnreadableGazetteerException(
                    path,
                    where + expected + " colonnes attendues, " + row.cells().size() + " trouvées");
        }
        try {
            return reader.apply(row);
        } catch (NumberFormatException e) {
            throw new UnreadableGazetteerException(path, where + "un nombre y est illisible (" + e.getMessage() + ")");
        } catch (IllegalArgumentException e) {
            throw new UnreadableGazetteerException(path, where + e.getMessage());
        }
    }
}
