package fr.balise.hours;

/**
 * Whether a door is open. In the order of what they are worth to somebody who wants to go there: of several, the last
 * one wins.
 */
public enum HoursStatus {
    CLOSED(0),
    /** The schedule does not tell, or what it depends on is not known. */
    UNKNOWN(1),
    /** Somebody is there for those who have an appointment. */
    BY_APPOINTMENT(2),
    OPEN(3);

    private static final HoursStatus[] BY_RANK = values();

    private final byte rank;

    HoursStatus(int rank) {
        this.rank = (byte) rank;
    }

    /** Its place in the order, for arrays of bytes. */
    byte rank() {
        return rank;
    }

    static HoursStatus ofRank(byte rank) {
        return BY_RANK[rank];
    }
}
