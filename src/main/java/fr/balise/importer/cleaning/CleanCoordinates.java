package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Commune;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.importer.report.FindingKind;
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

    private CleanCoordinates() {}

    /** Two numbers as they stand, and whether they had to be mended to be read. */
    private record Pair(double first, double second, boolean mended) {}

    /** The point of the row; empty, with a finding where one was stated, when none can be used. */
    static Optional<Position> clean(Cells cells, @Nullable Commune commune) {
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
        Position position = position(pair);
        if (position == null) {
            cells.note(FindingKind.COORDINATES_OUTSIDE_FRANCE, stated, null);
            return Optional.empty();
        }
        if (isFar(position, commune)) {
            cells.note(FindingKind.COORDINATES_FAR, stated, null);
            return Optional.empty();
        }
        if (pair.mended() || pair.first() != position.latitude()) {
            cells.note(FindingKind.COORDINATES_REPAIRED, stated, position.latitude() + ", " + position.longitude());
        }
        return Optional.of(position);
    }

    private static @Nullable Pair pair(@Nullable Cell latitude, @Nullable Cell longitude) {
        String first = latitude == null ? "" : latitude.text();
        String second = longitude == null ? "" : longitude.text();
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

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static @Nullable Position position(Pair pair) {
        if (FrenchGround.holds(pair.first(), pair.second())) {
            return new Position(pair.first(), pair.second());
        }
        // No point of France is one with its numbers swapped, so that this is no guess.
        if (FrenchGround.holds(pair.second(), pair.first())) {
            return new Position(pair.second(), pair.first());
        }
        if (Lambert93.fits(pair.first(), pair.second())) {
            return inFrance(Lambert93.position(pair.first(), pair.second()));
        }
        return Lambert93.fits(pair.second(), pair.first())
                ? inFrance(Lambert93.position(pair.second(), pair.first()))
                : null;
    }

    private static @Nullable Position inFrance(Position position) {
        return FrenchGround.holds(position.latitude(), position.longitude()) ? position : null;
    }

    private static boolean isFar(Position position, @Nullable Commune commune) {
        return commune != null
                && commune.position() != null
                && commune.precision() == Precision.MUNICIPALITY
                && !WIDE.contains(commune.departmentCode())
                && FrenchGround.kilometers(position, commune.position()) > FAR_KM;
    }
}
