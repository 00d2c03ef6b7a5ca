package fr.balise.site;

import fr.balise.site.opening.Language;
import fr.balise.site.opening.OpeningView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a venue's page shows.
 *
 * @param language of all texts but those of sources
 * @param url the page in French with the name of the server, for other sites
 * @param line the same facts as in a list
 * @param status null when the venue is in service
 * @param kind empty when no source says it
 * @param street null when no source gives it
 * @param town postal code and commune, empty when neither is known
 * @param directory the page of the directory on which the venue stands
 * @param description what search engines may show
 * @param opening whether it is open, and its hours; null for a venue that is closed for good
 * @param appointment address to book at, null when there is none
 * @param offers what the venue offers, one heading each
 * @param come whether an appointment is needed; null when no source says how to come
 * @param programmes programmes and labels, each with its explanation
 * @param trust where all this comes from, and what is not known
 * @param around the ways there, and what else is near
 * @param structured the venue as JSON-LD, for search engines; safe inside a script element
 * @param travels whether a source says that it does not stay in one place
 * @param tour where a mobile venue will be; null for one that stays
 * @param feature the venue as GeoJSON, for the small map; null without a position
 */
public record VenueView(
        Language language,
        String url,
        VenueLine line,
        @Nullable String status,
        String kind,
        @Nullable String street,
        String town,
        DirectoryView.Link directory,
        String description,
        @Nullable OpeningView opening,
        List<String> mails,
        List<DirectoryView.Link> websites,
        @Nullable String appointment,
        @Nullable String accessibility,
        @Nullable String summary,
        @Nullable String detail,
        @Nullable String come,
        List<Offered> offers,
        List<Explained> programmes,
        Trust trust,
        Around around,
        String structured,
        boolean travels,
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

    /** A programme or a label as the standard calls it; without explanation where the table has none. */
    public record Explained(String name, @Nullable String explanation) {}

    /** Ways to the venue, null without a position, and other venues, the nearest first. */
    public record Around(@Nullable Routes routes, List<NearbyVenues.Near> nearby) {}

    /**
     * What stands behind the page.
     *
     * @param missing what no source says, in words; empty when everything is known
     * @param facts each fact with its source; empty where records are not known one by one
     */
    public record Trust(String missing, List<Cited> sources, List<TellSources.Sourced> facts) {

        /** Facts on which sources differ and a visitor could be misled. */
        public List<TellSources.Sourced> disagreements() {
            return facts.stream()
                    .filter(fact -> fact.matters() && !fact.others().isEmpty())
                    .toList();
        }
    }

    /** Whether the number to call stands at the top anyway: it does where the state is better checked. */
    public boolean isCallOffered() {
        return opening != null
                && opening.now() != null
                && opening.now().isToBeChecked()
                && opening.now().freshness() != null
                && !line.phones().isEmpty();
    }

    /** {@code ?langue=en}, or nothing: for links to pages that have both languages. */
    public String suffix() {
        return language.isEnglish() ? "?langue=en" : "";
    }

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
