package fr.balise.site.takeaway;

import fr.balise.site.VenueLine;
import fr.balise.site.opening.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a shortlist shows.
 *
 * @param ids as the address has them
 * @param addresses the form and the language that people chose are part of them
 * @param messages what was left out, and why
 * @param pasted what could not be read, to be mended; null when all went well
 * @param share null for an empty list, as is the code
 * @param today the day in words
 */
public record SelectionView(
        Language language,
        boolean large,
        String ids,
        Addresses addresses,
        List<Chosen> venues,
        List<String> messages,
        @Nullable String pasted,
        @Nullable ShareLinks share,
        @Nullable QrPicture qr,
        String today) {

    /** One venue with the address of the list without it. */
    public record Chosen(VenueLine line, SheetFacts facts, String without) {}

    /** The same list in another form. */
    public record Addresses(String otherType, String otherLanguage, String example) {}
}
