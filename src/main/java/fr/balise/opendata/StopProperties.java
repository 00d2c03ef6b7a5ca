package fr.balise.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.balise.geo.Position;
import fr.balise.venue.Passage;
import fr.balise.venue.Stop;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a mobile venue, which the standard has no field for. French names, since this is the wire.
 *
 * @param id the same as long as the place is the same; unique within its venue
 * @param passages when the venue stands there, as its source says it
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StopProperties(
        String id,
        @Nullable String nom,
        @Nullable String adresse,
        @Nullable String complementAdresse,
        @Nullable String codePostal,
        @Nullable String commune,
        @Nullable String codeInsee,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String precision,
        List<When> passages) {

    /**
     * Days and hours.
     *
     * @param regle of RFC 5545, counted from {@code debut}
     * @param heures by the clock of the stop, as {@code 09:00-12:00}; empty where the source does not say them
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record When(
            @Nullable String regle,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            List<LocalDate> dates,
            List<LocalDate> sauf,
            boolean saufJoursFeries,
            boolean saufVacancesScolaires,
            List<String> heures,
            boolean surRendezVous,
            @Nullable String remarque) {
        static When of(Passage passage) {
            Passage.Days days = passage.days();
            return new When(
                    days.rule(),
                    days.from(),
                    days.until(),
                    days.dates(),
                    days.except(),
                    days.off().publicHolidays(),
                    days.off().schoolHolidays(),
                    passage.times().stream()
                            .map(span -> span.start() + "-" + span.end())
                            .toList(),
                    passage.byAppointmentOnly(),
                    passage.note());
        }
    }

    public static StopProperties of(Stop stop) {
        Optional<Position> position = Optional.ofNullable(stop.location().position());
        return new StopProperties(
                stop.key(),
                stop.name(),
                stop.address().street(),
                stop.address().complement(),
                stop.address().postalCode(),
                stop.address().commune(),
                stop.address().inseeCode(),
                position.map(Position::latitude).orElse(null),
                position.map(Position::longitude).orElse(null),
                stop.location().precision().wireName(),
                stop.passages().stream().map(When::of).toList());
    }
}
