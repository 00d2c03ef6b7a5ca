package fr.balise.site.takeaway;

import fr.balise.site.opening.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a page with a list offers to take away.
 *
 * @param otherType this page in the other type
 * @param sheet the shortlist of the first venues of the list, to print with their hours; null for an empty list
 * @param qr null for an address that is too long for a code
 * @param today the day in words
 */
public record ListTakeaway(
        Language language,
        boolean large,
        String otherType,
        @Nullable String sheet,
        ShareLinks share,
        @Nullable QrPicture qr,
        String today) {}
