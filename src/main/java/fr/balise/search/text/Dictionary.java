package fr.balise.search.text;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The words that venues have. A word that none has any more is not in it. */
public interface Dictionary {
    /** Those of the words that some venue has. */
    Set<String> listKnown(Collection<String> words);

    /** The words that begin so, itself among them: the shortest first, then by code points. */
    List<String> listBeginning(String beginning, int limit);

    /**
     * The words of letters a to z that differ by one slip of the pen, or by two in long ones, as {@link Slips} defines; by code
     * points. Empty for other words than those of a to z.
     */
    List<String> listSimilar(String word);

    /** Whether there is a venue that the query fits. */
    boolean fitsAny(TextQuery query);
}
