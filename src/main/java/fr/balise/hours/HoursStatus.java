package fr.balise.hours;

/**
 * Whether a door is open. In the order of what they are worth to somebody who wants to go there: of several, the last
 * one wins.
 */
public enum HoursStatus {
    CLOSED,
    /** The schedule does not tell, or what it depends on is not known. */
    UNKNOWN,
    /** Somebody is there for those who have an appointment. */
    BY_APPOINTMENT,
    OPEN;

    HoursStatus orBetter(HoursStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
