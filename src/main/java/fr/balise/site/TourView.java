package fr.balise.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a tour shows.
 *
 * @param page address of the venue's page
 * @param feed address of the calendar
 * @param closed why nothing takes place now, null when the venue is in service
 * @param visits those of the next two weeks, in order of time
 * @param later those of the three weeks behind
 * @param features the stops as GeoJSON, for the map; null when none has a position
 */
public record TourView(
        String name,
        String page,
        String feed,
        @Nullable String closed,
        List<FrenchPhone> phones,
        List<Row> stops,
        List<Line> visits,
        List<Line> later,
        @Nullable String features) {

    /**
     * A stop.
     *
     * @param number on the map and in the table, from 1
     * @param place as much of the address as is known
     * @param positionNote as in lists
     * @param when each passage in words
     * @param next the next visit in words; null when none is known
     */
    public record Row(
            int number,
            String key,
            String name,
            String place,
            @Nullable String positionNote,
            List<String> when,
            @Nullable String next) {}

    /**
     * A visit.
     *
     * @param machine the day for {@code <time datetime>}
     * @param hours null when they are not known
     * @param note why it is cancelled or to be confirmed, or what else is to be known; null for nothing
     */
    public record Line(
            String machine,
            String day,
            @Nullable String hours,
            int number,
            String stop,
            boolean cancelled,
            boolean now,
            @Nullable String note) {}
}
