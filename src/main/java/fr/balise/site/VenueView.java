package fr.balise.site;

import fr.balise.site.opening.OpeningView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a venue's page shows.
 *
 * @param line the same facts as in a list
 * @param street null when no source gives it
 * @param town postal code and commune, empty when neither is known
 * @param directory the page of the directory on which the venue stands
 * @param description what search engines may show
 * @param opening whether it is open, and its hours; null for a venue that is closed for good
 * @param appointment address to book at, null when there is none
 * @param offers what the venue offers, one heading each
 * @param missing what no source says, in words; empty when everything is known
 * @param sources where all this comes from
 * @param structured the venue as JSON-LD, for search engines; safe inside a script element
 * @param tour where a mobile venue will be; null for one that stays
 * @param feature the venue as GeoJSON, for the small map; null without a position
 */
public record VenueView(
        VenueLine line,
        @Nullable String street,
        String town,
        DirectoryView.Link directory,
        String description,
        @Nullable OpeningView opening,
        List<String> mails,
        List<String> websites,
        @Nullable String appointment,
        @Nullable String accessibility,
        @Nullable String summary,
        @Nullable String detail,
        List<Offered> offers,
        String missing,
        List<Cited> sources,
        String structured,
        @Nullable Tour tour,
        @Nullable String feature) {

    /**
     * The way to the page of a tour.
     *
     * @param next the next visit in words; null when none is known
     */
    public record Tour(String page, int stops, @Nullable String next) {}

    /** One heading of the page with what stands under it. */
    public record Offered(String heading, List<String> values) {}

    /**
     * A source with the day of its last reading in words.
     *
     * @param reports address of the page with its imports
     */
    public record Cited(
            String title,
            String publisher,
            String licence,
            @Nullable String homepage,
            String readOn,
            String reports) {}
}
