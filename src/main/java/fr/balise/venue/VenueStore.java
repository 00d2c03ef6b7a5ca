package fr.balise.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Keeps venues and the redirects of merged ids. */
@ApplicationScoped
public class VenueStore {
    /** A merged venue first; then the record that would have founded a venue of this id, had it not joined another. */
    private static final String REDIRECT = """
            SELECT venue_id FROM venue_redirect WHERE old_id = :id
            UNION ALL
            SELECT venue_id FROM source_record WHERE own_id = :id AND venue_id <> :id
            LIMIT 1
            """;

    private static final String CITED_SOURCES = """
            SELECT s.id, s.title, s.publisher, s.licence, s.homepage, max(r.finished_at) AS read_at
            FROM source_record sr
            JOIN source s ON s.id = sr.source_id
            JOIN import_run r ON r.id = sr.last_run_id
            WHERE sr.venue_id = :venue
            GROUP BY s.id
            ORDER BY s.rank DESC, s.id
            """;

    private final Session session;

    VenueStore(Session session) {
        this.session = session;
    }

    /** The venue with this public id, if there is one; a merged id is not followed, see {@link #findRedirect}. */
    public Optional<Venue> find(String id) {
        return VenueId.isWellFormed(id) ? Optional.ofNullable(session.find(Venue.class, id)) : Optional.empty();
    }

    /** The id of the venue into which the one with this id was merged, or which the record with this own id is part of. */
    public Optional<String> findRedirect(String id) {
        if (!VenueId.isWellFormed(id)) {
            return Optional.empty();
        }
        return session.createNativeQuery(REDIRECT, String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The venues with these ids, in the order of the ids; unknown ones are left out. */
    public List<Venue> list(Collection<String> ids) {
        Map<String, Venue> found = session.createSelectionQuery("FROM Venue WHERE id IN (:ids)", Venue.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Venue::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    public void add(Venue venue) {
        session.persist(venue);
    }

    /** The sources whose records make the venue, the best-ranked first, each with the date of its last reading. */
    public List<CitedSource> listSources(String venueId) {
        return session.createNativeQuery(CITED_SOURCES, CitedSource.class)
                .setParameter("venue", venueId)
                .getResultList();
    }
}
