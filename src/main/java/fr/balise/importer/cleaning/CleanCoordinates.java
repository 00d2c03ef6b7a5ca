package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Commune;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.CoordinateForm;
import fr.balise.importer.source.CoordinateForm.Crs;
import fr.balise.venue.StandardField;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the point that a row states: {@code 48,85} for 48.85, {@code "48.85, 2.35"} in one cell, latitude and longitude
 * swapped, metres of Lambert-93. A point outside France, or over 25 km from the commune that the row names, is not used.
 */
final class CleanCoordinates {
    private static final double FAR_KM = 25;
    /** Communes of Guyane are as large as departments, those of Polynesia may be several atolls. */
    private static final Set<String> WIDE = Set.of("973", "987");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,8}(?:[.,]\\d{0,20})?");
    private static final Pattern PAIR =
            Pattern.compile("[\\[(]?\\s*([+-]?\\d{1,3}\\.\\d{1,20})\\s*[,; ]\\s*([+-]?\\d{1,3}\\.\\d{1,20})\\s*[\\])]?"
                    + "|([+-]?\\d{1,3},\\d{1,20})\\s*(?:;|\\s)\\s*([+-]?\\d{1,3},\\d{1,20})");

    private final CoordinateForm form;
    /** Null for degrees. */
    private final @Nullable Crs metric;

    CleanCoordinates(CoordinateForm form) {
        this.form = form;
        this.metric = form.system() == Crs.WGS84 ? null : form.system();
    }

    /** Two numbers as they stand, and whether they had to be mended to be read. */
    private record Pair(double first, double second, boolean mended) {}

    /** The point of the row; empty, with a finding where one was stated, when none can be used. */
    Optional<Position> clean(Cells cells, @Nullable Commune commune) {
        Cell latitude = cells.first(StandardField.LATITUDE).orElse(null);
        Cell longitude = cells.first(StandardField.LONGITUDE).orElse(null);
        Cell stated = latitude != null ? latitude : longitude;
        if (stated == null) {
            return Optional.empty();
        }
        Pair pair = pair(latitude, longitude);
        if (pair == null) {
            cells.note(FindingKind.COORDINATES_UNREADABLE, stated, null);
            return Optional.empty();
        }
        Position position =
                metric == null ? inDegrees(pair) : MetricPoints.position(metric, pair.second(), pair.first());
        if (position == null) {
            cells.note(FindingKind.COORDINATES_OUTSIDE_FRANCE, stated, null);
            return Optional.empty();
        }
        if (isFar(position, commune)) {
            cells.note(FindingKind.COORDINATES_FAR, stated, null);
            return Optional.empty();
        }
        boolean swapped = metric == null
                ? pair.first() != position.latitude()
                : MetricPoints.areSwapped(metric, pair.second(), pair.first());
        if (pair.mended() || swapped) {
            cells.note(FindingKind.COORDINATES_REPAIRED, stated, position.latitude() + ", " + position.longitude());
        }
        return Optional.of(position);
    }

    private @Nullable Pair pair(@Nullable Cell latitude, @Nullable Cell longitude) {
        String first = latitude == null ? "" : usual(latitude.text());
        String second = longitude == null ? "" : usual(longitude.text());
        if (NUMBER.matcher(first).matches() && NUMBER.matcher(second).matches()) {
            boolean comma = first.indexOf(',') >= 0 || second.indexOf(',') >= 0;
            return new Pair(number(first), number(second), comma);
        }
        Matcher both = PAIR.matcher(first.isEmpty() ? second : first);
        boolean alone = first.isEmpty() || second.isEmpty() || first.equals(second);
        if (!alone || !both.matches()) {
            return null;
        }
        return both.group(1) != null
                ? new Pair(number(both.group(1)), number(both.group(2)), true)
                : new Pair(number(both.group(3)), number(both.group(4)), true);
    }

    /** With the decimal mark that is stated, the other marks only group digits. */
    private String usual(String text) {
        if (form.decimal() == null) {
            return text;
        }
        String grouping = form.decimal().equals(",") ? "." : ",";
        return text.replace(grouping, "").replace(" ", "").replace(form.decimal(), ".");
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private @Nullable Position inDegrees(Pair pair) {
        if (FrenchGround.holds(pair.first(), pair.second())) {
            return new Position(pair.first(), pair.second());
        }
        // No point of France is one with its numbers swapped, so that this is no guess.
        if (FrenchGround.holds(pair.second(), pair.first())) {
            return new Position(pair.second(), pair.first());
        }
        return form.system() == null ? MetricPoints.position(Crs.LAMBERT93, pair.first(), pair.second()) : null;
    }

    private static boolean isFar(Position position, @Nullable Commune commune) {
        return commune != null
                && commune.position() != null
                && commune.precision() == Precision.MUNICIPALITY
                && !WIDE.contains(commune.departmentCode())
                && FrenchGround.kilometers(position, commune.position()) > FAR_KM;
    }
}
