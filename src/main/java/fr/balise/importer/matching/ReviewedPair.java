package fr.balise.importer.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two records that may be one place, with what is said for and against.
 *
 * @param number names the pair in the commands
 * @param same what a person decided; null when nobody did
 */
public record ReviewedPair(
        long number,
        int score,
        List<Evidence> evidence,
        ReviewedRecord one,
        ReviewedRecord other,
        @Nullable Boolean same) {}
