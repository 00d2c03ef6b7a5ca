package fr.balise.site.directory;

import fr.balise.text.Folding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Reads the addresses of all venues, part by part. */
@ApplicationScoped
class SitemapStore {
    /** Those that are closed for good have pages that tell search engines to forget them. */
    private static final String VENUES = """
            SELECT v.id, v.name, v.changed_at FROM venue v
            WHERE v.id >= :from AND v.id < :beyond AND v.state <> 'CLOSED_FOR_GOOD'
            ORDER BY v.id
            """;

    /** Rows that wait in memory. */
    private static final int FETCHED = 2000;

    private final Session session;

    SitemapStore(Session session) {
        this.session = session;
    }

    /** Tells each venue's address and when something of it last changed, in the order of their ids. */
    void read(SitemapPart part, BiConsumer<String, Instant> use) {
        try (Stream<Object[]> rows = session.createNativeQuery(VENUES, Object[].class)
                .setParameter("from", part.first())
                .setParameter("beyond", part.beyond())
                .setFetchSize(FETCHED)
                .getResultStream()) {
            rows.forEach(row -> use.accept("/lieux/" + row[0] + "-" + Folding.slug((String) row[1]), (Instant) row[2]));
        }
    }
}
