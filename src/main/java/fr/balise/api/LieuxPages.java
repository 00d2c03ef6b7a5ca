package fr.balise.api;

import fr.balise.api.LieuxAnswer.Addresses;
import fr.balise.api.WrittenLieux.Page.Placed;
import fr.balise.search.Found;
import fr.balise.search.MapSearch.Versioned;
import fr.balise.search.PageSearch;
import fr.balise.search.VenueQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Finds pages of lists and writes them as {@link LieuxAnswer} describes. */
@ApplicationScoped
class LieuxPages {
    /** More venues at once are too much for an event loop. */
    private static final int QUICK_LIMIT = 100;

    private static final byte[] END = "]}".getBytes(StandardCharsets.US_ASCII);

    private final PageSearch search;
    private final WrittenLieux lieux;
    private final LieuJson json;

    LieuxPages(PageSearch search, WrittenLieux lieux, LieuJson json) {
        this.search = search;
        this.lieux = lieux;
        this.json = json;
    }

    /** The page, if it can be had without waiting for anything. */
    Optional<Versioned<LieuxPage>> findReady(VenueQuery query) {
        return query.limit() > QUICK_LIMIT
                ? Optional.empty()
                : search.findReady(query).flatMap(page -> findReady(query, page));
    }

    private Optional<Versioned<LieuxPage>> findReady(VenueQuery query, Versioned<Found> page) {
        Found found = page.answer().get();
        return lieux.findReady(found.venues(), page.version())
                .map(venues -> new Versioned<>(page.version(), () -> new LieuxPage(query, found, venues)));
    }

    /** The page; may wait for the database. */
    Versioned<LieuxPage> find(VenueQuery query) {
        Versioned<Found> page = search.find(query);
        return new Versioned<>(page.version(), () -> {
            Found found = page.answer().get();
            return new LieuxPage(query, found, lieux.list(found.venues(), page.version()));
        });
    }

    byte[] write(LieuxPage page, Addresses addresses) {
        byte[] around = json.bytes(LieuxAnswer.around(page, addresses));
        ByteArrayOutputStream all = new ByteArrayOutputStream(
                around.length + 2048 * page.lieux().all().size());
        // The list is empty, and the last of it.
        all.write(around, 0, around.length - END.length);
        boolean behind = false;
        for (Placed placed : page.lieux().all()) {
            if (behind) {
                all.write(',');
            }
            var opening = Objects.requireNonNull(placed.lieu().inLists(), "a page has openings");
            LieuJson.add(placed.lieu(), opening, placed.meters(), all);
            behind = true;
        }
        all.writeBytes(END);
        return all.toByteArray();
    }
}
