package fr.balise.runs;

import org.jspecify.annotations.Nullable;

/**
 * A source as it presents itself.
 *
 * @param territory codes of departments, with commas between; null for the whole of France
 * @param updateFrequency in the publisher's words, null when not stated
 * @param rank 1 to 1000; the higher is believed
 * @param higher how many other sources are believed before it
 * @param lower how many other sources are believed after it
 */
public record PublishedSource(
        String id,
        String title,
        String publisher,
        String licence,
        @Nullable String homepage,
        @Nullable String territory,
        @Nullable String updateFrequency,
        int rank,
        Long higher,
        Long lower) {}
