package fr.balise.importer.source;

import fr.balise.venue.StandardField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One stop that a row may state: where, and when. Several of them where a row has several, such as one for each weekday.
 *
 * @param place the fields of an address and of a point
 * @param precision as for a venue: how far the point can be trusted
 * @param other rules by their key, one of {@link #NAME} and the ones behind it
 */
public record StopRules(
        Map<StandardField, List<FieldRule>> place, List<FieldRule> precision, Map<String, List<FieldRule>> other) {
    public static final String NAME = "nom";
    /** Days in French, with or without hours: {@code 1er lundi du mois 9h-12h}. */
    public static final String DAYS = "jours";
    /** Hours in French or opening_hours, with or without days. */
    public static final String HOURS = "horaires";
    /** Single days. */
    public static final String DATES = "dates";
    /** Days on which it does not come. */
    public static final String EXCEPT = "sauf";
    /** A rule of RFC 5545. */
    public static final String RULE = "rrule";

    public static final String FROM = "debut";
    public static final String UNTIL = "fin";
    public static final String APPOINTMENT = "rendez_vous";
    public static final String NOTE = "remarque";

    static final List<String> LISTS = List.of(DATES, EXCEPT);
    static final List<String> YES_NO = List.of("oui", "non");
    static final List<String> OTHER = List.of(NAME, DAYS, HOURS, DATES, EXCEPT, RULE, FROM, UNTIL, APPOINTMENT, NOTE);
    static final List<StandardField> PLACE = List.of(
            StandardField.ADRESSE,
            StandardField.COMPLEMENT_ADRESSE,
            StandardField.CODE_POSTAL,
            StandardField.CODE_INSEE,
            StandardField.COMMUNE,
            StandardField.LATITUDE,
            StandardField.LONGITUDE);

    Stream<FieldRule> all() {
        return Stream.of(place.values(), other.values(), List.of(precision))
                .flatMap(Collection::stream)
                .flatMap(List::stream);
    }

    /** The rules under a key; none where the mapping leaves it out. */
    public List<FieldRule> rules(String key) {
        return other.getOrDefault(key, List.of());
    }
}
