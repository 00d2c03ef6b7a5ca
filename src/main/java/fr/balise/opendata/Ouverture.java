package fr.balise.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import fr.balise.hours.HoursAnswer;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.Interval;
import fr.balise.opening.DatedException;
import fr.balise.opening.OpeningDay;
import fr.balise.opening.OpeningDay.Change;
import fr.balise.opening.OpeningDay.Span;
import fr.balise.opening.VenueOpening;
import fr.balise.opening.VenueSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a venue is open at the moment of the answer. Computed, and therefore no part of any export.
 *
 * @param calculeA the minute of the answer: what is open changes on full minutes only, and answers are kept for a minute
 * @param jusquA when the state changes; null when it does not in the years to come, or nobody knows
 * @param ensuite the state from {@code jusqu_a} on
 * @param motifInconnu why the state is {@code inconnu}; null for any other
 * @param fuseau null where no commune is known
 * @param exceptions those of today, then those of the two weeks to come; announced moves at any time
 * @param services by label, those that keep hours of their own
 * @param aujourdHui when it is not closed on this day; a night that is over by eight belongs to the day before
 * @param ferieNonPrevu whether this is a public holiday of which the hours say nothing: they are to be checked
 * @param intervalles when it is not closed, today and the 13 days to come; in the answer for one venue only
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Ouverture(
        Etat etat,
        @Nullable OffsetDateTime jusquA,
        @Nullable Etat ensuite,
        @Nullable String commentaire,
        @Nullable String motifInconnu,
        OffsetDateTime calculeA,
        @Nullable String fuseau,
        @Nullable LocalDate confirmeLe,

        @Schema(enumeration = {"recent", "a_verifier", "ancien", "inconnu"})
        String fraicheur,

        List<ExceptionDatee> exceptions,
        Map<String, Moment> services,
        List<Intervalle> aujourdHui,
        boolean ferieNonPrevu,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Intervalle> intervalles) {

    /** {@code inconnu} is never a way to say closed. */
    public enum Etat {
        ferme,
        inconnu,
        sur_rendez_vous,
        ouvert;

        static Etat of(HoursStatus status) {
            return switch (status) {
                case CLOSED -> ferme;
                case UNKNOWN -> inconnu;
                case BY_APPOINTMENT -> sur_rendez_vous;
                case OPEN -> ouvert;
            };
        }
    }

    /** The state of one service; {@code jusquA} is null when it does not change within two weeks. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Moment(
            Etat etat,
            @Nullable OffsetDateTime jusquA,
            @Nullable String commentaire,
            @Nullable String motifInconnu) {}

    /** A stretch of time that is not closed; {@code fin} is not included. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Intervalle(
            OffsetDateTime debut,
            OffsetDateTime fin,
            Etat etat,
            @Nullable String commentaire,
            @Nullable String motifInconnu) {}

    /** An exception with its days of this year; null is an open end. */
    public record ExceptionDatee(
            String type,
            @Nullable LocalDate debut,
            @Nullable LocalDate fin,
            @Nullable String horaires,
            @Nullable String motif) {
        static ExceptionDatee of(DatedException dated) {
            var exception = dated.exception();
            var hours = exception.hours();
            return new ExceptionDatee(
                    exception.kind().wireName(),
                    dated.from(),
                    dated.to(),
                    hours == null ? null : hours.value(),
                    exception.reason());
        }
    }

    /** As a list says it. */
    public static Ouverture of(VenueSchedule schedule, Instant now) {
        return of(schedule, now, null);
    }

    /** As the answer for one venue says it. */
    public static Ouverture withIntervals(VenueSchedule schedule, Instant now) {
        ZoneId zone = schedule.zone().orElse(ZoneOffset.UTC);
        return of(
                schedule,
                now,
                schedule.intervals(schedule.day(now), VenueSchedule.DAYS_AHEAD).stream()
                        .map(interval -> intervalle(interval, zone))
                        .toList());
    }

    private static Ouverture of(VenueSchedule schedule, Instant now, @Nullable List<Intervalle> intervals) {
        VenueOpening opening = schedule.at(now);
        Instant change = opening.door().nextChange();
        List<OpeningDay> today = schedule.days(opening.today(), 1);
        ZoneId zone = opening.zone() == null ? ZoneOffset.UTC : opening.zone();
        Moment door = moment(opening.door(), zone);
        Map<String, Moment> services = new LinkedHashMap<>();
        opening.services().forEach((service, answer) -> services.put(service.label(), moment(answer, zone)));
        return new Ouverture(
                door.etat(),
                door.jusquA(),
                change == null ? null : Etat.of(schedule.at(change).status()),
                door.commentaire(),
                door.motifInconnu(),
                opening.instant().truncatedTo(ChronoUnit.MINUTES).atZone(zone).toOffsetDateTime(),
                opening.zone() == null ? null : opening.zone().getId(),
                opening.confirmedOn(),
                opening.freshness().wireName(),
                opening.exceptions().stream().map(ExceptionDatee::of).toList(),
                services,
                today.stream()
                        .flatMap(day -> day.spans().stream())
                        .map(span -> intervalle(span, zone))
                        .toList(),
                today.stream().anyMatch(day -> day.changes().contains(Change.UNSAID_PUBLIC_HOLIDAY)),
                intervals);
    }

    private static Moment moment(HoursAnswer answer, ZoneId zone) {
        return new Moment(
                Etat.of(answer.status()),
                answer.nextChange() == null
                        ? null
                        : answer.nextChange().atZone(zone).toOffsetDateTime(),
                answer.comment(),
                answer.reason());
    }

    private static Intervalle intervalle(Span span, ZoneId zone) {
        return new Intervalle(
                span.start().atZone(zone).toOffsetDateTime(),
                span.end().atZone(zone).toOffsetDateTime(),
                Etat.of(span.status()),
                span.comment(),
                span.reason());
    }

    private static Intervalle intervalle(Interval interval, ZoneId zone) {
        return new Intervalle(
                interval.start().atZone(zone).toOffsetDateTime(),
                interval.end().atZone(zone).toOffsetDateTime(),
                Etat.of(interval.status()),
                interval.comment(),
                interval.reason());
    }
}
