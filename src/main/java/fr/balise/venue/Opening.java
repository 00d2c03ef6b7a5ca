package fr.balise.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the weekly hours of a venue do not say.
 *
 * @param exceptions closures, other hours and moves that the sources announce, by first day
 * @param byService hours of single services, where they differ from those of the door
 * @param stops where a mobile venue stands, and when; none for one that stays
 */
@Embeddable
public record Opening(
        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "opening_exceptions")
        List<OpeningException> exceptions,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "service_hours")
        Map<Service, ServiceHours> byService,

        @JdbcTypeCode(SqlTypes.JSON) @Column(name = "stops") List<Stop> stops) {

    public static final Opening USUAL = new Opening(List.of(), Map.of());

    /** Nulls, as in facts that were stored before there were such things, are empty. */
    public Opening(
            @Nullable List<OpeningException> exceptions,
            @Nullable Map<Service, ServiceHours> byService,
            @Nullable List<Stop> stops) {
        this.exceptions =
                exceptions == null ? List.of() : exceptions.stream().sorted().toList();
        this.byService = byService == null ? Map.of() : new TreeMap<>(byService);
        this.stops = stops == null ? List.of() : List.copyOf(stops);
    }

    /** Of a venue that stays where it is. */
    public Opening(List<OpeningException> exceptions, Map<Service, ServiceHours> byService) {
        this(exceptions, byService, List.of());
    }

    /** The same with these stops. */
    public Opening at(List<Stop> newStops) {
        return new Opening(exceptions, byService, newStops);
    }
}
