package fr.balise.importer.cleaning;

import fr.balise.importer.report.Finding;
import fr.balise.importer.report.Outcome;
import fr.balise.venue.VenueFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says.
 *
 * @param facts null for a rejected row, and only for that
 */
public record CleanedRow(@Nullable VenueFacts facts, Outcome outcome, List<Finding> findings) {}
