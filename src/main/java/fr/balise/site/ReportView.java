package fr.balise.site;

import fr.balise.site.DirectoryView.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of one import, in words.
 *
 * @param source title and page of the source
 * @param summary the outcomes of the rows as one sentence
 * @param rows the four outcomes
 * @param read their sum
 * @param file what is known of the file
 * @param notices sentences about the file as a whole, and about addresses that were looked up
 * @param kinds what was noticed, the most frequent first
 * @param created the first of the venues that were not known before
 * @param merged the first of the venues that became part of another one
 * @param differences the first fields of venues that say something else now
 * @param moreDifferences what is not listed, in words; null when everything is
 */
public record ReportView(
        Link source,
        String address,
        long run,
        FrenchTime at,
        String summary,
        List<Figure> rows,
        String read,
        List<Figure> venues,
        List<Figure> records,
        List<Fact> file,
        List<String> notices,
        List<Kind> kinds,
        Unknown unknown,
        List<String> unusedColumns,
        Listed<Link> created,
        Listed<Joined> merged,
        List<Changed> differences,
        @Nullable String moreDifferences) {

    /**
     * A count with what it means.
     *
     * @param share of the whole, {@code 12,3 %}; empty where there is no whole
     */
    public record Figure(String label, String number, String share, String meaning) {}

    /** Something with its name. */
    public record Fact(String label, String value) {}

    /**
     * A kind of finding.
     *
     * @param anchor its name in the code, which JSON and CSV have too
     * @param number exact, however many are listed
     * @param found those that this page lists
     * @param listed how many of how many are listed here, in words
     * @param more address of the page with all that the report lists; null when they are all here
     */
    public record Kind(
            String anchor,
            String sentence,
            String remedy,
            String number,
            List<Found> found,
            String listed,
            @Nullable String more) {}

    /**
     * One finding.
     *
     * @param line whether {@code place} is a line of the file; else the number of the row, where a file has no lines
     * @param column empty when it concerns the whole row
     * @param raw empty when there was nothing
     * @param result what became of the value, in words where nothing did
     */
    public record Found(boolean line, String place, String column, String raw, String result) {}

    /**
     * Values that the standard does not know.
     *
     * @param summary how many there are and how many are listed
     */
    public record Unknown(String summary, List<Value> values) {}

    /** A value of a column, and how often it stands there. */
    public record Value(String column, String value, String number) {}

    /**
     * The first of something.
     *
     * @param summary how many of how many are listed; empty when all are
     */
    public record Listed<T>(String summary, List<T> items) {}

    /** A venue by its former name and id, with the one whose page shows it now. */
    public record Joined(String name, String id, Link into) {}

    /** A field of a venue, before and after. */
    public record Changed(Link venue, String field, String before, String after) {}
}
