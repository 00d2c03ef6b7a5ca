package fr.balise.testing;

import fr.balise.venue.CopyText;
import fr.balise.venue.MergeStatements;
import fr.balise.venue.Statement;
import fr.balise.venue.VenueBulkStore;
import fr.balise.venue.VenueFixture;
import fr.balise.venue.VenueId;
import fr.balise.venue.VenueRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Puts venues into the database for one test, beside those of the first start, and takes them out again. */
@ApplicationScoped
public class TestVenues {
    private final VenueBulkStore venues;
    private final Session session;
    private final List<String> added = new ArrayList<>();

    TestVenues(VenueBulkStore venues, Session session) {
        this.venues = venues;
        this.session = session;
    }

    /** Adds a venue and gives its id. Another of the same name takes its place. */
    public String add(VenueFixture fixture) {
        String id = VenueId.of("test", fixture.facts().name(), 0);
        write(Map.of(id, fixture));
        return id;
    }

    /** Adds venues, some of which may have the same name, and gives their ids. */
    public List<String> addAll(List<VenueFixture> fixtures) {
        Map<String, VenueFixture> named = new LinkedHashMap<>();
        for (VenueFixture fixture : fixtures) {
            String id = VenueId.of("test", fixture.facts().name(), 0);
            for (int attempt = 1; added.contains(id) || named.containsKey(id); attempt++) {
                id = VenueId.of("test", fixture.facts().name(), attempt);
            }
            named.put(id, fixture);
        }
        write(named);
        return List.copyOf(named.keySet());
    }

    private void write(Map<String, VenueFixture> fixtures) {
        CopyText rows = new CopyText();
        fixtures.forEach((id, fixture) -> {
            Statement said = new Statement("test", 50, "1", fixture.facts());
            VenueRows.add(id, MergeStatements.merge(List.of(said)), rows);
        });
        QuarkusTransaction.requiringNew().run(() -> {
            venues.begin();
            venues.stage(rows);
            venues.write(Instant.EPOCH, 0);
        });
        added.addAll(fixtures.keySet());
    }

    /** Makes an id one that was merged into another. */
    public void redirect(String oldId, String id) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "INSERT INTO venue_redirect (old_id, venue_id) VALUES (:old, :id)")
                        .setParameter("old", oldId)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    public void removeAll() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String sql : List.of(
                    "DELETE FROM venue_redirect WHERE venue_id = ANY (:ids)",
                    "DELETE FROM venue WHERE id = ANY (:ids)")) {
                session.createNativeMutationQuery(sql)
                        .setParameter("ids", added.toArray(String[]::new))
                        .executeUpdate();
            }
        });
        added.clear();
    }
}
