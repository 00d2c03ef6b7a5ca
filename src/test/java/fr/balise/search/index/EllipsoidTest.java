package fr.balise.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.Position;
import org.junit.jupiter.api.Test;

class EllipsoidTest {
    /** Metres are given to the millimetre. */
    private static final double ROUNDED = 0.000501;

    private final RandomRows draw = new RandomRows(7);

    /** Far, near, and all but opposite each other. */
    private Position near(Position from) {
        double step = Math.pow(10, -6 + 7 * draw.random.nextDouble());
        boolean opposite = draw.random.nextInt(4) == 0;
        double latitude = (opposite ? -from.latitude() : from.latitude()) + step * (draw.random.nextDouble() - 0.5);
        double longitude = from.longitude() + (opposite ? 180 : 0) + step * (draw.random.nextDouble() - 0.5);
        return new Position(
                Math.max(-90, Math.min(90, latitude)), longitude > 180 ? longitude - 360 : Math.max(-180, longitude));
    }

    @Test
    void aChordBoundsTheWayOverTheGround() {
        for (int i = 0; i < 100_000; i++) {
            Position from = draw.position();
            Position to = i % 2 == 0 ? draw.position() : near(from);
            double meters = Ellipsoid.meters(from.latitude(), from.longitude(), to.latitude(), to.longitude());
            double chord = chord(from, to);
            assertThat(meters)
                    .as("%s to %s", from, to)
                    .isBetween(Ellipsoid.atLeast(chord) - ROUNDED, Ellipsoid.atMost(chord) + ROUNDED);
            assertThat(chord).isLessThanOrEqualTo(Ellipsoid.longestChord(meters + ROUNDED) + 1e-12);
            assertThat(chord).isGreaterThanOrEqualTo(Ellipsoid.surelyNearer(meters - ROUNDED) - 1e-12);
        }
    }

    private static double chord(Position from, Position to) {
        Space.Point one = Space.Point.at(from.latitude(), from.longitude());
        Space.Point other = Space.Point.at(to.latitude(), to.longitude());
        return Math.sqrt(
                Math.pow(one.x() - other.x(), 2) + Math.pow(one.y() - other.y(), 2) + Math.pow(one.z() - other.z(), 2));
    }
}
