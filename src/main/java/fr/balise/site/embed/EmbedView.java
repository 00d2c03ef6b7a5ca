package fr.balise.site.embed;

import fr.balise.site.VenueLine;
import fr.balise.site.opening.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a frame on another site shows.
 *
 * @param count venues there are, in words
 * @param more that not all of them are shown; null when they are
 * @param everything the page of the site with all of them; whole
 * @param places the venues with a position as GeoJSON features, for the map; null when there are none
 * @param colours address of the style sheet with the colours; null for the site's own
 */
public record EmbedView(
        Language language,
        String count,
        @Nullable String more,
        String everything,
        List<VenueLine> lines,
        @Nullable String places,
        @Nullable String colours) {}
