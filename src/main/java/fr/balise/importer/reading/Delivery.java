package fr.balise.importer.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One open file: its columns are known, its rows come one after the other and can be read once. Holds a row at a time,
 * however large the file is. To be closed.
 */
public final class Delivery implements Iterator<RawRow>, Closeable {
    private final String name;
    private final String sha256;
    private final RowSource rows;
    private final Map<String, String> detected;
    private final Closeable after;
    private @Nullable RawRow following;
    private boolean looked;

    Delivery(String name, String sha256, RowSource rows, Map<String, String> detected, Closeable after) {
        this.name = name;
        this.sha256 = sha256;
        this.rows = rows;
        this.detected = Collections.unmodifiableMap(detected);
        this.after = after;
    }

    public String name() {
        return name;
    }

    /** Of the file's bytes, in hexadecimal; of an archive, not of what it holds. */
    public String sha256() {
        return sha256;
    }

    public List<String> columns() {
        return rows.columns();
    }

    /** How the file turned out to be written, in French words: {@code encodage: windows-1252}. */
    public Map<String, String> detected() {
        return detected;
    }

    /** What was noticed about the file as a whole, in French sentences: headers made unique, lines before the header. */
    public List<String> notices() {
        return rows.notices();
    }

    /**
     * Whether there is another row.
     *
     * @throws DeliveryProblem when the rest can't be read
     */
    @Override
    public boolean hasNext() {
        if (!looked) {
            following = read();
            looked = true;
        }
        return following != null;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        looked = false;
        return Objects.requireNonNull(following);
    }

    private @Nullable RawRow read() {
        try {
            return rows.next();
        } catch (IOException e) {
            throw DeliveryProblem.broken(name, e);
        }
    }

    @Override
    public void close() {
        try (after) {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
