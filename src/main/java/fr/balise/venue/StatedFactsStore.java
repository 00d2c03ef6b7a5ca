package fr.balise.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.Session;

/** Reads what the records of a venue say, each by itself. */
@ApplicationScoped
public class StatedFactsStore {
    /** In the order in which {@link MergeStatements} believes them. */
    private static final String STATED = """
            SELECT s.id, s.title, sr.absent_since IS NOT NULL, coalesce(read.at, s.changed_at), CAST(sr.facts AS text)
            FROM source_record sr
            JOIN source s ON s.id = sr.source_id
            LEFT JOIN LATERAL (
                SELECT r.finished_at AS at FROM import_run r
                WHERE r.source_id = sr.source_id AND r.state = 'SUCCEEDED'
                  AND (sr.absent_since IS NULL OR r.started_at < sr.absent_since)
                ORDER BY r.started_at DESC LIMIT 1) read ON true
            WHERE sr.venue_id = :venue AND sr.facts IS NOT NULL
            ORDER BY s.rank DESC, s.id, sr.absent_since IS NOT NULL, sr.record_key
            LIMIT :most
            """;

    /** A venue of more records is a mistake of matching, which no page has to show whole. */
    private static final int MOST_RECORDS = 50;

    private final Session session;

    StatedFactsStore(Session session) {
        this.session = session;
    }

    /** What each record says, the best-believed first. */
    public List<StatedFacts> list(String venueId) {
        return session
                .createNativeQuery(STATED, Object[].class)
                .setParameter("venue", venueId)
                .setParameter("most", MOST_RECORDS)
                .getResultList()
                .stream()
                .map(row -> new StatedFacts(
                        (String) row[0], (String) row[1], (Boolean) row[2], instant(row[3]), FactsJson.read((String)
                                row[4])))
                .toList();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
