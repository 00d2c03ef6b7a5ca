package fr.balise.importer.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written, as far as that is stated. Whatever is null is detected.
 *
 * @param encoding name of a character set, as {@code windows-1252}
 * @param separator one character between the cells of a CSV file
 * @param records keys that lead to the records of a JSON file, joined by dots, as {@code result.records}
 * @param sheet name of the sheet of a workbook; the first that is visible otherwise
 * @param entry name of the file in a ZIP archive; needed where the archive holds several
 * @param header place of the header among the lines that are not blank, from 1
 */
public record InputForm(
        @Nullable Format format,
        @Nullable String encoding,
        @Nullable String separator,
        @Nullable String records,
        @Nullable String sheet,
        @Nullable String entry,
        @Nullable Integer header) {

    /** All is detected. */
    public static final InputForm DETECTED = new InputForm(null, null, null, null, null, null, null);

    /** A way to write lists. */
    public enum Format {
        @JsonProperty("csv")
        CSV,
        @JsonProperty("tsv")
        TSV,
        @JsonProperty("json")
        JSON,
        @JsonProperty("geojson")
        GEOJSON,
        @JsonProperty("xlsx")
        XLSX,
        @JsonProperty("zip")
        ZIP
    }

    /** The form of what a ZIP archive holds: its format is detected. */
    InputForm inside() {
        return new InputForm(null, encoding, separator, records, sheet, null, header);
    }
}
