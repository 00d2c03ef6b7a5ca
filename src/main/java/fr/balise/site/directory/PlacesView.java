package fr.balise.site.directory;

import fr.balise.site.DirectoryView.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that leads to places: all departments, or the communes of one.
 *
 * @param heading what the page lists
 * @param count how many venues, in words
 * @param trail null on the first page of the directory
 * @param sections one without a heading when there are few places
 * @param without departments of which no venue is known; empty on other pages
 */
public record PlacesView(
        String heading,
        String count,
        String address,
        @Nullable Trail trail,
        List<Section> sections,
        List<String> without) {

    /** Whether to offer a way to jump to a part. */
    public boolean isLong() {
        return sections.size() > 3;
    }

    /**
     * Places that stand together.
     *
     * @param id of the element, for links
     * @param heading empty for none
     */
    public record Section(String id, String heading, List<Entry> entries) {}

    /**
     * One line that leads further.
     *
     * @param code shown before the name; empty for none
     * @param parts the arrondissements of a city
     */
    public record Entry(String code, Link link, String count, List<Entry> parts) {}
}
