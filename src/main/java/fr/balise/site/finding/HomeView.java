package fr.balise.site.finding;

import fr.balise.site.finding.ResultsView.Hidden;
import java.util.List;

/**
 * What the home page shows.
 *
 * @param count of all venues, in words
 */
public record HomeView(List<Need> needs, String count) {
    /** Nobody has said where yet. */
    public String place() {
        return "";
    }

    public List<Hidden> stands() {
        return List.of();
    }
}
