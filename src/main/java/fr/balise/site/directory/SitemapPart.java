package fr.balise.site.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The venues whose ids begin alike. Ids are hashes ({@link fr.balise.venue.VenueId}), so all parts are about as long, a venue
 * stays in its part, and nobody has to count where one ends.
 *
 * @param beginning of the ids; empty for all venues
 */
record SitemapPart(String beginning) {
    /** What ids are made of, in their order. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Above all ids, in every collation: they have ten characters. */
    private static final String LAST = "z".repeat(11);

    /**
     * The protocol of sitemaps.org lets a part have 50,000 addresses. Parts of 40,000 on average differ by some hundreds: the
     * deviation of their length is its square root, 200.
     */
    static final int MOST = 50_000;

    private static final int USUAL = 40_000;

    /** The parts for so many venues: 1, 32, 1024 … */
    static List<SitemapPart> list(long venues) {
        List<SitemapPart> parts = List.of(new SitemapPart(""));
        while (venues > (long) USUAL * parts.size()) {
            parts = parts.stream().flatMap(SitemapPart::split).toList();
        }
        return parts;
    }

    private Stream<SitemapPart> split() {
        return ALPHABET.chars().mapToObj(letter -> new SitemapPart(beginning + (char) letter));
    }

    /** The part whose venues have ids of this beginning; empty for what no id begins with. */
    static Optional<SitemapPart> find(String beginning) {
        return beginning.length() <= 4 && beginning.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(new SitemapPart(beginning))
                : Optional.empty();
    }

    /** {@code lieux}, {@code lieux-7}. */
    String name() {
        return beginning.isEmpty() ? "lieux" : "lieux-" + beginning;
    }

    /** The least text that an id of this part can be. */
    String first() {
        return beginning;
    }

    /** The least text that comes after all ids of this part. */
    String beyond() {
        for (int i = beginning.length() - 1; i >= 0; i--) {
            int at = ALPHABET.indexOf(beginning.charAt(i));
            if (at < ALPHABET.length() - 1) {
                return beginning.substring(0, i) + ALPHABET.charAt(at + 1);
            }
        }
        return LAST;
    }
}
