package fr.balise.site;

import fr.balise.opendata.LieuProperties;
import fr.balise.search.FoundStop;
import fr.balise.site.NextStopsView.Row;
import fr.balise.tours.Visit;
import fr.balise.venue.Stop;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A stop near somebody, in words.
 *
 * @param roughly whether the distance begins at the middle of a commune
 */
record ShowStops(Instant now, boolean roughly) {
    /** Who is looking wants the next chance and one to choose instead. */
    private static final int VISITS = 3;

    private static final int METERS_A_KILOMETER = 1000;

    Row row(FoundStop found) {
        Stop stop = found.stop();
        String name = ShowTour.name(stop);
        String place = ShowTour.place(stop);
        return new Row(
                found.venue().facts().name(),
                LieuProperties.tourPage(found.venue()),
                name,
                place.equals(name) ? "" : place,
                VenueLine.positionNote(stop.location()),
                distance(found.meters(), roughly || stop.location().precision().isApproximate()),
                found.visits().stream().limit(VISITS).map(this::words).toList(),
                found.venue().facts().contact().phones().stream()
                        .map(FrenchPhone::of)
                        .toList());
    }

    private String words(Visit visit) {
        String words = ShowTour.words(visit, now);
        if (visit.status() == Visit.Status.CANCELLED) {
            return words + "\u00a0: pas de passage" + (visit.reason() == null ? "" : " (" + visit.reason() + ")");
        }
        String appointment = visit.passage().byAppointmentOnly() ? ", sur rendez-vous" : "";
        return words + appointment + (visit.isNow(now) ? " – en ce moment" : "");
    }

    /** {@code à 800 m}, {@code à environ 12 km}; what is only roughly known is not told in metres. */
    static String distance(@Nullable Integer meters, boolean roughly) {
        if (meters == null) {
            return "";
        }
        String about = roughly ? "à environ " : "à ";
        if (meters < METERS_A_KILOMETER) {
            return roughly ? "à moins de 1\u00a0km" : about + Math.max(10, meters / 10 * 10) + "\u00a0m";
        }
        double kilometers = meters / (double) METERS_A_KILOMETER;
        return roughly || kilometers >= 10
                ? about + Math.round(kilometers) + "\u00a0km"
                : about + String.format(Locale.FRENCH, "%.1f", kilometers) + "\u00a0km";
    }
}
