package fr.balise.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source and its imports, the last first.
 *
 * @param next address of the older imports; null when there are none
 */
public record SourceView(
        SourceCard source, List<RunLine> runs, @Nullable String next) {}
