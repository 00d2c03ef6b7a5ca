package fr.balise.site.takeaway;

import fr.balise.site.opening.Language;

/**
 * What the page of a venue offers to take away.
 *
 * @param large whether this page is in large type
 * @param otherType this page in the other type
 * @param add the shortlist with this venue, where nothing is known of a shortlist
 * @param oembed what other sites ask for how to show this page, as JSON and as XML; whole addresses
 */
public record VenueTakeaway(
        Language language,
        boolean large,
        String otherType,
        String add,
        String calendar,
        ShareLinks share,
        QrPicture qr,
        Discovery oembed) {

    /** Addresses of the same answer in two formats. */
    public record Discovery(String json, String xml) {}
}
