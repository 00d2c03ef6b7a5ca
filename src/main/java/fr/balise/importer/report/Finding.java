package fr.balise.importer.report;

import org.jspecify.annotations.Nullable;

/**
 * One thing noticed about one row, with its evidence.
 *
 * @param column null when it concerns the whole row
 * @param raw the text as it was read, null when there was none
 * @param result what became of it, null when nothing did
 */
public record Finding(
        FindingKind kind,
        @Nullable String column,
        @Nullable String raw,
        @Nullable String result) {}
