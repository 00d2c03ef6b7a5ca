package fr.balise.search.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes venues in the order of list pages ({@code Sort.COMMUNE}) and puts them in the order of the index. */
public final class VenueIndexBuilder {

    /** @param expected how many venues there will be, about; more cost a copy */
    public VenueIndexBuilder(int expected) {
        if (expected < 0) {
            throw new IllegalArgumentException("negative: " + expected);
        }
    }

    /**
     * A venue as {@code venue_search} has it; the next in the order of list pages. Texts that come again (facets, codes, words)
     * are best the same object each time: their hash is then known.
     *
     * @param place null without a position
     * @param facets {@code S:DIGITAL_SKILLS}, {@code O:id-of-a-source}, …
     * @param inseeCode empty where none is known
     * @param schedule a number of the caller's from 0, or -1
     */
    public record Row(
            String id,
            String name,
            @Nullable Place place,
            List<String> facets,
            String inseeCode,
            int schedule,
            @Nullable LocalDate verifiedOn,
            Words words) {}

    /** Degrees, and the columns {@code cell_x} and {@code cell_y}. */
    public record Place(double longitude, double latitude, int cellX, int cellY) {}

    /** The columns {@code name_words}, {@code place_words} and {@code other_words}. */
    public record Words(List<String> name, List<String> place, List<String> other) {
        public static final Words NONE = new Words(List.of(), List.of(), List.of());
    }

    /** @throws IllegalArgumentException for an id or a facet that this program does not know */
    public void add(Row row) {
        throw new UnsupportedOperationException(row.id());
    }

    /** The snapshot; the builder is of no use any more. */
    public VenueIndex build() {
        throw new UnsupportedOperationException();
    }
}
