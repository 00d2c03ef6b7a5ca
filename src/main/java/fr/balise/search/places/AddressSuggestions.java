package fr.balise.search.places;

import fr.balise.gazetteer.AddressQuery;
import fr.balise.gazetteer.GeocodedAddress;
import fr.balise.gazetteer.Geocoder;
import fr.balise.gazetteer.GeocoderUnavailableException;
import fr.balise.gazetteer.Geocoders;
import fr.balise.gazetteer.RequestBudget;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * An address as the configured geocoder knows it. Nobody waits for it longer than {@value #PATIENCE_MILLIS} ms: an answer that comes later
 * is kept for the next letter that is typed. Without a geocoder there are none.
 */
@ApplicationScoped
public class AddressSuggestions {
    static final int PATIENCE_MILLIS = 300;
    /** Two at a time and eight that wait: what comes on top goes without. */
    private static final int AT_ONCE = 2;

    private static final int WAITING = 8;
    private static final int KEPT = 2_000;
    /** Something that begins with a number of a house, or names a street. */
    private static final Pattern ADDRESS = Pattern.compile(
            "\\s*[0-9]{1,4}\\s?(bis|ter|quater|[a-d])?,?\\s+\\p{L}{2}.{3,}|.*\\b(rue|avenue|av|boulevard|bd|place|chemin|all[ée]e|quai"
                    + "|impasse|route|square|cours)\\s+\\p{L}{2}.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final double LEAST_SCORE = 0.5;

    private final Geocoder geocoder;
    private final ThreadPoolExecutor threads;
    private final Map<String, CompletableFuture<Optional<GeocodedAddress>>> known =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, CompletableFuture<Optional<GeocodedAddress>>> one) {
                    return size() > KEPT;
                }
            };

    @Inject
    AddressSuggestions(Geocoders geocoders) {
        this(geocoders.current());
    }

    AddressSuggestions(Geocoder geocoder) {
        this.geocoder = geocoder;
        threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(task, "balise-addresses");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }

    /** The address that was typed, if it is one and the geocoder knows it by now. */
    public Optional<Place> find(String text) {
        if (geocoder.isOffline()
                || text.length() > 160
                || !ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return ask(text)
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .filter(found -> found.score() == null || found.score() >= LEAST_SCORE)
                    .map(found -> place(text, found));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException | ExecutionException | RejectedExecutionException e) {
            return Optional.empty();
        }
    }

    private CompletableFuture<Optional<GeocodedAddress>> ask(String text) {
        AddressQuery query = new AddressQuery(text.strip(), null, null, null);
        synchronized (known) {
            CompletableFuture<Optional<GeocodedAddress>> asked = known.get(query.key());
            // What failed is asked again, but not at once.
            if (asked == null) {
                asked = CompletableFuture.supplyAsync(() -> geocode(query), threads);
                known.put(query.key(), asked);
                forgetWhenFailed(query.key(), asked);
            }
            return asked;
        }
    }

    private void forgetWhenFailed(String key, CompletableFuture<Optional<GeocodedAddress>> asked) {
        asked.exceptionally(failure -> {
            Log.debug("No address from the geocoder", failure);
            CompletableFuture.delayedExecutor(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        synchronized (known) {
                            known.remove(key, asked);
                        }
                    });
            return Optional.empty();
        });
    }

    private Optional<GeocodedAddress> geocode(AddressQuery query) {
        try {
            return geocoder.geocode(List.of(query), new RequestBudget(1)).getOrDefault(query, Optional.empty());
        } catch (GeocoderUnavailableException e) {
            throw new CompletionException(e);
        }
    }

    private static Place place(String text, GeocodedAddress found) {
        return new Place(
                Place.Kind.ADDRESS,
                "",
                found.label() == null ? text.strip() : found.label(),
                "",
                0,
                Set.of(),
                List.of(),
                found.position(),
                found.precision().isApproximate());
    }
}
