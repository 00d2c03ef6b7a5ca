package fr.balise.importer.matching;

/** What the evidence says about two records. */
public enum Zone {
    /** One venue, without asking anybody. */
    SAME,
    /** A person should look at it; until then they are two venues. */
    REVIEW,
    /** Two venues, or nothing that would say otherwise. */
    DIFFERENT;

    /** How the limits were chosen: docs/matching.md. */
    static final int SAME_FROM = 60;

    static final int REVIEW_FROM = 40;

    static Zone of(int score) {
        return score >= SAME_FROM ? SAME : score >= REVIEW_FROM ? REVIEW : DIFFERENT;
    }
}
