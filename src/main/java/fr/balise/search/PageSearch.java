package fr.balise.search;

import fr.balise.search.MapSearch.Versioned;
import fr.balise.search.live.DataVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Pages of venues, without all that is known of each: from the snapshot in memory where it can answer, else from PostGIS. What is
 * found comes with the name of the data, before it is looked up.
 */
@ApplicationScoped
public class PageSearch {
    private final IndexEngine index;
    private final PostgisEngine postgis;
    private final SlimVenues slim;
    private final DataVersion versions;

    PageSearch(IndexEngine index, PostgisEngine postgis, SlimVenues slim, DataVersion versions) {
        this.index = index;
        this.postgis = postgis;
        this.slim = slim;
        this.versions = versions;
    }

    /** The page, if it can be had in no time and without waiting for anything. */
    public Optional<Versioned<Found>> findReady(VenueQuery query) {
        // Texts have to be understood first.
        return query.text() == null ? index.askWithoutWaiting(query).map(this::page) : Optional.empty();
    }

    /** The page; may wait for the database. */
    public Versioned<Found> find(VenueQuery query) {
        return index.ask(query)
                .map(this::page)
                .orElseGet(() -> new Versioned<>(versions.ofDatabase(), () -> postgis.find(query)));
    }

    private Versioned<Found> page(SnapshotAnswers answers) {
        return new Versioned<>(versions.of(answers.snapshot()), answers::find);
    }

    /** The first page, with each venue in few words; may wait for the database. */
    Versioned<List<NearVenue>> findSlim(VenueQuery query) {
        return index.ask(query)
                .map(answers -> new Versioned<>(versions.of(answers.snapshot()), answers::listNear))
                .orElseGet(() -> new Versioned<>(
                        versions.ofDatabase(),
                        () -> QuarkusTransaction.joiningExisting()
                                .call(() -> slim.list(postgis.find(query).venues()))));
    }
}
