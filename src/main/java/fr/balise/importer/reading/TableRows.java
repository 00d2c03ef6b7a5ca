package fr.balise.importer.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a table: a header, and lines below it. */
final class TableRows implements RowSource {
    private final Records records;
    private final Deque<Line> sample = new ArrayDeque<>();
    private final Header header;
    private final boolean filled;
    private final RowMaker rows = new RowMaker();

    private record Line(List<String> cells, int number) {}

    /**
     * Reads as far as the header.
     *
     * @param filled whether cells that a line lacks are empty ones, as in workbooks, and not a fault
     */
    TableRows(String name, Records records, @Nullable Integer stated, boolean filled) throws IOException {
        this.records = records;
        this.filled = filled;
        int looked = stated == null ? Limits.SAMPLE_ROWS : Math.min(Math.max(stated, 1), 1000);
        for (int i = 0; i < looked; i++) {
            List<String> line = records.next();
            if (line == null) {
                break;
            }
            sample.add(new Line(line, records.lineNumber()));
        }
        if (sample.isEmpty()) {
            throw DeliveryProblem.empty(name);
        }
        header = Header.find(name, sample.stream().map(Line::cells).toList(), stated);
        for (int i = 0; i < header.lines(); i++) {
            sample.remove();
        }
    }

    @Override
    public List<String> columns() {
        return header.columns();
    }

    /** How many lines there are up to the header, itself included; blank ones do not count. */
    int headerLines() {
        return header.lines();
    }

    @Override
    public List<String> notices() {
        return header.notices();
    }

    @Override
    public @Nullable RawRow next() throws IOException {
        Line next = line();
        if (next == null) {
            return null;
        }
        List<String> line = next.cells();
        List<String> columns = header.columns();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (i < line.size()) {
                cells.put(columns.get(i), line.get(i));
            } else if (filled) {
                cells.put(columns.get(i), "");
            }
        }
        boolean longer = line.size() > columns.size();
        String surplus = longer ? String.join("|", line.subList(columns.size(), line.size())) : null;
        return rows.row(cells, surplus, next.number());
    }

    private @Nullable Line line() throws IOException {
        if (!sample.isEmpty()) {
            return sample.remove();
        }
        List<String> cells = records.next();
        return cells == null ? null : new Line(cells, records.lineNumber());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
