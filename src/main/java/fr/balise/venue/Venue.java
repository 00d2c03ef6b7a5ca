package fr.balise.venue;

import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.hours.OpeningHours;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A place where people get help with digital life, as the public sees it. It has an id that never changes and the
 * merged {@link VenueFacts} of its sources; the only way to change it is to state other facts and merge again
 * ({@link VenueBulkStore}).
 */
@Entity
@Immutable // Hibernate keeps no second copy to find changes by: there are none.
@Table(name = "venue")
@NullUnmarked // Hibernate fills the fields.
public class Venue {
    private static final GeometryFactory WGS_84 = new GeometryFactory(new PrecisionModel(), 4326);

    @Id
    private String id;

    private String name;
    private String pivot;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private Set<Typology> typologies;

    private Status status;
    private Address address;

    @Column(name = "position")
    private Point point;

    @Enumerated(EnumType.STRING)
    @Column(name = "position_precision")
    private Precision precision;

    @Column(name = "position_method")
    private String positionMethod;

    @Column(name = "position_score")
    private Double positionScore;

    private Contact contact;

    @Column(name = "opening_hours")
    private String openingHours;

    private Opening opening;

    @Column(name = "schedule")
    private String schedule;

    @Column(name = "hours_confirmed_on")
    private LocalDate hoursConfirmedOn;

    private Presentation presentation;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private Set<Mobility> mobility;

    @Column(name = "parent_organisation")
    private String parentOrganisation;

    @Column(name = "collected_by")
    private String collectedBy;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Column(name = "acceslibre_url")
    private String acceslibreUrl;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    private Set<Service> services;

    private Offer offer;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> provenance;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    protected Venue() {}

    /** A venue as it would be read; {@link VenueBulkStore} writes it. */
    public Venue(String id, MergedFacts merged, Instant now) {
        this.id = id;
        this.createdAt = now;
        VenueFacts facts = merged.facts();
        name = facts.name();
        pivot = facts.pivot();
        typologies = facts.typologies();
        status = facts.status();
        address = facts.address();
        locate(facts.location());
        contact = facts.contact();
        openingHours =
                facts.openingHours() == null ? null : facts.openingHours().value();
        opening = facts.opening();
        OpeningHours effective = EffectiveHours.of(facts);
        schedule = effective == null ? null : effective.value();
        hoursConfirmedOn = merged.hoursConfirmedOn();
        presentation = facts.presentation();
        mobility = facts.mobility();
        parentOrganisation = facts.parentOrganisation();
        collectedBy = facts.collectedBy();
        verifiedOn = facts.verifiedOn();
        acceslibreUrl = facts.acceslibreUrl();
        services = facts.services();
        offer = facts.offer();
        provenance = new TreeMap<>(merged.provenance());
        changedAt = now;
    }

    private void locate(Location location) {
        Position at = location.position();
        point = at == null ? null : WGS_84.createPoint(new Coordinate(at.longitude(), at.latitude()));
        precision = location.precision();
        positionMethod = location.method();
        positionScore = location.score();
    }

    /** The public id: 10 characters that never change. */
    public String id() {
        return id;
    }

    /** All that is known, merged. */
    public VenueFacts facts() {
        return new VenueFacts(
                name,
                pivot,
                typologies,
                status,
                address == null ? Address.UNKNOWN : address,
                new Location(position(), precision, positionMethod, positionScore),
                contact,
                openingHours == null ? null : new OpeningHours(openingHours),
                opening == null ? Opening.USUAL : opening,
                presentation == null ? Presentation.NONE : presentation,
                mobility,
                parentOrganisation,
                collectedBy,
                verifiedOn,
                acceslibreUrl,
                services,
                offer);
    }

    /** The usual hours with all exceptions ({@link EffectiveHours}); null when nothing is known, or closed for good. */
    public @Nullable OpeningHours schedule() {
        return schedule == null ? null : new OpeningHours(schedule);
    }

    /** The day for which the source of the hours vouches; null when it gives none. */
    public @Nullable LocalDate hoursConfirmedOn() {
        return hoursConfirmedOn;
    }

    private @Nullable Position position() {
        return point == null ? null : new Position(point.getY(), point.getX());
    }

    /** For each stated field, by its name on the wire, the id of the source that states it. */
    public Map<String, String> provenance() {
        return Map.copyOf(provenance);
    }

    /** When something that people can see last changed. */
    public Instant changedAt() {
        return changedAt;
    }
}
