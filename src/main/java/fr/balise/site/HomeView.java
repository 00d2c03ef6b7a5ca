package fr.balise.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the home page shows.
 *
 * @param days when somebody wants to come: the options for the day, in groups
 * @param times the options for the time
 * @param today the day in Paris, as {@code 2026-11-28}
 * @param open whether only venues that are open at some time are asked for
 * @param hidden what the address asks for and no field of the form does
 * @param inArea whether only venues of an area of the map are asked for
 * @param everywhere address of the same search without the area
 * @param next address of the next part of the list; null when this is the last
 * @param first address of the first part; null when this is it
 */
public record HomeView(
        List<Choice> services,
        List<Choice> typologies,
        List<WhenFields.Options> days,
        List<Choice> times,
        String today,
        boolean open,
        List<Hidden> hidden,
        boolean inArea,
        String summary,
        List<VenueLine> lines,
        String everywhere,
        @Nullable String next,
        @Nullable String first) {

    /** A field that nobody sees, so that the form does not forget it. */
    public record Hidden(String name, String value) {}

    public long servicesChosen() {
        return services.stream().filter(Choice::chosen).count();
    }

    public long typologiesChosen() {
        return typologies.stream().filter(Choice::chosen).count();
    }
}
