package fr.balise.importer.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of cells, the header still among them. Lines that are blank are left out. */
interface Records extends Closeable {
    /**
     * The next line.
     *
     * @return null at the end
     * @throws DeliveryProblem when the file breaks a limit or its own format
     */
    @Nullable
    List<String> next() throws IOException;

    /** The physical line of the file where the last line that {@link #next} gave begins, from 1. */
    int lineNumber();
}
