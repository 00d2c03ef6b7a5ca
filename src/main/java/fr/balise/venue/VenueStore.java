package fr.balise.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/** Finds venues, the redirects of merged ids, and the sources of a venue. */
@ApplicationScoped
public class VenueStore {
    /** A merged venue first; then the record that would have founded a venue of this id, had it not joined another. */
    private static final String REDIRECT = """
            SELECT venue_id FROM venue_redirect WHERE old_id = :id
            UNION ALL
            SELECT venue_id FROM source_record WHERE own_id = :id AND venue_id <> :id
            LIMIT 1
            """;

    /** A record that is there was in the last reading of its source; an absent one in the last before it was missed. */
    private static final String CITED_SOURCES = """
            SELECT s.id, s.title, s.publisher, s.licence, s.homepage, max(coalesce(read.at, s.changed_at)) AS read_at
            FROM source_record sr
            JOIN source s ON s.id = sr.source_id
            LEFT JOIN LATERAL (
                SELECT r.finished_at AS at FROM import_run r
                WHERE r.source_id = sr.source_id AND r.state = 'SUCCEEDED'
                  AND (sr.absent_since IS NULL OR r.started_at < sr.absent_since)
                ORDER BY r.started_at DESC LIMIT 1) read ON true
            WHERE sr.venue_id = :venue
            GROUP BY s.id
            ORDER BY s.rank DESC, s.id
            """;

    private static final String TOWNS =
            "SELECT id, postal_code, commune_name FROM venue WHERE id = ANY (CAST(:ids AS text[]))";

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
        return session.findMultiple(Venue.class, List.copyOf(ids)).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** The towns of the venues with these ids, in any order; unknown ones are left out. */
    public List<VenueTown> listTowns(Collection<String> ids) {
        return session.createNativeQuery(TOWNS, VenueTown.class)
                .setParameter("ids", ids.toArray(String[]::new))
                .getResultList();
    }

    /** The sources whose records make the venue, the best-ranked first, each with the date of its last reading. */
    public List<CitedSource> listSources(String venueId) {
        return session.createNativeQuery(CITED_SOURCES, CitedSource.class)
                .setParameter("venue", venueId)
                .getResultList();
    }
}
