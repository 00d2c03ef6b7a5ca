package fr.balise.site;

import java.util.Locale;

/** How far something is, in French words; what is only roughly known is not told in metres. */
public final class DistanceWords {
    private static final int METERS_A_KILOMETER = 1000;

    private DistanceWords() {}

    /**
     * {@code à 800 m}, {@code à environ 12 km}.
     *
     * @param roughly whether one of the ends is only known to its commune
     */
    public static String of(double meters, boolean roughly) {
        String about = roughly ? "à environ " : "à ";
        if (meters < METERS_A_KILOMETER) {
            return roughly
                    ? "à moins de 1\u00a0km"
                    : about + Math.max(10, Math.round(Math.floor(meters / 10)) * 10) + "\u00a0m";
        }
        double kilometers = meters / METERS_A_KILOMETER;
        return roughly || kilometers >= 10
                ? about + Counted.number(Math.round(kilometers)) + "\u00a0km"
                : about + String.format(Locale.FRENCH, "%.1f", kilometers) + "\u00a0km";
    }
}
