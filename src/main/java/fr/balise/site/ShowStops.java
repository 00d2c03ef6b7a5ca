package fr.balise.site;

import fr.balise.opendata.LieuProperties;
import fr.balise.search.FoundStop;
import fr.balise.site.NextStopsView.Row;
import fr.balise.tours.Visit;
import fr.balise.venue.Stop;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop near somebody, in words.
 *
 * @param roughly whether the distance begins at the middle of a commune
 */
record ShowStops(Instant now, boolean roughly) {
    /** Who is looking wants the next chance and one to choose instead. */
    private static final int VISITS = 3;

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

    private static String distance(@Nullable Integer meters, boolean roughly) {
        return meters == null ? "" : DistanceWords.of(meters, roughly);
    }
}
