package fr.balise.api;

import fr.balise.opening.Openings;
import fr.balise.search.Found.Hit;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives venues as they are answered: those that were asked for before from memory, as long as the data stay the same. */
@ApplicationScoped
class WrittenLieux {
    /** Of the heap, which the index shares. */
    private static final long MOST_BYTES =
            Math.min(48 << 20, Runtime.getRuntime().maxMemory() / 32);

    private final VenueStore venues;
    private final LieuJson json;
    private final Openings openings;
    private final KeptLieux kept = new KeptLieux(MOST_BYTES);

    WrittenLieux(VenueStore venues, LieuJson json, Openings openings) {
        this.venues = venues;
        this.json = json;
        this.openings = openings;
    }

    /**
     * Some venues in an order, all of one moment.
     *
     * @param all each with what a list says of its doors
     */
    record Page(Instant now, List<Placed> all) {
        /** @param meters NaN where no distance is known */
        record Placed(WrittenLieu lieu, double meters) {}
    }

    /** The venues, if all of them can be had without waiting for anything. */
    Optional<Page> findReady(List<Hit> hits, String version) {
        Instant now = openings.now();
        List<Page.Placed> all = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            WrittenLieu known = kept.find(hit.id(), version);
            if (known == null || !LieuJson.isReady(known, now)) {
                return Optional.empty();
            }
            all.add(new Page.Placed(known, hit.meters()));
        }
        return Optional.of(new Page(now, all));
    }

    /** The venues, at least as new as the version; those that are not there are left out. May ask the database. */
    Page list(List<Hit> hits, String version) {
        Instant now = openings.now();
        Map<String, WrittenLieu> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Hit hit : hits) {
            WrittenLieu known = kept.find(hit.id(), version);
            if (known == null) {
                missing.add(hit.id());
            } else {
                found.put(hit.id(), known);
            }
        }
        for (Venue venue : read(missing)) {
            found.put(venue.id(), json.write(venue));
        }
        List<Page.Placed> all = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            WrittenLieu lieu = found.get(hit.id());
            // The index may be a moment behind: who was deleted in between is left out.
            if (lieu != null) {
                all.add(new Page.Placed(inList(hit.id(), version, lieu, now), hit.meters()));
            }
        }
        return new Page(now, all);
    }

    private List<Venue> read(List<String> ids) {
        return ids.isEmpty() ? List.of() : QuarkusTransaction.joiningExisting().call(() -> venues.list(ids));
    }

    private WrittenLieu inList(String id, String version, WrittenLieu lieu, Instant now) {
        if (LieuJson.isReady(lieu, now)) {
            return lieu;
        }
        WrittenLieu written = json.withOpening(lieu, now);
        kept.keep(id, version, written);
        return written;
    }

    /** One venue with all that is known of its doors; may ask the database. */
    Optional<WrittenLieu> find(String id, String version) {
        Instant now = openings.now();
        WrittenLieu known = kept.find(id, version);
        if (known != null && LieuJson.isReadyAlone(known, now)) {
            return Optional.of(known);
        }
        Optional<WrittenLieu> found = known == null ? read(id) : Optional.of(known);
        return found.map(lieu -> {
            WrittenLieu written = json.withIntervals(lieu, now);
            kept.keep(id, version, written);
            return written;
        });
    }

    private Optional<WrittenLieu> read(String id) {
        return QuarkusTransaction.joiningExisting().call(() -> venues.find(id)).map(json::write);
    }
}
