package fr.balise.search.index;

import fr.balise.geo.Precision;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.Set;

/**
 * A snapshot of all venues. Rows are numbers from 0; what a row means stays the same as long as the snapshot lives, so that
 * sets of rows belong to one snapshot.
 */
public final class VenueIndex {
    /** How many venues there are, with a position or without. */
    public int size() {
        throw new UnsupportedOperationException();
    }

    /** The public id of a venue, see {@link PackedId}. */
    public long id(int row) {
        throw new UnsupportedOperationException();
    }

    /** The caller's number of its schedule, -1 where none is known. */
    public int schedule(int row) {
        throw new UnsupportedOperationException();
    }

    /** Degrees; NaN, as the latitude, without a position. */
    public double longitude(int row) {
        throw new UnsupportedOperationException();
    }

    public double latitude(int row) {
        throw new UnsupportedOperationException();
    }

    /** The column {@code cell_x}; of no meaning without a position. */
    public int cellX(int row) {
        throw new UnsupportedOperationException();
    }

    public int cellY(int row) {
        throw new UnsupportedOperationException();
    }

    public Precision precision(int row) {
        throw new UnsupportedOperationException();
    }

    public VenueState state(int row) {
        throw new UnsupportedOperationException();
    }

    public Set<Typology> typologies(int row) {
        throw new UnsupportedOperationException();
    }

    /** Empty where none is known. */
    public String inseeCode(int row) {
        throw new UnsupportedOperationException();
    }

    public String name(int row) {
        throw new UnsupportedOperationException();
    }

    /** All names as they stand between the quotes of a JSON string, in UTF-8, one behind the other; not to be changed. */
    public byte[] jsonNames() {
        throw new UnsupportedOperationException();
    }

    /** Where in {@link #jsonNames} the name of a venue begins; it ends where that of the next row begins, {@link #size} included. */
    public int jsonNameStart(int row) {
        throw new UnsupportedOperationException();
    }
}
