package fr.balise.importer.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.venue.FactsJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What people look at before they decide: pairs, records, venues, and what was decided. Reads only. */
@ApplicationScoped
public class ReviewStore {
    /** One pair, the best, for each two venues. */
    private static final String NUMBERS = """
            SELECT number FROM (
                SELECT DISTINCT ON (least(first_venue, second_venue), greatest(first_venue, second_venue)) number, score
                FROM pending_pair
                ORDER BY least(first_venue, second_venue), greatest(first_venue, second_venue), score DESC, number) AS best
            ORDER BY score DESC, number
            """;

    private static final String PAIR = """
            SELECT p.number, p.score, CAST(p.evidence AS text), p.first_id, p.second_id,
                   (SELECT d.same FROM match_decision d WHERE (d.first_source, d.first_key, d.second_source, d.second_key) IN (
                        (a.source_id, a.record_key, b.source_id, b.record_key),
                        (b.source_id, b.record_key, a.source_id, a.record_key)))
            FROM record_pair p
            JOIN source_record a ON a.id = p.first_id JOIN source_record b ON b.id = p.second_id
            """;
    private static final String WITHIN =
            " WHERE a.venue_id = :venue AND b.venue_id = :venue ORDER BY p.score DESC, p.number";
    private static final String RECORDS = """
            SELECT sr.id, sr.source_id, s.title, sr.record_key, sr.venue_id, CAST(sr.facts AS text), sr.absent_since IS NOT NULL
            FROM source_record sr JOIN source s ON s.id = sr.source_id
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Session session;

    ReviewStore(Session session) {
        this.session = session;
    }

    /** How many pairs of venues wait for a person. */
    public long countPending() {
        return session.createNativeQuery("SELECT count(*) FROM (" + NUMBERS + ") AS n", Long.class)
                .getSingleResult();
    }

    /** Pairs that wait for a person, the likeliest first; one for each two venues. */
    public List<ReviewedPair> listPending(int most) {
        return session.createNativeQuery(NUMBERS, Long.class).setMaxResults(most).getResultList().stream()
                .map(number -> findPair(number).orElseThrow())
                .toList();
    }

    public Optional<ReviewedPair> findPair(long number) {
        return session.createNativeQuery(PAIR + " WHERE p.number = :number", Object[].class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .map(this::pair);
    }

    /** Why the records of a venue were brought together: all pairs among them, the strongest first. */
    public List<ReviewedPair> listPairsWithin(String venueId) {
        return session.createNativeQuery(PAIR + WITHIN, Object[].class)
                .setParameter("venue", venueId)
                .getResultStream()
                .map(this::pair)
                .toList();
    }

    /** The records of a venue, in the order of their arrival. */
    public List<ReviewedRecord> listRecords(String venueId) {
        return session.createNativeQuery(RECORDS + " WHERE sr.venue_id = :venue ORDER BY sr.id", Object[].class)
                .setParameter("venue", venueId)
                .getResultStream()
                .map(ReviewStore::record)
                .toList();
    }

    private ReviewedPair pair(Object[] row) {
        return new ReviewedPair(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).intValue(),
                evidence((String) row[2]),
                getRecord(((Number) row[3]).longValue()),
                getRecord(((Number) row[4]).longValue()),
                (Boolean) row[5]);
    }

    private ReviewedRecord getRecord(long id) {
        return record(session.createNativeQuery(RECORDS + " WHERE sr.id = :id", Object[].class)
                .setParameter("id", id)
                .getSingleResult());
    }

    private static ReviewedRecord record(Object[] row) {
        @Nullable String facts = (String) row[5];
        return new ReviewedRecord(
                ((Number) row[0]).longValue(),
                new RecordRef((String) row[1], (String) row[3]),
                (String) row[2],
                (String) row[4],
                facts == null ? null : FactsJson.read(facts),
                (Boolean) row[6]);
    }

    private static List<Evidence> evidence(String json) {
        try {
            return new ArrayList<>(JSON.readValue(json, new TypeReference<List<Evidence>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored evidence that can't be read: " + json, e);
        }
    }
}
