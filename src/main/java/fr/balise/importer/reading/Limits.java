package fr.balise.importer.reading;

/**
 * What a file may be at most. Real lists stay far below (the largest known, all libraries of France, has 4 MB); beyond,
 * a file is refused before it fills memory or disk. docs/reading.md tells them to people.
 */
final class Limits {
    /** Bytes of a file, and of all that an archive holds once unpacked: 2 GiB. */
    static final long FILE_BYTES = 2L << 30;

    /** Bytes that one packed byte may become. Text reaches 20, sheets of empty cells 100, bombs 1000. */
    static final long UNPACKED_RATIO = 200;

    /** Bytes unpacked before the ratio counts: a small file of blanks harms nobody. */
    static final long RATIO_FROM_BYTES = 4L << 20;

    /** Files in an archive. */
    static final int ARCHIVE_ENTRIES = 1000;

    /** Bytes of the texts of a workbook, which its reader keeps in memory: 128 MiB. */
    static final long SHARED_TEXT_BYTES = 128L << 20;

    /** Texts of a workbook: each takes 60 bytes of memory besides its letters. */
    static final long SHARED_TEXTS = 3_000_000;

    /** Styles of a workbook; programs write 64,000 at most. */
    static final long WORKBOOK_STYLES = 200_000;

    /** Characters of a cell. */
    static final int CELL_CHARS = 1_000_000;

    /** Characters of all cells of a row together. */
    static final int ROW_CHARS = 4_000_000;

    /** Columns of a file, and cells of a row. */
    static final int COLUMNS = 5000;

    /** Bytes of one text or tag of a workbook; a character takes 8 at most. */
    static final long WORKBOOK_TEXT_BYTES = 8L * CELL_CHARS;

    /** Bytes and tags of one row of a workbook. */
    static final long WORKBOOK_ROW_BYTES = 8L * ROW_CHARS;

    static final long WORKBOOK_ROW_TAGS = 20L * COLUMNS;

    /** Objects within objects in JSON. */
    static final int JSON_DEPTH = 50;

    /** Characters of a column's name. */
    static final int NAME_CHARS = 2000;

    /** Rows that are looked at to find the separator and the header. */
    static final int SAMPLE_ROWS = 50;

    /** Bytes, then characters, that are looked at to tell what a file is. */
    static final int SAMPLE_SIZE = 64 * 1024;

    private Limits() {}
}
