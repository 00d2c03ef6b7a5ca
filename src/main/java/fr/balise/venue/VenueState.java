package fr.balise.venue;

/** Whether a venue can be visited at all; its opening hours are another matter. */
public enum VenueState {
    OPEN("ouvert"),
    /** Works, leave, moving: it will open again. */
    CLOSED_FOR_NOW("ferme_temporairement"),
    /** Kept, so that its address still answers and nobody is sent there. */
    CLOSED_FOR_GOOD("ferme_definitivement");

    private final String wireName;

    VenueState(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
