package fr.balise.importer.matching;

import fr.balise.venue.FactsJson;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueId;
import fr.balise.venue.VenueStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Imports small lists of facts as a run does, from writing records to merging venues, and looks at what came of it. */
@ApplicationScoped
public class MatchingLists {
    /** Test lists only, so that the data of other tests stays as it is. */
    private static final String PREFIX = "liste-";

    private final Session session;
    private final LinkRecords linking;
    private final MergeVenues merging;
    private final VenueStore venues;

    MatchingLists(Session session, LinkRecords linking, MergeVenues merging, VenueStore venues) {
        this.session = session;
        this.linking = linking;
        this.merging = merging;
        this.venues = venues;
    }

    static RecordRef ref(String list, String key) {
        return new RecordRef(PREFIX + list, key);
    }

    /** Takes everything out again, decisions only if they are to go as well. */
    void clear(boolean decisions) {
        QuarkusTransaction.requiringNew().run(() -> {
            run(
                    "DELETE FROM venue_redirect WHERE venue_id IN (SELECT own_id FROM source_record WHERE source_id LIKE :p)");
            run("UPDATE source_record SET venue_id = NULL WHERE source_id LIKE :p");
            run("DELETE FROM venue WHERE id IN (SELECT own_id FROM source_record WHERE source_id LIKE :p)");
            run("DELETE FROM source_record WHERE source_id LIKE :p");
            run("DELETE FROM import_run WHERE source_id LIKE :p");
            run("DELETE FROM source WHERE id LIKE :p");
            if (decisions) {
                run("DELETE FROM match_decision WHERE first_source LIKE :p");
            }
        });
    }

    private void run(String sql) {
        session.createNativeMutationQuery(sql).setParameter("p", PREFIX + "%").executeUpdate();
    }

    /** Imports a delivery: new and changed rows by key; null facts are a row that lost its name. */
    void deliver(String list, Map<String, ? extends @Nullable VenueFacts> rows) {
        QuarkusTransaction.requiringNew().run(() -> {
            long run = startRun(PREFIX + list);
            rows.forEach((key, facts) -> write(PREFIX + list, key, facts, run));
            merging.merge(run, linking.link(PREFIX + list, run, List.of()), 0);
        });
    }

    /** Imports a delivery that no longer has this record, or has it again. */
    void cameOrWent(String list, String key, boolean absent) {
        QuarkusTransaction.requiringNew().run(() -> {
            long run = startRun(PREFIX + list);
            long record = session.createNativeQuery(
                            "UPDATE source_record SET absent_since = CASE WHEN :absent THEN now() END"
                                    + " WHERE source_id = :source AND record_key = :key RETURNING id",
                            Long.class)
                    .setParameter("absent", absent)
                    .setParameter("source", PREFIX + list)
                    .setParameter("key", key)
                    .getSingleResult();
            merging.merge(run, linking.link(PREFIX + list, run, List.of(record)), 0);
        });
    }

    private long startRun(String source) {
        session.createNativeMutationQuery("""
                        INSERT INTO source (id, title, publisher, licence, rank) VALUES (:id, :id, :id, 'LO 2.0', 50)
                        ON CONFLICT DO NOTHING
                        """).setParameter("id", source).executeUpdate();
        return session.createNativeQuery(
                        "INSERT INTO import_run (source_id, state, started_at, input_name)"
                                + " VALUES (:id, 'RUNNING', now(), 'liste') RETURNING id",
                        Long.class)
                .setParameter("id", source)
                .getSingleResult();
    }

    private void write(String source, String key, @Nullable VenueFacts facts, long run) {
        session.createNativeMutationQuery("""
                        INSERT INTO source_record AS known (source_id, record_key, row_number, raw, content_hash, facts,
                            outcome, venue_id, own_id, first_run_id, last_run_id, changed_run_id)
                        VALUES (:source, :key, 1, '{}', '', CAST(:facts AS jsonb), :outcome,
                                CASE WHEN CAST(:facts AS text) IS NOT NULL THEN :own END, :own, :run, :run, :run)
                        ON CONFLICT (source_id, record_key) DO UPDATE
                        SET facts = excluded.facts, outcome = excluded.outcome, changed_run_id = excluded.changed_run_id,
                            venue_id = coalesce(known.venue_id,
                                CASE WHEN excluded.facts IS NOT NULL THEN known.own_id END)
                        """)
                .setParameter("source", source)
                .setParameter("key", key)
                .setParameter("facts", facts == null ? null : FactsJson.write(facts))
                .setParameter("outcome", facts == null ? "REJECTED" : "ACCEPTED")
                .setParameter("own", VenueId.of(source, key, 0))
                .setParameter("run", run)
                .executeUpdate();
    }

    /** Which records stand together: each as the sorted list of its references. */
    TreeSet<String> partition() {
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        venueOfRecords()
                .forEach((record, venue) ->
                        groups.computeIfAbsent(venue, id -> new TreeSet<>()).add(record));
        TreeSet<String> partition = new TreeSet<>();
        groups.values().forEach(group -> partition.add(String.join(" + ", group)));
        return partition;
    }

    /** The venue of each record, by list and key: {@code a/1}. */
    Map<String, String> venueOfRecords() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, String> venueOf = new TreeMap<>();
            session.createNativeQuery(
                            "SELECT source_id, record_key, venue_id FROM source_record"
                                    + " WHERE source_id LIKE 'liste-%' AND venue_id IS NOT NULL",
                            Object[].class)
                    .getResultStream()
                    .forEach(row -> venueOf.put(
                            row[0].toString().substring(PREFIX.length()) + "/" + row[1], row[2].toString()));
            return venueOf;
        });
    }

    /** Where a public id leads: to itself while the venue is there, else to where it redirects; empty when nowhere. */
    String leadsTo(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> venues.find(id).isPresent()
                        ? id
                        : venues.findRedirect(id)
                                .filter(next -> venues.find(next).isPresent())
                                .orElse(""));
    }

    static String ownId(String list, String key) {
        return VenueId.of(PREFIX + list, key, 0);
    }

    long count(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(sql, Long.class).getSingleResult());
    }
}
