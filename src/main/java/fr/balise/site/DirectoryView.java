package fr.balise.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the directory: places to go on to, or the venues of one.
 *
 * @param heading what the page lists
 * @param count how many venues, in words
 * @param trail the pages above this one, from the directory's first down
 * @param entries places with venues; empty on a page that lists venues
 * @param lines venues; empty on a page that lists places
 * @param next address of the next part; null when this is the last
 */
public record DirectoryView(
        String heading,
        String count,
        String address,
        List<Link> trail,
        List<Entry> entries,
        List<VenueLine> lines,
        @Nullable String next) {

    public record Link(String words, String address) {}

    /**
     * One line that leads further.
     *
     * @param code shown before the name; empty for none
     */
    public record Entry(String code, String name, String address, String count) {}
}
