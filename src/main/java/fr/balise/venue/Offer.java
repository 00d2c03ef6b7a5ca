package fr.balise.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** For whom, how and at what cost a venue helps. An empty set means that no source says, but see {@link Audience}. */
@Embeddable
public record Offer(
        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column(name = "audiences")
        Set<Audience> audiences,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column(name = "special_needs")
        Set<SpecialNeed> specialNeeds,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column(name = "fees")
        Set<Fee> fees,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column(name = "access_modes")
        Set<AccessMode> accessModes,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column(name = "support_modes")
        Set<SupportMode> supportModes,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column(name = "programmes")
        Set<Programme> programmes,

        @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) @Column(name = "labels")
        Set<TrainingLabel> labels,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "other_labels")
        List<String> otherLabels) {

    public static final Offer NOT_STATED =
            new Offer(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    public Offer {
        audiences = Stated.sorted(audiences);
        specialNeeds = Stated.sorted(specialNeeds);
        fees = Stated.sorted(fees);
        accessModes = Stated.sorted(accessModes);
        supportModes = Stated.sorted(supportModes);
        programmes = Stated.sorted(programmes);
        labels = Stated.sorted(labels);
        otherLabels = Stated.list(otherLabels);
    }
}
