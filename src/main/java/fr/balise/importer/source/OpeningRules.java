package fr.balise.importer.source;

import fr.balise.venue.Service;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a row says what goes before its usual hours, and what the standard has no field for.
 *
 * @param announced {@code exceptions}: prose about closures, other hours and moves
 * @param from {@code fermeture_debut}: first day of a closure
 * @param to {@code fermeture_fin}: its last day
 * @param reason {@code fermeture_motif}
 * @param byService {@code horaires_par_service}: for each service its hours and whether it asks for an appointment
 * @param services {@code horaires_par_service} in one text: {@code service : hours | service : hours}
 */
public record OpeningRules(
        List<FieldRule> announced,
        List<FieldRule> from,
        List<FieldRule> to,
        List<FieldRule> reason,
        Map<Service, ServiceRules> byService,
        List<FieldRule> services) {

    static final String ANNOUNCED_KEY = "exceptions";
    static final String FROM_KEY = "fermeture_debut";
    static final String TO_KEY = "fermeture_fin";
    static final String REASON_KEY = "fermeture_motif";
    static final String SERVICES_KEY = "horaires_par_service";
    static final String HOURS_KEY = "horaires";
    static final String APPOINTMENT_KEY = "sur_rendez_vous";

    static final List<String> KEYS = List.of(ANNOUNCED_KEY, FROM_KEY, TO_KEY, REASON_KEY, SERVICES_KEY);

    /** The words that {@code sur_rendez_vous} may give. */
    public static final String YES = "oui";

    static final List<String> ANSWERS = List.of(YES, "non");

    /**
     * Where a row says when one service is there.
     *
     * @param appointment gives {@code oui} where nobody is received without one
     */
    public record ServiceRules(List<FieldRule> hours, List<FieldRule> appointment) {}

    Stream<FieldRule> all() {
        return Stream.concat(
                Stream.of(announced, from, to, reason, services).flatMap(Collection::stream),
                byService.values().stream()
                        .flatMap(rules -> Stream.concat(rules.hours().stream(), rules.appointment().stream())));
    }
}
