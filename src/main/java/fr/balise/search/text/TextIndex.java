package fr.balise.search.text;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which venues have which words, immutable. Venues are the numbers of rows, from 0. */
public final class TextIndex implements Dictionary {
    /** The venues that the query fits, with their scores. */
    public TextMatches match(TextQuery query) {
        throw new UnsupportedOperationException();
    }

    /** Bytes of the heap, about. */
    public long bytes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> listKnown(Collection<String> words) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> listBeginning(String beginning, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> listSimilar(String word) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean fitsAny(TextQuery query) {
        throw new UnsupportedOperationException();
    }
}
