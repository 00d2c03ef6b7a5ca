package fr.balise.importer.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a CSV file as in RFC 4180, read leniently: lines end in CR, LF or both, a quote counts only where a cell
 * begins ({@code 5" disk} is a text), and what follows a closing quote belongs to the cell. Own code, because no cell or
 * line may fill the memory before a limit is looked at.
 */
final class CsvRecords implements Records {
    private static final int END = -1;
    private static final int FEWEST_COLUMNS = 3;

    private final String name;
    private final Reader in;
    private final char separator;
    private final char[] buffer = new char[16 * 1024];
    private final StringBuilder cell = new StringBuilder();
    private int filled;
    private int at;
    private long line = 1;
    private long began = 1;
    private int rowChars;
    private int width;
    private final boolean spaced;

    CsvRecords(String name, Reader in, char separator) {
        this(name, in, separator, false);
    }

    /** With {@code spaced} for files that write {@code "a", "b"}: blanks before a cell are no part of it. */
    CsvRecords(String name, Reader in, char separator, boolean spaced) {
        this.spaced = spaced;
        this.name = name;
        this.in = in;
        this.separator = separator;
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        while (peek() != END) {
            began = line;
            List<String> cells = line();
            if (isRow(cells)) {
                width = width == 0 ? cells.size() : width;
                return cells;
            }
        }
        return null;
    }

    @Override
    public int lineNumber() {
        return (int) began;
    }

    /** Spreadsheets write the empty lines below a list as separators alone. */
    private static boolean isRow(List<String> cells) {
        for (String text : cells) {
            if (!text.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private List<String> line() throws IOException {
        List<String> cells = new ArrayList<>();
        rowChars = 0;
        int stopped;
        do {
            if (cells.size() == Limits.COLUMNS) {
                throw DeliveryProblem.tooLarge(name, "des cellules de la ligne " + line, Limits.COLUMNS);
            }
            cell.setLength(0);
            if (spaced) {
                skipSpaces();
            }
            if (peek() == '"') {
                quoted();
            }
            stopped = plain();
            cells.add(cell.toString());
        } while (stopped == separator);
        return cells;
    }

    /** Reads to the end of a cell and what ends it: the separator, a line break or the end. */
    private int plain() throws IOException {
        for (int c = read(); ; c = read()) {
            if (c == separator || c == END || isBreak(c)) {
                return c;
            }
            append(c);
        }
    }

    /** Reads what stands between quotes, of which a doubled one is a text. */
    private void quoted() throws IOException {
        long opened = line;
        read();
        for (int c = read(); c != END; c = read()) {
            if (c == '"') {
                if (peek() != '"') {
                    requireClosed(opened);
                    return;
                }
                append(read());
            } else {
                append(isBreak(c) ? '\n' : c);
            }
        }
        throw unclosed(opened);
    }

    /**
     * A quote that was never closed ends at the next one and swallows the rows between: text goes on behind it, and one of
     * the lines within has the separators of a whole row.
     */
    private void requireClosed(long opened) throws IOException {
        boolean goesOn = peek() != END && peek() != separator && peek() != '\n' && peek() != '\r';
        if (!goesOn || opened == line || width < FEWEST_COLUMNS) {
            return;
        }
        for (String part : cell.toString().split("\n", -1)) {
            if (part.chars().filter(c -> c == separator).count() >= width - 1) {
                throw unclosed(opened);
            }
        }
    }

    private void skipSpaces() throws IOException {
        while (peek() == ' ') {
            read();
        }
    }

    private DeliveryProblem unclosed(long opened) {
        return new DeliveryProblem("Le fichier " + name + " n'est pas un CSV lisible : le guillemet ouvert à la ligne "
                + opened + " n'est jamais fermé ; fermez-le, ou téléchargez de nouveau le fichier s'il est coupé.");
    }

    private boolean isBreak(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        boolean isBreak = c == '\r' || c == '\n';
        line += isBreak ? 1 : 0;
        return isBreak;
    }

    private void append(int c) {
        if (cell.length() == Limits.CELL_CHARS) {
            throw DeliveryProblem.tooLarge(name, "des caractères d'une cellule, ligne " + line, Limits.CELL_CHARS);
        }
        if (++rowChars > Limits.ROW_CHARS) {
            throw DeliveryProblem.tooLarge(name, "des caractères de la ligne " + line, Limits.ROW_CHARS);
        }
        cell.append((char) c);
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return filled == 0 ? END : buffer[at];
    }

    private int read() throws IOException {
        int c = peek();
        at += c == END ? 0 : 1;
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
