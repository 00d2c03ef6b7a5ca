package fr.balise.importer.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Keeps what people decided about pairs of records, by their stable references. */
@ApplicationScoped
class DecisionStore {
    private static final String NEXT_NUMBER = "SELECT nextval('match_number_seq')";
    private static final String WRITE = """
            INSERT INTO match_decision (first_source, first_key, second_source, second_key, number, same)
            VALUES (:firstSource, :firstKey, :secondSource, :secondKey, :number, :same)
            ON CONFLICT ON CONSTRAINT match_decision_pk DO UPDATE
            SET same = excluded.same, number = excluded.number, decided_at = now()
            """;
    private static final String FORGET = """
            DELETE FROM match_decision WHERE number = :number
            RETURNING first_source, first_key, second_source, second_key
            """;
    private static final String ID = "SELECT id FROM source_record WHERE source_id = :source AND record_key = :key";

    private final Session session;

    DecisionStore(Session session) {
        this.session = session;
    }

    /** A number for decisions that are taken together. */
    long nextNumber() {
        return session.createNativeQuery(NEXT_NUMBER, Long.class).getSingleResult();
    }

    /** Remembers a decision; one that was taken about the same pair before gives way. */
    void write(RefPair pair, long number, boolean same) {
        session.createNativeMutationQuery(WRITE)
                .setParameter("firstSource", pair.first().source())
                .setParameter("firstKey", pair.first().key())
                .setParameter("secondSource", pair.second().source())
                .setParameter("secondKey", pair.second().key())
                .setParameter("number", number)
                .setParameter("same", same)
                .executeUpdate();
    }

    /** Forgets the decisions with this number, and gives the pairs that they were about. */
    List<RefPair> forget(long number) {
        return session.createNativeQuery(FORGET, Object[].class).setParameter("number", number).getResultList().stream()
                .map(row -> RefPair.of(
                        new RecordRef((String) row[0], (String) row[1]),
                        new RecordRef((String) row[2], (String) row[3])))
                .toList();
    }

    /** Empty when the record is not in the database (yet, or any more). */
    Optional<Long> findRecord(RecordRef ref) {
        return session.createNativeQuery(ID, Long.class)
                .setParameter("source", ref.source())
                .setParameter("key", ref.key())
                .getResultStream()
                .findFirst();
    }
}
