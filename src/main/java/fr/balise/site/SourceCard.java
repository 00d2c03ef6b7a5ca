package fr.balise.site;

import fr.balise.runs.PublishedSource;
import fr.balise.runs.RunFigures;
import org.jspecify.annotations.Nullable;

/**
 * A source as the pages of sources show it.
 *
 * @param homepage null when there is none, or none that a link may have
 * @param territory {@code Paris (75)}, {@code toute la France}
 * @param updates null when the publisher does not say how often
 * @param trust the rank, and what it means beside the other sources
 * @param last null when no import has succeeded yet
 */
public record SourceCard(
        String id,
        String address,
        String title,
        String publisher,
        String licence,
        @Nullable String homepage,
        String territory,
        @Nullable String updates,
        String trust,
        @Nullable RunLine last) {

    static SourceCard of(PublishedSource source, String territory, @Nullable RunFigures last) {
        return new SourceCard(
                source.id(),
                addressOf(source.id()),
                source.title(),
                source.publisher(),
                source.licence(),
                VenueWords.webAddress(source.homepage()),
                territory,
                source.updateFrequency(),
                trust(source),
                last == null ? null : RunLine.of(last));
    }

    static String addressOf(String sourceId) {
        return "/sources/" + sourceId;
    }

    private static String trust(PublishedSource source) {
        String rank = source.rank() + " sur 1\u202f000\u00a0: ";
        long after = source.lower();
        long before = source.higher();
        if (after == 0 && before == 0) {
            return rank + "aucune autre source n’a un autre rang";
        }
        if (before == 0) {
            return rank + "crue avant " + others(after);
        }
        return rank
                + (after == 0 ? "" : "crue avant " + others(after) + ", ")
                + (after == 0 ? "crue après " : "après ")
                + others(before);
    }

    private static String others(long count) {
        return Counted.of(count, "autre source", "autres sources");
    }
}
