package fr.balise.importer.staging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.importer.reading.CellFlag;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.staging.StageStore.StagedRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as the database keeps them: {@code {"cells": {...}}}, or {@code {"rows": [...]}} where several make one record. */
public final class RawJson {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private RawJson() {}

    /** All that was read, but for its place in the file, which may change while the row does not. */
    public static String write(List<RawRow> rows) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (rows.size() == 1) {
                write(rows.get(0), json);
            } else {
                json.writeStartObject();
                json.writeArrayFieldStart("rows");
                for (RawRow row : rows) {
                    write(row, json);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a row that can't be written", e);
        }
        return text.toString();
    }

    private static void write(RawRow row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("cells");
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
            json.writeStringField(cell.getKey(), cell.getValue());
        }
        json.writeEndObject();
        if (row.surplus() != null) {
            json.writeStringField("surplus", row.surplus());
        }
        if (!row.flags().isEmpty()) {
            json.writeObjectField("flags", row.flags());
        }
        json.writeEndObject();
    }

    private record Stored(
            Map<String, String> cells,
            @Nullable String surplus,
            @Nullable List<CellFlag> flags) {}

    /** A row as it was staged. */
    public static RawRow read(StagedRow row) {
        try {
            Stored stored = JSON.readValue(row.raw(), Stored.class);
            return new RawRow(
                    row.number(),
                    stored.cells(),
                    stored.surplus(),
                    stored.flags() == null ? List.of() : stored.flags(),
                    row.line());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a staged row that can't be read: " + row.raw(), e);
        }
    }
}
