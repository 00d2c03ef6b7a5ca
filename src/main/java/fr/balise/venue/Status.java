package fr.balise.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Whether a venue is in service.
 *
 * @param since null when the sources give no date
 * @param until null when it is not known, or does not apply
 * @param reason in the words of the source, null when it gives none
 */
@Embeddable
public record Status(
        @Enumerated(EnumType.STRING) @Column(name = "state") VenueState state,
        @Column(name = "state_since") @Nullable PartialDate since,
        @Column(name = "state_until") @Nullable PartialDate until,
        @Column(name = "state_reason") @Nullable String reason) {

    /** In service, as far as the sources say. */
    public static final Status OPEN = new Status(VenueState.OPEN, null, null, null);

    /** In service, because somebody says so: takes back what others say of a closing. Never the state of a venue. */
    public static final Status STATED_OPEN = new Status(VenueState.OPEN, null, null, "ouvert");

    public static Status closedForGood(@Nullable PartialDate since, @Nullable String reason) {
        return new Status(VenueState.CLOSED_FOR_GOOD, since, null, reason);
    }
}
