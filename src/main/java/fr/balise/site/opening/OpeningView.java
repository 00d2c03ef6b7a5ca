package fr.balise.site.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a venue's page tells of its opening hours.
 *
 * @param now the same as in a list; null when the status of the venue says it all
 * @param moment when this was true: {@code dimanche 22 novembre, 10 h 05}; with the machine's form
 * @param notices exceptions that hold today or begin soon, and moves: what goes before anything else
 * @param caution what to know before believing the state; null for nothing
 * @param week the coming days; empty when nothing can be told of them
 * @param usual an ordinary week; null when nothing can be told of it
 * @param services the hours of single services
 * @param announced exceptions further ahead
 */
public record OpeningView(
        Language language,
        @Nullable OpeningLine now,
        Moments moment,
        List<Notice> notices,
        @Nullable String caution,
        List<Day> week,
        @Nullable Usual usual,
        List<ServiceTimes> services,
        List<Notice> announced) {

    /** Whether there is anything for a part of its own on the page. */
    public boolean hasHours() {
        return !week.isEmpty() || usual != null || !services.isEmpty() || !announced.isEmpty();
    }

    public record Moments(String machine, String words) {}

    /**
     * An announced exception.
     *
     * @param kind on the wire: {@code fermeture}, {@code horaires_speciaux}, {@code demenagement}
     * @param hours of special hours that are the same every day; empty for none
     */
    public record Notice(String kind, Said said, List<Said> hours) {}

    /**
     * A day of the table.
     *
     * @param hours what is not closed; one entry "closed" when there is nothing
     * @param remarks why the day is not as usual
     */
    public record Day(
            String machine, String words, boolean today, boolean closed, List<Said> hours, List<Said> remarks) {}

    /**
     * An ordinary week.
     *
     * @param varies whether the hours are not the same all year
     * @param schoolHolidays empty when they make no difference
     */
    public record Usual(boolean varies, List<UsualLine> lines, List<UsualLine> schoolHolidays) {}

    /** Days of the week with the same hours: {@code lundi au vendredi}. */
    public record UsualLine(String days, boolean closed, List<Said> hours) {}

    /**
     * One service that keeps its own hours.
     *
     * @param name in French
     * @param lines its usual hours; empty for those of the door
     * @param state whether it is there now; null where that can't be told
     */
    public record ServiceTimes(
            String name, boolean byAppointmentOnly, List<UsualLine> lines, OpeningLine.@Nullable State state) {}
}
