package fr.balise.search;

import fr.balise.geo.Precision;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Mobility;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a venue has to be. Within one set any value will do, but for {@link #allServices}; all sets have to hold; an empty one
 * asks for nothing.
 *
 * @param audiences someone of these: places for everyone are for them, too
 * @param states never empty
 * @param sources ids of sources, at least one of which says something of the venue
 * @param verifiedSince venues whose best source vouches for this day or a later one; null for all
 */
public record VenueFilter(
        Set<Service> services,
        Set<Service> allServices,
        Set<Typology> typologies,
        Set<Audience> audiences,
        Set<SpecialNeed> specialNeeds,
        Set<Fee> fees,
        Set<AccessMode> accessModes,
        Set<SupportMode> supportModes,
        Set<Programme> programmes,
        Set<TrainingLabel> labels,
        Set<VenueState> states,
        Set<Precision> precisions,
        Set<Mobility> mobility,
        Set<String> sources,
        @Nullable LocalDate verifiedSince) {

    /** Who is closed for good is left out unless asked for. */
    public static final Set<VenueState> NOT_GONE = Set.of(VenueState.OPEN, VenueState.CLOSED_FOR_NOW);

    /** All venues that are not closed for good. */
    public static final VenueFilter ALL = new VenueFilter(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            NOT_GONE, Set.of(), Set.of(), Set.of(), null);

    /** What is chosen in a group: names of constants, or ids of sources. {@link #allServices} is no group. */
    public Set<String> chosen(FilterGroup group) {
        return switch (group) {
            case SERVICES -> names(services);
            case TYPOLOGIES -> names(typologies);
            case AUDIENCES -> names(audiences);
            case SPECIAL_NEEDS -> names(specialNeeds);
            case FEES -> names(fees);
            case ACCESS_MODES -> names(accessModes);
            case SUPPORT_MODES -> names(supportModes);
            case PROGRAMMES -> names(programmes);
            case LABELS -> names(labels);
            case STATES -> names(states);
            case PRECISIONS -> names(precisions);
            case MOBILITY -> names(mobility);
            case SOURCES -> sources;
        };
    }

    private static Set<String> names(Set<? extends Enum<?>> constants) {
        Set<String> names = new TreeSet<>();
        constants.forEach(constant -> names.add(constant.name()));
        return names;
    }
}
