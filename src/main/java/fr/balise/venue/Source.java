package fr.balise.venue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One publisher's list, as declared by its file in {@code import/}. */
@Entity
@Table(name = "source")
@NullUnmarked // Hibernate fills the fields.
public class Source extends PanacheEntityBase {
    @Id
    public String id;

    public String title;
    public String publisher;
    public String licence;
    public @Nullable String homepage;

    /** Codes of departments, comma-separated; null for the whole of France. */
    public @Nullable String territory;

    @Column(name = "update_frequency")
    public @Nullable String updateFrequency;

    /** 1 to 1000; where two sources state a field, the higher rank is believed. */
    public int rank;

    /** Whether its records are corrections: the key of each is the public id of the venue that it is about. */
    @Column(name = "names_venues")
    public boolean namesVenues;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;
}
