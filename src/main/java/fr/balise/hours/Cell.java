package fr.balise.hours;

import org.jspecify.annotations.Nullable;

/** The state of a stretch of a day: what the door does and the words that go with it. */
record Cell(
        HoursStatus status,
        @Nullable String comment,
        @Nullable String reason) {
    static final Cell CLOSED = new Cell(HoursStatus.CLOSED, null, null);

    static Cell unknown(String reason) {
        return new Cell(HoursStatus.UNKNOWN, null, reason);
    }

    boolean is(HoursStatus other) {
        return status == other;
    }

    /** What is left of two possible states: the state itself where they agree, unknown where they do not. */
    Cell or(Cell other, String reason) {
        if (status == other.status) {
            return this;
        }
        return unknown(reason);
    }
}
