package fr.balise.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.balise.venue.OpeningException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes before the usual hours, in French as on the wire.
 *
 * @param type {@code fermeture}, {@code horaires_speciaux} or {@code demenagement}
 * @param debut first day, {@code 2026-12-24}; {@code --08-01} for one of every year; null when it began before
 * @param fin last day, included, likewise; null until further notice
 * @param horaires the times of these days in OpenStreetMap's syntax; null but for {@code horaires_speciaux}
 * @param motif in the words of the source; of a move the new address
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LieuException(
        String type,
        @Nullable String debut,
        @Nullable String fin,
        @Nullable String horaires,
        @Nullable String motif) {
    /** ISO 8601 has it for a day without a year. */
    private static final DateTimeFormatter EVERY_YEAR = DateTimeFormatter.ofPattern("--MM-dd", Locale.ROOT);

    static LieuException of(OpeningException exception) {
        return new LieuException(
                exception.kind().wireName(),
                day(exception.from(), exception.everyYear()),
                day(exception.to(), exception.everyYear()),
                exception.hours() == null ? null : exception.hours().value(),
                exception.reason());
    }

    private static @Nullable String day(@Nullable LocalDate day, boolean everyYear) {
        return day == null ? null : everyYear ? EVERY_YEAR.format(day) : day.toString();
    }
}
