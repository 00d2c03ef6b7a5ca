package fr.balise.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the home page shows.
 *
 * @param bbox the area as the address says it; null for everywhere
 * @param everywhere address of the same search without the area
 * @param next address of the next part of the list; null when this is the last
 * @param first address of the first part; null when this is it
 */
public record HomeView(
        List<Choice> services,
        List<Choice> typologies,
        @Nullable String bbox,
        String summary,
        List<VenueLine> lines,
        String everywhere,
        @Nullable String next,
        @Nullable String first) {

    public long servicesChosen() {
        return services.stream().filter(Choice::chosen).count();
    }

    public long typologiesChosen() {
        return typologies.stream().filter(Choice::chosen).count();
    }
}
