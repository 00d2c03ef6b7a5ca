package fr.balise.search;

import fr.balise.geo.Position;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far {@code venue_search vs} is from the nearest of some points, as SQL with bound values. */
final class Metres {
    /** Along the ellipsoid (Karney), to the millimetre: beyond it the index in memory may differ, and so would the order. */
    private static final String TO_POINT =
            "round(1e3 * ST_Distance(CAST(vs.position AS geography), CAST(ST_SetSRID(ST_MakePoint(:lon%1$d, :lat%1$d), 4326) AS geography))) / 1e3";

    private static final double MILLIMETRE = 0.001;

    /** A degree of latitude is nowhere shorter: 110,574 m at the equator. */
    private static final double METERS_A_DEGREE = 110_500;

    /** Above this latitude a box over some metres may hold the pole. */
    private static final double POLAR = 89;

    private Metres() {}

    /** Null for a venue without a position. The points must be bound by {@link #bind}. */
    static String toNearest(int points) {
        String all = IntStream.range(0, points).mapToObj(TO_POINT::formatted).collect(Collectors.joining(", "));
        return points == 1 ? all : "least(" + all + ")";
    }

    static void bind(List<Position> points, Map<String, Object> values) {
        for (int i = 0; i < points.size(); i++) {
            values.put("lon" + i, points.get(i).longitude());
            values.put("lat" + i, points.get(i).latitude());
        }
    }

    /**
     * A box around each point that holds all that is so near, for the index on positions; everything when it is far.
     *
     * @param suffix of the names of the edges
     */
    static String within(double meters, List<Position> points, String suffix, Map<String, Object> values) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> around(points.get(i), meters, suffix + i, values))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String around(Position point, double meters, String number, Map<String, Object> values) {
        // What was rounded down is there, too; and at 180 degrees, where somebody wrote west and somebody east, no box
        // is a mere point.
        double height = (meters + MILLIMETRE) / METERS_A_DEGREE;
        double highest = Math.abs(point.latitude()) + height;
        // The width in degrees at the end that is nearer to the pole, and something for the curve of the circle.
        double width = highest >= POLAR ? 360 : 1.02 * height / Math.cos(Math.toRadians(highest));
        double west = point.longitude() - width;
        double east = point.longitude() + width;
        boolean whole = west < -180 || east > 180;
        values.put("west" + number, whole ? -180.0 : west);
        values.put("south" + number, Math.max(-90, point.latitude() - height));
        values.put("east" + number, whole ? 180.0 : east);
        values.put("north" + number, Math.min(90, point.latitude() + height));
        return "vs.position && ST_MakeEnvelope(:west%1$s, :south%1$s, :east%1$s, :north%1$s, 4326)".formatted(number);
    }
}
