package fr.balise.importer.placing;

import fr.balise.gazetteer.AddressQuery;
import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.gazetteer.GeocodedAddress;
import fr.balise.gazetteer.Geocoder;
import fr.balise.gazetteer.GeocoderConfig;
import fr.balise.gazetteer.GeocoderUnavailableException;
import fr.balise.gazetteer.Geocoders;
import fr.balise.gazetteer.RequestBudget;
import fr.balise.importer.placing.BelieveAnswer.Decision;
import fr.balise.importer.placing.Placing.Result;
import fr.balise.venue.Address;
import fr.balise.venue.VenueFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up the addresses of a source that are known to their commune only. Asks nobody where no geocoder is configured,
 * and never twice for the same address. A geocoder that does not answer is a notice, never a failure.
 */
@ApplicationScoped
public class GeocodeRecords {
    /** Records held in memory at a time. */
    private static final int STEP = 5000;

    private final UnplacedRecordStore records;
    private final GeocodingStore answers;
    private final Gazetteers gazetteers;
    private final Geocoder geocoder;
    private final GeocoderConfig config;

    @Inject
    GeocodeRecords(
            UnplacedRecordStore records,
            GeocodingStore answers,
            Gazetteers gazetteers,
            GeocoderConfig config,
            Geocoders geocoders) {
        this(records, answers, gazetteers, config, geocoders.current());
    }

    /** With a geocoder of one's own. */
    GeocodeRecords(
            UnplacedRecordStore records,
            GeocodingStore answers,
            Gazetteers gazetteers,
            GeocoderConfig config,
            Geocoder geocoder) {
        this.records = records;
        this.answers = answers;
        this.gazetteers = gazetteers;
        this.config = config;
        this.geocoder = geocoder;
    }

    /**
     * Looks up what has not been looked up, in the caller's transaction; answers are kept whatever becomes of it.
     *
     * @param run the import that is under way: records that get a position count as changed by it
     */
    public Placing place(String sourceId, long run) {
        return geocoder.isOffline() ? new Placing() : new Work(run).place(sourceId);
    }

    /** One import of one source. */
    private final class Work {
        private final long run;
        private final Placing placing = new Placing();
        private final RequestBudget budget = new RequestBudget(config.maxRequests());
        private final Gazetteer gazetteer = gazetteers.current();
        private final BelieveAnswer belief = new BelieveAnswer(gazetteer, geocoder.name(), config.minScore());
        private final Instant now = Instant.now();

        private Work(long run) {
            this.run = run;
        }

        private Placing place(String sourceId) {
            long last = 0;
            List<UnplacedRecord> step;
            do {
                step = records.list(sourceId, last, geocoder.name(), STEP);
                if (!step.isEmpty()) {
                    last = step.get(step.size() - 1).id();
                    place(step);
                }
            } while (step.size() == STEP);
            placing.sent(budget.sent());
            return placing;
        }

        private void place(List<UnplacedRecord> step) {
            Map<Long, AddressQuery> queries = new LinkedHashMap<>();
            step.forEach(record -> query(record.facts().address()).ifPresent(query -> queries.put(record.id(), query)));
            Map<String, Optional<GeocodedAddress>> found = look(queries);
            Map<Long, VenueFacts> placed = new LinkedHashMap<>();
            for (UnplacedRecord record : step) {
                AddressQuery query = queries.get(record.id());
                if (query != null) {
                    Decision decision = found.containsKey(query.key())
                            ? decide(record.facts(), found.get(query.key()))
                            : new Decision(Result.NOT_ASKED, null);
                    placing.count(decision.result());
                    if (decision.facts() != null) {
                        placed.put(record.id(), decision.facts());
                    }
                }
            }
            records.place(placed, run);
        }

        private Decision decide(VenueFacts facts, Optional<GeocodedAddress> answer) {
            return answer.map(found -> belief.decide(facts, found)).orElse(new Decision(Result.NOT_FOUND, null));
        }

        /** The city of Paris is a limit that the service may not know: its addresses are those of arrondissements. */
        private Optional<AddressQuery> query(Address address) {
            String street = address.street() == null ? "" : address.street();
            Optional<Commune> commune = Optional.ofNullable(address.inseeCode()).flatMap(gazetteer::findByInsee);
            boolean divided = commune.filter(city -> gazetteer.listCommunesOf(city.departmentCode()).stream()
                            .anyMatch(other -> city.insee().equals(other.parent())))
                    .isPresent();
            String postalCode = address.postalCode();
            boolean cedex =
                    postalCode == null || gazetteer.listByPostalCode(postalCode).isEmpty();
            String limit = divided ? null : commune.map(Commune::insee).orElse(null);
            return AddressQuery.of(street, cedex ? null : postalCode, address.commune(), limit);
        }

        /** What is known by now about each question, by its key; one that could not be asked is missing. */
        private Map<String, Optional<GeocodedAddress>> look(Map<Long, AddressQuery> queries) {
            Map<String, AddressQuery> distinct = new LinkedHashMap<>();
            queries.values().forEach(query -> distinct.putIfAbsent(query.key(), query));
            Map<String, KnownAnswer> known = answers.find(geocoder.name(), distinct.keySet());
            Map<String, Optional<GeocodedAddress>> found = new HashMap<>();
            List<AddressQuery> unknown = new ArrayList<>();
            distinct.forEach((key, query) -> {
                KnownAnswer answer = known.get(key);
                if (answer != null) {
                    // An old answer serves as long as no new one can be had.
                    found.put(key, answer.address());
                }
                if (answer == null || isStale(answer)) {
                    unknown.add(query);
                }
            });
            ask(unknown, found);
            return found;
        }

        private boolean isStale(KnownAnswer answer) {
            var kept = answer.address().isPresent() ? config.keepFound() : config.keepNotFound();
            return answer.askedAt().plus(kept).isBefore(now);
        }

        private void ask(List<AddressQuery> queries, Map<String, Optional<GeocodedAddress>> found) {
            for (int from = 0; from < queries.size() && placing.notice() == null; from += geocoder.batchSize()) {
                List<AddressQuery> batch = queries.subList(from, Math.min(queries.size(), from + geocoder.batchSize()));
                try {
                    Map<AddressQuery, Optional<GeocodedAddress>> fresh = geocoder.geocode(batch, budget);
                    answers.save(geocoder.name(), fresh, now);
                    fresh.forEach((query, answer) -> found.put(query.key(), answer));
                } catch (GeocoderUnavailableException e) {
                    placing.interrupt(String.valueOf(e.getMessage()));
                }
            }
        }
    }
}
