package fr.balise.site.directory;

import fr.balise.site.VenueLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A venue as it stands in a pack: what holds on another day, too, when somebody reads it.
 *
 * @param line what every list says; its state at the moment is not shown
 * @param distance {@code à 3,2 km}; null in the commune itself, and where it can't be measured
 * @param notices closures and other exceptions to come
 * @param hours an ordinary week; empty when nothing is known of it
 * @param varies whether the hours are not the same all year
 * @param facts in the order in which people ask for them
 * @param checked the day for which a source vouches, in words; null when none does
 */
public record PackVenue(
        VenueLine line,
        @Nullable String distance,
        List<String> notices,
        List<Hours> hours,
        boolean varies,
        List<Fact> facts,
        @Nullable String checked) {

    /** Days with the same hours: {@code lundi au vendredi}, {@code 9 h à 12 h}. */
    public record Hours(String days, String words) {}

    public record Fact(String name, String words) {}
}
