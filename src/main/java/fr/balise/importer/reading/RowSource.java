package fr.balise.importer.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one file, whatever its format. */
interface RowSource extends Closeable {
    List<String> columns();

    /** French sentences about the file as a whole. */
    List<String> notices();

    /** The next row, null at the end. */
    @Nullable
    RawRow next() throws IOException;
}
