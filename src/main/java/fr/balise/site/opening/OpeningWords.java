package fr.balise.site.opening;

import fr.balise.opening.DatedException;
import fr.balise.opening.Freshness;
import fr.balise.opening.OpeningDay.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of opening hours, in one language. The French of {@link #state}, {@link #hours} and
 * {@link #freshness} is also in the script {@code js/lib/opening.js}; both are held to the examples in
 * src/test/resources/site/openings.json.
 */
public interface OpeningWords {

    /** Whether somebody can go in now: {@code Ouvert, ferme dans 20 minutes, à 18 h}. No full stop. */
    String state(Door door);

    /** The stretches of a day: {@code 9 h à 12 h, 14 h à 18 h}; {@code fermé} when there is none. Without comments. */
    default String hours(List<Span> spans) {
        return spans.isEmpty()
                ? closed()
                : String.join(", ", spans.stream().map(this::span).toList());
    }

    String span(Span span);

    String closed();

    /** Days that follow each other: {@code lundi}, {@code samedi et dimanche}, {@code lundi au vendredi}. */
    String weekdays(DayOfWeek first, DayOfWeek last);

    /** Why something is unknown; null when there are no words for it in this language. */
    @Nullable
    String reason(String reason);

    /** {@code 9 h 30}, {@code 9:30}. */
    String clock(LocalTime time);

    /** {@code dimanche 22 novembre}, with the year when it is not that of today. */
    String date(LocalDate date, LocalDate today);

    /** {@code Fermé du 24 décembre 2026 au 2 janvier 2027 inclus}; the reason or the new address is not part of it. */
    String exception(DatedException dated, LocalDate today);

    /**
     * How far the hours can be trusted: {@code Horaires confirmés le 3 mars 2026}.
     *
     * @param phone whether there is a number to call
     */
    String freshness(Freshness freshness, @Nullable LocalDate confirmedOn, boolean phone);
}
