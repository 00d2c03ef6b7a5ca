package fr.balise.hours;

/** What came of reading opening hours that people wrote: a schedule that is certain, or the part that stopped it. */
public sealed interface HoursReading {

    /** The text has one meaning only, and this is it. */
    record Understood(OpeningHours hours) implements HoursReading {}

    /**
     * The text is to be kept as it is and flagged.
     *
     * @param part the words, folded and without markup, from which on it was not certain; may be the whole text
     */
    record NotUnderstood(String part) implements HoursReading {}
}
