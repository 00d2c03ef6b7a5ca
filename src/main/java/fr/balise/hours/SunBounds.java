package fr.balise.hours;

import ch.poole.openinghoursparser.Event;
import ch.poole.openinghoursparser.VariableTime;

/**
 * The earliest and latest minute of the day at which the sun can rise or set anywhere in France, overseas included, by
 * the clocks there. Strasbourg in June has the earliest sunrise (05:22), Ouessant in January the latest (09:11);
 * Saint-Laurent-du-Maroni and Strasbourg the earliest sunsets (16:31 in December), Ouessant the latest (22:26 in June).
 * Civil twilight adds at most 45 minutes. The bounds leave a quarter of an hour and more on each side.
 */
record SunBounds(int earliest, int latest) {

    static SunBounds exactly(int minute) {
        return new SunBounds(minute, minute);
    }

    static SunBounds of(VariableTime time) {
        SunBounds bounds = of(time.getEvent());
        return new SunBounds(bounds.earliest + time.getOffset(), bounds.latest + time.getOffset());
    }

    private static SunBounds of(Event event) {
        return switch (event) {
            case DAWN -> new SunBounds(3 * 60 + 45, 9 * 60 + 15);
            case SUNRISE -> new SunBounds(4 * 60 + 30, 9 * 60 + 30);
            case SUNSET -> new SunBounds(16 * 60, 22 * 60 + 45);
            case DUSK -> new SunBounds(16 * 60 + 15, 23 * 60 + 30);
        };
    }

    SunBounds plus(int minutes) {
        return new SunBounds(earliest + minutes, latest + minutes);
    }
}
