package fr.balise.venue;

/** A value of a closed vocabulary of the national standard (LaMednum, version 1.0.2). */
public interface StandardValue {
    /** The value as the standard writes it, in French, such as {@code Aide aux démarches administratives}. */
    String label();

    /**
     * The value that the standard writes so, case, accents and punctuation apart.
     *
     * @throws IllegalArgumentException when the vocabulary has no such value
     */
    static <E extends Enum<E> & StandardValue> E parse(Class<E> vocabulary, String label) {
        return Vocabulary.parse(vocabulary, StandardValue::label, label);
    }
}
