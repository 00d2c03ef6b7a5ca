package fr.balise.search;

/** In which order venues are listed. Each order is total: the last thing that decides is the id. */
public enum Sort {
    /** Commune by commune (INSEE code) and by name: the order of a list without a question. */
    COMMUNE("commune"),
    /** The nearest first; needs a point. */
    DISTANCE("distance"),
    /** What fits the text best first; needs a text. */
    RELEVANCE("pertinence"),
    /** By name, in French order. Only PostGIS knows it. */
    NAME("nom"),
    /** The most recently verified first; without a date last. */
    FRESHNESS("fraicheur");

    private final String wireName;

    Sort(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
