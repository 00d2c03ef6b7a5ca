package fr.balise.search;

import fr.balise.geo.Position;
import fr.balise.opening.PlaceCalendars;
import fr.balise.tours.Tour;
import fr.balise.tours.Visit;
import fr.balise.venue.Stop;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Finds the stops of mobile venues where a visit is to come, the nearest first. */
@ApplicationScoped
public class StopSearch {
    /** The box is for the index (venue_stop_position_gix), the distance for the circle. */
    private static final String NEAR = """
            SELECT s.venue_id, s.stop_key, ST_DistanceSphere(s.position, ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)) AS meters
            FROM venue_stop s JOIN venue v ON v.id = s.venue_id
            WHERE v.state <> 'CLOSED_FOR_GOOD'
              AND s.position && ST_MakeEnvelope(:lon - :width, :lat - :height, :lon + :width, :lat + :height, 4326)
              AND ST_DistanceSphere(s.position, ST_SetSRID(ST_MakePoint(:lon, :lat), 4326)) <= :meters
              AND (CAST(:venue AS text) IS NULL OR s.venue_id = :venue)
            ORDER BY meters, s.venue_id, s.place
            """;

    private static final String OF_VENUE = """
            SELECT s.venue_id, s.stop_key, CAST(NULL AS double precision) AS meters
            FROM venue_stop s JOIN venue v ON v.id = s.venue_id
            WHERE v.state <> 'CLOSED_FOR_GOOD' AND s.venue_id = :venue
            ORDER BY s.place
            """;
    /** Many stops of one region have no visit in the days that are asked for. */
    private static final int CANDIDATES = 500;

    private static final double KILOMETERS_A_DEGREE = 111.1;

    private final Session session;
    private final VenueStore venues;
    private final PlaceCalendars calendars;
    private final Clock clock;

    StopSearch(Session session, VenueStore venues, PlaceCalendars calendars, Clock clock) {
        this.session = session;
        this.venues = venues;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The nearest stops with a visit within the days; in the order of the tour where no point is given. */
    @Transactional
    public List<FoundStop> find(StopQuery query) {
        List<Object[]> candidates = candidates(query).setMaxResults(CANDIDATES).getResultList();
        Set<String> ids = new LinkedHashSet<>();
        candidates.forEach(row -> ids.add((String) row[0]));
        Map<String, Venue> byId = venues.list(ids).stream().collect(Collectors.toMap(Venue::id, Function.identity()));
        Instant now = clock.instant();
        List<FoundStop> found = new ArrayList<>();
        for (Object[] row : candidates) {
            Venue venue = byId.get((String) row[0]);
            if (venue != null && found.size() < query.limit()) {
                Tour tour = new Tour(venue.facts(), calendars.current());
                Integer meters = row[2] == null ? null : (int) Math.round(((Number) row[2]).doubleValue());
                for (Stop stop : tour.stops()) {
                    List<Visit> visits =
                            stop.key().equals(row[1]) ? tour.visitsAfter(stop, now, query.days()) : List.of();
                    if (!visits.isEmpty()) {
                        found.add(new FoundStop(venue, stop, meters, visits));
                    }
                }
            }
        }
        return found;
    }

    private NativeQuery<Object[]> candidates(StopQuery query) {
        Position near = query.near();
        if (near == null) {
            return session.createNativeQuery(OF_VENUE, Object[].class).setParameter("venue", query.venue());
        }
        double height = query.kilometers() / KILOMETERS_A_DEGREE;
        double width = height / Math.max(0.01, Math.cos(Math.toRadians(near.latitude())));
        return session.createNativeQuery(NEAR, Object[].class)
                .setParameter("lat", near.latitude())
                .setParameter("lon", near.longitude())
                .setParameter("height", height)
                .setParameter("width", width)
                .setParameter("meters", query.kilometers() * 1000.0)
                .setParameter("venue", query.venue(), String.class);
    }
}
