package fr.balise.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of sources.
 *
 * @param next address of the next part; null when this is the last
 */
public record SourcesView(
        List<SourceCard> sources, @Nullable String next) {}
