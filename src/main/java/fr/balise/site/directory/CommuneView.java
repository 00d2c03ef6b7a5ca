package fr.balise.site.directory;

import fr.balise.site.DirectoryView.Link;
import fr.balise.site.VenueLine;
import fr.balise.site.directory.PlacesView.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that lists the venues of a commune, an arrondissement, or those of which no commune is known.
 *
 * @param count how many venues, in words
 * @param address of this part of the list
 * @param parts the arrondissements of a city; else empty
 * @param listHeading says which venues stand below; for eyes only where there are parts above
 * @param pack the page of all venues at once; null where there is none
 */
public record CommuneView(
        String heading,
        String count,
        String address,
        Trail trail,
        List<Entry> parts,
        String listHeading,
        List<VenueLine> lines,
        Part part,
        @Nullable Link pack) {

    /** Whether there is nothing here that a search engine should show. */
    public boolean isEmpty() {
        return lines.isEmpty() && parts.isEmpty();
    }

    /**
     * Which part of a list this is.
     *
     * @param number 1 for the first
     * @param first number of the first venue of this part, for a list that goes on counting
     * @param previous null on the first
     * @param next null on the last
     */
    public record Part(
            int number,
            int of,
            int first,
            @Nullable String previous,
            @Nullable String next) {}
}
