package fr.balise.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Keeps reports until somebody has settled them, and the secret with which their forms are sealed. */
@ApplicationScoped
public class FeedbackStore {
    /** Characters of a free text, as the database counts them: code points. */
    public static final int MOST_CHARACTERS = 300;

    private static final String ADD = """
            INSERT INTO feedback (venue_id, kind, said) VALUES (:venue, :kind, CAST(:said AS text))
            ON CONFLICT (venue_id, kind, coalesce(said, '')) WHERE settled_at IS NULL
            DO UPDATE SET times = feedback.times + 1, last_at = now()
            """;
    private static final String SELECT = """
            SELECT f.id, coalesce(r.venue_id, f.venue_id), v.name, f.kind, f.said, f.times, f.last_at, f.settled_at
            FROM feedback f
            LEFT JOIN venue_redirect r ON r.old_id = f.venue_id
            LEFT JOIN venue v ON v.id = coalesce(r.venue_id, f.venue_id)
            """;
    private static final String WAITING = SELECT + "WHERE f.settled_at IS NULL ORDER BY f.last_at, f.id";
    private static final String ONE = SELECT + "WHERE f.id = :id";
    private static final String COUNT = "SELECT count(*) FROM feedback WHERE settled_at IS NULL";
    private static final String SETTLE = "UPDATE feedback SET settled_at = now() WHERE id = :id AND settled_at IS NULL";
    /** Not where the same waits again: that one is enough. */
    private static final String REOPEN = """
            UPDATE feedback f SET settled_at = NULL
            WHERE f.id = :id AND f.settled_at IS NOT NULL AND NOT EXISTS (
                SELECT FROM feedback o WHERE o.settled_at IS NULL AND o.venue_id = f.venue_id AND o.kind = f.kind
                AND o.said IS NOT DISTINCT FROM f.said)
            """;
    /** Settles, too: what is left says nothing that could be looked into. */
    private static final String ERASE =
            "UPDATE feedback SET said = NULL, settled_at = coalesce(settled_at, now()) WHERE id = :id AND said IS NOT NULL";

    private final Session session;

    FeedbackStore(Session session) {
        this.session = session;
    }

    /**
     * Keeps a report; one that says the same as one that waits only counts.
     *
     * @param said at most {@value #MOST_CHARACTERS} characters, not empty; null for none
     */
    @Transactional
    public void add(String venueId, FeedbackKind kind, @Nullable String said) {
        session.createNativeMutationQuery(ADD)
                .setParameter("venue", venueId)
                .setParameter("kind", kind.name())
                .setParameter("said", said, String.class)
                .executeUpdate();
    }

    /** Those that wait, the oldest first. */
    @Transactional
    public List<Feedback> listWaiting(int most) {
        return session.createNativeQuery(WAITING, Object[].class).setMaxResults(most).getResultList().stream()
                .map(FeedbackStore::read)
                .toList();
    }

    @Transactional
    public long countWaiting() {
        return session.createNativeQuery(COUNT, Long.class).getSingleResult();
    }

    /** How many wait for one venue. */
    @Transactional
    public long countWaiting(String venueId) {
        return session.createNativeQuery(COUNT + " AND venue_id = :venue", Long.class)
                .setParameter("venue", venueId)
                .getSingleResult();
    }

    @Transactional
    public Optional<Feedback> find(long id) {
        return session.createNativeQuery(ONE, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(FeedbackStore::read)
                .findFirst();
    }

    /** False when it was settled already, or there is none. */
    @Transactional
    public boolean settle(long id) {
        return change(SETTLE, id);
    }

    /** Makes a settled one wait again; false when it waits, the same waits, or there is none. */
    @Transactional
    public boolean reopen(long id) {
        return change(REOPEN, id);
    }

    /** Settles it and forgets its text for ever, as where that tells of a person; false when there is no text. */
    @Transactional
    public boolean erase(long id) {
        return change(ERASE, id);
    }

    /** The key for the seals of forms, 32 bytes. */
    @Transactional
    public byte[] secret() {
        return session.createNativeQuery("SELECT secret FROM feedback_secret", byte[].class)
                .getSingleResult();
    }

    private boolean change(String sql, long id) {
        return session.createNativeMutationQuery(sql).setParameter("id", id).executeUpdate() == 1;
    }

    private static Feedback read(Object[] row) {
        Instant settled = row[7] == null ? null : instant(row[7]);
        return new Feedback(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                FeedbackKind.valueOf((String) row[3]),
                (String) row[4],
                ((Number) row[5]).intValue(),
                instant(row[6]),
                settled);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant() : (Instant) value;
    }
}
