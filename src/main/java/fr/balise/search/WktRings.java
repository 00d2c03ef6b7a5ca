package fr.balise.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** Reads what stands behind the word POLYGON or MULTIPOLYGON: lists in brackets, of points in two dimensions. */
final class WktRings {
    // Bounded, and each part begins with another sign: no text makes it go back far.
    private static final Pattern POINT = Pattern.compile(
            "\\s*([+-]?\\d{1,20}(?:\\.\\d{0,25})?(?:[eE][+-]?\\d{1,3})?)\\s+([+-]?\\d{1,20}(?:\\.\\d{0,25})?(?:[eE][+-]?\\d{1,3})?)");
    private static final Pattern SIGN = Pattern.compile("\\s*([(),])");
    private static final int SHOWN = 30;

    private final String text;
    private final DrawnPoints points = new DrawnPoints();
    private int at;

    WktRings(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** A whole POLYGON: its rings. */
    List<List<Coordinate>> polygon() {
        List<List<Coordinate>> rings = rings();
        end();
        return rings;
    }

    /** A whole MULTIPOLYGON. */
    List<List<List<Coordinate>>> polygons() {
        List<List<List<Coordinate>>> polygons = list(this::rings);
        end();
        return polygons;
    }

    private List<List<Coordinate>> rings() {
        return list(() -> {
            points.ring();
            return list(this::point);
        });
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> items = new ArrayList<>();
        expect('(');
        do {
            items.add(item.get());
        } while (found(','));
        expect(')');
        return items;
    }

    private Coordinate point() {
        Matcher point = POINT.matcher(text).region(at, text.length());
        if (!point.lookingAt()) {
            throw unexpected("un point (longitude latitude)");
        }
        at = point.end();
        return points.point(Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)));
    }

    private boolean found(char sign) {
        Matcher matcher = SIGN.matcher(text).region(at, text.length());
        if (matcher.lookingAt() && matcher.group(1).charAt(0) == sign) {
            at = matcher.end();
            return true;
        }
        return false;
    }

    private void expect(char sign) {
        if (!found(sign)) {
            throw unexpected("« " + sign + " »");
        }
    }

    private void end() {
        if (!text.substring(at).isBlank()) {
            throw unexpected("la fin");
        }
    }

    private IllegalArgumentException unexpected(String what) {
        String rest = text.substring(at, Math.min(text.length(), at + SHOWN));
        return new IllegalArgumentException(what + " attendu au caractère " + (at + 1)
                + (rest.isBlank() ? ", et non la fin" : ", et non : " + rest));
    }
}
