package fr.balise.api;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.opening.OpenTime;
import fr.balise.search.MapQuery;
import fr.balise.search.MapSearch.Versioned;
import fr.balise.search.VenueQuery;
import fr.balise.search.map.MapView;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers on the event loop what can be had at once, and on a worker what has to wait for the database. What comes from memory
 * takes less time than to change the thread.
 */
@ApplicationScoped
class QuickAnswers {
    /** Characters of an address that is read in no time; to check a drawn polygon takes longer than an event loop has. */
    private static final int LONG_ADDRESS = 2000;

    private final Caching caching;
    private final Gazetteers gazetteers;
    private final KeptAnswers kept;

    QuickAnswers(Caching caching, Gazetteers gazetteers, KeptAnswers kept) {
        this.caching = caching;
        this.gazetteers = gazetteers;
        this.kept = kept;
    }

    /**
     * How one kind of question is answered.
     *
     * @param kind tells this kind of question from the others
     * @param parse of a request, by what is known of places
     * @param ready gives an answer only if it can be had without waiting
     * @param waiting gives it in any case
     * @param write makes the body
     */
    record Way<Q, A>(
            String kind,
            Function<Gazetteer, Q> parse,
            Function<Q, Optional<Versioned<A>>> ready,
            Function<Q, Versioned<A>> waiting,
            Function<A, byte[]> write,
            Function<Q, Lasting> lasting,
            String type) {}

    /** The part of a {@link Way} that all views of a map share. */
    record MapWay(
            String kind,
            Function<MapQuery, Optional<Versioned<MapView>>> ready,
            Function<MapQuery, Versioned<MapView>> waiting,
            Function<MapView, byte[]> write,
            String type) {
        Way<MapQuery, MapView> of(Function<Gazetteer, MapQuery> parse) {
            return new Way<>(kind, parse, ready, waiting, write, asked -> lasting(asked.query()), type);
        }
    }

    /** To be called on the event loop. */
    <Q, A> Uni<Response> answer(Caching.Asked asked, Way<Q, A> way) {
        Optional<Gazetteer> known = gazetteers.findRead();
        if (known.isEmpty() || asked.address().length() > LONG_ADDRESS) {
            return later(() -> answer(asked, way, way.parse().apply(gazetteers.current())));
        }
        Q question = way.parse().apply(known.get());
        return way.ready()
                .apply(question)
                .map(found -> Uni.createFrom().item(answer(asked, way, question, found)))
                .orElseGet(() -> later(() -> answer(asked, way, question)));
    }

    private static Uni<Response> later(Supplier<Response> answer) {
        return Uni.createFrom().item(answer).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private <Q, A> Response answer(Caching.Asked asked, Way<Q, A> way, Q question) {
        return answer(asked, way, question, way.waiting().apply(question));
    }

    private <Q, A> Response answer(Caching.Asked asked, Way<Q, A> way, Q question, Versioned<A> found) {
        Caching.Form form =
                new Caching.Form(way.type(), found.version(), way.lasting().apply(question));
        return caching.answer(asked, form, () -> body(way, question, found, form));
    }

    /** What is open now changes while nobody writes; all else stays as long as the version does. */
    private <Q, A> byte[] body(Way<Q, A> way, Q question, Versioned<A> found, Caching.Form form) {
        Supplier<byte[]> written = () -> way.write().apply(found.answer().get());
        return form.lasting() == Lasting.UNTIL_CHANGED
                ? kept.get(new KeptAnswers.Key(way.kind(), found.version(), question), written)
                : written.get();
    }

    /** How long what a query finds stays the same. */
    static Lasting lasting(VenueQuery query) {
        if (query.open() == null) {
            return Lasting.UNTIL_CHANGED;
        }
        return query.open() instanceof OpenTime.Now ? Lasting.FOR_THE_MINUTE : Lasting.FOR_THE_DAY;
    }
}
