package fr.balise.hours;

import java.nio.file.Path;

/** The calendars of {@code data}, read once for all tests. */
final class ShippedCalendars {

    static final Path DATA = Path.of("data");

    private static final Calendars CALENDARS = read();

    private ShippedCalendars() {}

    static Calendars get() {
        return CALENDARS;
    }

    static Calendar of(String insee) {
        return CALENDARS.of(insee);
    }

    private static Calendars read() {
        try {
            return Calendars.read(DATA);
        } catch (UnreadableHolidaysException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
