package fr.balise.site;

import fr.balise.geo.Feature;
import fr.balise.opendata.LieuProperties;
import fr.balise.site.TourView.Line;
import fr.balise.site.TourView.Row;
import fr.balise.tours.Tour;
import fr.balise.tours.Visit;
import fr.balise.venue.Stop;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of a tour: its stops, and what is to come. */
final class ShowTour {
    private static final int DAYS_AT_FIRST = 14;

    /** So far ahead: every stop of a monthly tour is in it once at least. */
    private static final int DAYS = 35;

    /** So far ahead the next visit of a stop is looked for. */
    private static final int NEXT_WITHIN_DAYS = 366;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Venue venue;
    private final Tour tour;
    private final Instant now;
    private final Map<String, Integer> numbers = new TreeMap<>();

    ShowTour(Venue venue, Tour tour, Instant now) {
        this.venue = venue;
        this.tour = tour;
        this.now = now;
        for (Stop stop : tour.stops()) {
            numbers.put(stop.key(), numbers.size() + 1);
        }
    }

    /** @param features the stops as GeoJSON text, null when none has a position */
    TourView view(@Nullable String features) {
        VenueFacts facts = venue.facts();
        boolean closed = facts.status().state() != VenueState.OPEN;
        return new TourView(
                facts.name(),
                LieuProperties.page(venue),
                LieuProperties.tourPage(venue) + ".ics",
                closed ? StatusWords.of(facts.status()) : null,
                facts.contact().phones().stream().map(FrenchPhone::of).toList(),
                tour.stops().stream().map(this::row).toList(),
                lines(visit -> visit.day().isBefore(today().plusDays(DAYS_AT_FIRST))),
                lines(visit -> !visit.day().isBefore(today().plusDays(DAYS_AT_FIRST))),
                features);
    }

    /** The next visit that is not cancelled, in words; null when none is known. */
    static @Nullable String next(Tour tour, Instant now) {
        return tour.visitsAfter(now, NEXT_WITHIN_DAYS).stream()
                .filter(visit -> visit.status() != Visit.Status.CANCELLED)
                .findFirst()
                .map(visit -> words(visit, now) + ", " + name(visit.stop()))
                .orElse(null);
    }

    /** The stops that have a position, for the map. */
    List<Feature<Shown>> features() {
        List<Feature<Shown>> features = new ArrayList<>();
        for (Stop stop : tour.stops()) {
            Feature.Point point = Feature.Point.of(stop.location().position());
            if (point != null) {
                Row row = row(stop);
                features.add(new Feature<>(
                        stop.key(),
                        point,
                        new Shown(
                                row.number(),
                                row.name(),
                                row.place(),
                                stop.location().precision().isApproximate(),
                                row.next())));
            }
        }
        return features;
    }

    /** What the map shows of a stop. */
    record Shown(
            int number,
            String name,
            String place,
            boolean approximate,
            @Nullable String next) {}

    private Row row(Stop stop) {
        String next = tour.visitsAfter(stop, now, NEXT_WITHIN_DAYS).stream()
                .filter(visit -> visit.status() != Visit.Status.CANCELLED)
                .findFirst()
                .map(visit -> words(visit, now))
                .orElse(null);
        return new Row(
                numbers.getOrDefault(stop.key(), 0),
                stop.key(),
                name(stop),
                place(stop),
                VenueLine.positionNote(stop.location()),
                stop.passages().stream().map(TourWords::of).toList(),
                next);
    }

    private List<Line> lines(Predicate<Visit> which) {
        return tour.visitsAfter(now, DAYS).stream()
                .filter(which)
                .map(this::line)
                .toList();
    }

    private Line line(Visit visit) {
        String note = visit.reason() != null
                ? visit.reason()
                : Stream.of(
                                visit.passage().byAppointmentOnly() ? "sur rendez-vous" : null,
                                visit.passage().note())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(", "));
        return new Line(
                visit.day().toString(),
                TourWords.day(visit.day(), today()),
                visit.hours() == null ? null : TourWords.span(visit.hours()),
                numbers.getOrDefault(visit.stop().key(), 0),
                name(visit.stop())
                        + (visit.stop().name() == null
                                ? ""
                                : ", " + VenueLine.town(visit.stop().address())),
                visit.status() == Visit.Status.CANCELLED,
                visit.isNow(now),
                String.valueOf(note).isEmpty() ? null : note);
    }

    /** A visit in words: {@code mardi 24 novembre de 14 h à 16 h 30}. */
    static String words(Visit visit, Instant now) {
        LocalDate today =
                now.atZone(visit.zone() == null ? PARIS : visit.zone()).toLocalDate();
        String hours = visit.hours() == null ? "" : " " + TourWords.span(visit.hours());
        String doubt = visit.status() == Visit.Status.TO_CONFIRM ? " (à confirmer)" : "";
        return TourWords.day(visit.day(), today) + hours + doubt;
    }

    private LocalDate today() {
        return now.atZone(PARIS).toLocalDate();
    }

    static String name(Stop stop) {
        if (stop.name() != null) {
            return stop.name();
        }
        String place = place(stop);
        return place.isEmpty() ? "Arrêt sans adresse" : place;
    }

    static String place(Stop stop) {
        return Stream.of(stop.address().street(), stop.address().complement(), VenueLine.town(stop.address()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
