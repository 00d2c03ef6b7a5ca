package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Commune;
import fr.balise.geo.Precision;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.CoordinateForm;
import fr.balise.importer.source.FieldRule;
import fr.balise.text.Folding;
import fr.balise.venue.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the point that a row states, and how far its mapping trusts it: many lists give the middle of a commune. */
final class CleanPoint {
    private final CleanCoordinates coordinates;
    private final List<FieldRule> precision;

    /**
     * For one source.
     *
     * @param precision rules that give a word of {@link Precision}; where none holds, the point is the door
     */
    CleanPoint(CoordinateForm form, List<FieldRule> precision) {
        this.coordinates = new CleanCoordinates(form);
        this.precision = precision;
    }

    /** The point; empty, with a finding where one was stated, when none can be used. */
    Optional<Location> clean(Cells cells, @Nullable Commune commune) {
        return coordinates
                .clean(cells, commune)
                .flatMap(position -> precision(cells).map(precision -> new Location(position, precision, "source")));
    }

    private Optional<Precision> precision(Cells cells) {
        List<Cell> stated = cells.texts(precision, false);
        if (stated.isEmpty()) {
            return Optional.of(Precision.HOUSENUMBER);
        }
        Optional<Precision> known = Arrays.stream(Precision.values())
                .filter(each ->
                        each.wireName().equals(Folding.words(stated.get(0).text())))
                .findFirst();
        if (known.isEmpty()) {
            cells.note(FindingKind.VALUE_UNKNOWN, stated.get(0), null);
        }
        return known;
    }
}
