package fr.balise.venue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes one venue of what its records say: for each field the value of the best-ranked source that states one, but an
 * intact text before one of which the file has lost letters; of one source, a row that it has before one that it no longer
 * has. The order of the statements does not matter. A position is the exception: the most precise one wins whatever its rank,
 * because a worse position never replaces a better one; of two that are as precise a source's own goes before a looked-up
 * one, then the score decides, then the rank.
 */
public final class MergeStatements {
    private static final Comparator<Statement> BEST_FIRST = Comparator.comparingInt(Statement::rank)
            .reversed()
            .thenComparing(Statement::sourceId)
            .thenComparing(Statement::absent)
            .thenComparing(Statement::recordKey);

    private final List<Statement> ranked;
    private final Map<String, String> provenance = new TreeMap<>();

    private MergeStatements(Collection<Statement> statements) {
        ranked = statements.stream().sorted(BEST_FIRST).toList();
    }

    /**
     * Merges at least one statement.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static MergedFacts merge(Collection<Statement> statements) {
        if (statements.isEmpty()) {
            throw new IllegalArgumentException("a venue without any record");
        }
        MergeStatements merge = new MergeStatements(statements);
        VenueFacts facts = merge.facts();
        return new MergedFacts(facts, Map.copyOf(merge.provenance), merge.hoursConfirmedOn());
    }

    private VenueFacts facts() {
        return new VenueFacts(
                required(StandardField.NOM.wireName(), VenueFacts::name),
                optional(StandardField.PIVOT, VenueFacts::pivot),
                several(StandardField.TYPOLOGIE, VenueFacts::typologies),
                status(),
                address(),
                location(),
                contact(),
                optional(StandardField.HORAIRES, VenueFacts::openingHours),
                opening(),
                new Presentation(
                        optional(
                                StandardField.PRESENTATION_RESUME,
                                facts -> facts.presentation().summary()),
                        optional(
                                StandardField.PRESENTATION_DETAIL,
                                facts -> facts.presentation().detail())),
                several(StandardField.ITINERANCE, VenueFacts::mobility),
                optional(StandardField.STRUCTURE_PARENTE, VenueFacts::parentOrganisation),
                optional(StandardField.SOURCE, VenueFacts::collectedBy),
                optional(StandardField.DATE_MAJ, VenueFacts::verifiedOn),
                optional(StandardField.FICHE_ACCES_LIBRE, VenueFacts::acceslibreUrl),
                several(StandardField.SERVICES, VenueFacts::services),
                offer());
    }

    /**
     * A source that says "closed" is believed before one that merely lists the venue; but no row that it has taken out while
     * it lists the venue in another one, and not where a better-ranked correction says that the venue is open.
     */
    private Status status() {
        List<Statement> current =
                ranked.stream().filter(said -> !isReplaced(said)).toList();
        Statement said = best(current, VenueFacts::status, status -> !status.equals(Status.OPEN));
        if (said == null) {
            return Status.OPEN;
        }
        provenance.put("statut", said.sourceId());
        return said.facts().status().equals(Status.STATED_OPEN)
                ? Status.OPEN
                : said.facts().status();
    }

    private boolean isReplaced(Statement said) {
        return said.absent()
                && ranked.stream()
                        .anyMatch(other -> !other.absent() && other.sourceId().equals(said.sourceId()));
    }

    /** Announcements of all sources hold: who plans for a closed door loses less than who finds one. */
    private Opening opening() {
        List<OpeningException> exceptions = new ArrayList<>();
        Map<Service, ServiceHours> byService = new EnumMap<>(Service.class);
        for (Statement said : ranked) {
            if (!isReplaced(said)) {
                exceptions.addAll(said.facts().opening().exceptions());
                said.facts().opening().byService().forEach(byService::putIfAbsent);
            }
        }
        ranked.stream()
                .filter(said -> !isReplaced(said) && !said.facts().opening().equals(Opening.USUAL))
                .findFirst()
                .ifPresent(said -> provenance.put("exceptions", said.sourceId()));
        return new Opening(exceptions.stream().distinct().toList(), byService, stops());
    }

    /** The tour of one source, the best-ranked that has any: two lists of one tour must not make two of it. */
    private List<Stop> stops() {
        Statement best = bestTour();
        if (best == null) {
            return List.of();
        }
        provenance.put("arrets", best.sourceId());
        Map<String, Stop> stops = new LinkedHashMap<>();
        for (Statement said : ranked) {
            if (said.sourceId().equals(best.sourceId()) && !isReplaced(said)) {
                for (Stop stop : said.facts().opening().stops()) {
                    stops.merge(stop.key(), stop, (one, other) -> one.with(other.passages()));
                }
            }
        }
        return List.copyOf(stops.values());
    }

    private @Nullable Statement bestTour() {
        return ranked.stream()
                .filter(said ->
                        !isReplaced(said) && !said.facts().opening().stops().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate hoursConfirmedOn() {
        Statement tour = bestTour();
        Statement said = tour != null ? tour : best(facts -> facts.openingHours(), hours -> true);
        return said == null ? null : said.facts().verifiedOn();
    }

    private Address address() {
        return new Address(
                optional(StandardField.ADRESSE, facts -> facts.address().street()),
                optional(
                        StandardField.COMPLEMENT_ADRESSE,
                        facts -> facts.address().complement()),
                optional(StandardField.CODE_POSTAL, facts -> facts.address().postalCode()),
                optional(StandardField.COMMUNE, facts -> facts.address().commune()),
                optional(StandardField.CODE_INSEE, facts -> facts.address().inseeCode()));
    }

    private Location location() {
        Statement best = ranked.get(0);
        for (Statement other : ranked) {
            if (other.facts().location().isBetterThan(best.facts().location())) {
                best = other;
            }
        }
        Location location = best.facts().location();
        if (location.position() != null) {
            provenance.put(StandardField.LATITUDE.wireName(), best.sourceId());
            provenance.put(StandardField.LONGITUDE.wireName(), best.sourceId());
        }
        return location;
    }

    private Contact contact() {
        return new Contact(
                several(StandardField.TELEPHONE, facts -> facts.contact().phones()),
                several(StandardField.COURRIELS, facts -> facts.contact().mails()),
                several(StandardField.SITE_WEB, facts -> facts.contact().websites()),
                optional(StandardField.PRISE_RDV, facts -> facts.contact().appointmentUrl()));
    }

    private Offer offer() {
        return new Offer(
                several(
                        StandardField.PUBLICS_SPECIFIQUEMENT_ADRESSES,
                        facts -> facts.offer().audiences()),
                several(
                        StandardField.PRISE_EN_CHARGE_SPECIFIQUE,
                        facts -> facts.offer().specialNeeds()),
                several(StandardField.FRAIS_A_CHARGE, facts -> facts.offer().fees()),
                several(StandardField.MODALITES_ACCES, facts -> facts.offer().accessModes()),
                several(
                        StandardField.MODALITES_ACCOMPAGNEMENT,
                        facts -> facts.offer().supportModes()),
                several(
                        StandardField.DISPOSITIF_PROGRAMMES_NATIONAUX,
                        facts -> facts.offer().programmes()),
                several(StandardField.FORMATIONS_LABELS, facts -> facts.offer().labels()),
                several(
                        StandardField.AUTRES_FORMATIONS_LABELS,
                        facts -> facts.offer().otherLabels()));
    }

    private <T> @Nullable T optional(StandardField field, Function<VenueFacts, @Nullable T> getter) {
        Statement best = best(facts -> getter.apply(facts), value -> true);
        if (best == null) {
            return null;
        }
        provenance.put(field.wireName(), best.sourceId());
        return getter.apply(best.facts());
    }

    private String required(String field, Function<VenueFacts, String> getter) {
        return first(
                field,
                getter,
                name -> !name.isEmpty(),
                getter.apply(ranked.get(0).facts()));
    }

    private <C extends Collection<?>> C several(StandardField field, Function<VenueFacts, C> getter) {
        C none = getter.apply(ranked.get(0).facts());
        return first(field.wireName(), getter, values -> !values.isEmpty(), none);
    }

    private <T> T first(String field, Function<VenueFacts, T> getter, Predicate<T> stated, T otherwise) {
        Statement best = best(getter, stated);
        if (best == null) {
            return otherwise;
        }
        provenance.put(field, best.sourceId());
        return getter.apply(best.facts());
    }

    /** The best-ranked statement with a value of which no letters are lost; else the best-ranked with any; else null. */
    private <T> @Nullable Statement best(Function<VenueFacts, @Nullable T> getter, Predicate<T> stated) {
        return best(ranked, getter, stated);
    }

    private static <T> @Nullable Statement best(
            List<Statement> statements, Function<VenueFacts, @Nullable T> getter, Predicate<T> stated) {
        Statement damaged = null;
        for (Statement statement : statements) {
            T value = getter.apply(statement.facts());
            if (value != null && stated.test(value)) {
                if (isIntact(value)) {
                    return statement;
                }
                damaged = damaged == null ? statement : damaged;
            }
        }
        return damaged;
    }

    /** Whether no letter became U+FFFD in the file of the source. */
    private static boolean isIntact(Object value) {
        if (value instanceof String text) {
            return text.indexOf('\uFFFD') < 0;
        }
        if (value instanceof Status status) {
            return status.reason() == null || isIntact(status.reason());
        }
        return !(value instanceof List<?> texts) || texts.stream().allMatch(MergeStatements::isIntact);
    }
}
