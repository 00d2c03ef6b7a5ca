package fr.balise.search.text;

/** How sure it is that something was meant: docs/search.md lists them. */
final class Weights {
    /** It was typed just so. */
    static final int EXACT = 100;
    /** Singular and plural. */
    static final int NUMBER = 95;
    /** Acronyms and their long forms. */
    static final int MEANING = 90;
    /** Written in one word or in two. */
    static final int JOINED = 80;
    /** The word begins so; or the postal code. */
    static final int BEGINNING = 70;

    static final int ONE_SLIP = 60;
    static final int TWO_SLIPS = 40;

    private Weights() {}
}
