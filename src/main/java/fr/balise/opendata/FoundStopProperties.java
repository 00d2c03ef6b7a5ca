package fr.balise.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.balise.search.FoundStop;
import fr.balise.tours.Visit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop with the visits to come.
 *
 * @param distance metres from the point that was asked for, as the crow flies
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundStopProperties(
        Lieu lieu,
        @JsonUnwrapped StopProperties arret,
        @Nullable Integer distance,
        List<Passage> prochainsPassages) {

    /** Which mobile venue stops there. */
    public record Lieu(String id, String nom, List<String> telephones, String page, String tournee) {}

    /**
     * One visit.
     *
     * @param debut with the offset of the place; without one where its commune is not known; null where no hours are
     * @param etat {@code prevu}, {@code a_confirmer} or {@code annule}
     * @param motif why it is cancelled or to be confirmed
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Passage(
            LocalDate jour,
            @Nullable String debut,
            @Nullable String fin,
            String etat,
            @Nullable String motif,
            boolean surRendezVous,
            @Nullable String remarque) {
        static Passage of(Visit visit) {
            boolean timed = visit.hours() != null;
            return new Passage(
                    visit.day(),
                    timed ? time(visit, visit.start()) : null,
                    timed ? time(visit, visit.end()) : null,
                    visit.status().wireName(),
                    visit.reason(),
                    visit.passage().byAppointmentOnly(),
                    visit.passage().note());
        }

        private static String time(Visit visit, LocalDateTime time) {
            return visit.withOffset(time).map(Object::toString).orElseGet(time::toString);
        }
    }

    public static FoundStopProperties of(FoundStop found) {
        return new FoundStopProperties(
                new Lieu(
                        found.venue().id(),
                        found.venue().facts().name(),
                        found.venue().facts().contact().phones(),
                        LieuProperties.page(found.venue()),
                        LieuProperties.tourPage(found.venue())),
                StopProperties.of(found.stop()),
                found.meters(),
                found.visits().stream().map(Passage::of).toList());
    }
}
