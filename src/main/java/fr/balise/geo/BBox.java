package fr.balise.geo;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A box between two meridians and two parallels, in WGS 84 degrees. As in GeoJSON (RFC 7946, section 5.2) a west
 * greater than the east crosses the antimeridian.
 *
 * @param west -180 to 180
 * @param south -90 to 90, at most {@code north}
 * @param east -180 to 180
 * @param north -90 to 90
 */
public record BBox(double west, double south, double east, double north) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,3})?");

    /** Refuses numbers outside the globe and a south above the north with an IllegalArgumentException. */
    public BBox {
        new Position(south, west);
        new Position(north, east);
        if (south > north) {
            throw new IllegalArgumentException("le sud (" + south + ") est au-dessus du nord (" + north + ")");
        }
    }

    /**
     * Reads {@code west,south,east,north}, as in {@code 2.2,48.8,2.4,48.9} (OGC API - Features, section 7.15.3).
     *
     * @throws IllegalArgumentException when there are not four numbers, or they are no box
     */
    public static BBox parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("quatre nombres attendus, ouest,sud,est,nord, et non : " + text);
        }
        double[] numbers =
                Arrays.stream(parts).mapToDouble(part -> number(part, text)).toArray();
        return new BBox(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    static double number(String part, String text) {
        // Java alone would also take 48f, 0x1p1 and NaN.
        if (!NUMBER.matcher(part.strip()).matches()) {
            throw new IllegalArgumentException("« " + part + " » n'est pas un nombre dans : " + text);
        }
        return Double.parseDouble(part.strip());
    }

    /** Whether the box runs over the 180th meridian. */
    public boolean crossesAntimeridian() {
        return west > east;
    }
}
