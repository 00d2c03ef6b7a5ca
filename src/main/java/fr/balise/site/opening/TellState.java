package fr.balise.site.opening;

import fr.balise.hours.HoursAnswer;
import fr.balise.hours.HoursStatus;
import fr.balise.opening.Freshness;
import fr.balise.opening.OpeningDay;
import fr.balise.opening.OpeningDay.Change;
import fr.balise.opening.OpeningDay.Span;
import fr.balise.opening.VenueOpening;
import fr.balise.opening.VenueSchedule;
import fr.balise.site.opening.OpeningLine.State;
import fr.balise.venue.Service;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a venue is open at one moment, for a line of a list and for the top of its page.
 *
 * @param instant the moment that people ask for
 */
public record TellState(VenueSchedule schedule, VenueFacts facts, Instant instant, Language language) {
    /** What most of France lives by, for a venue of which no commune is known. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Comments that say no more than the state does. */
    private static final Pattern ONLY_APPOINTMENT = Pattern.compile(
            "[^\\p{L}\\p{N}]*((uniquement|seulement|only) )?(sur|by|on)?\\s*(rendez[- ]vous|rdv|appointment)"
                    + "( (only|uniquement))?[^\\p{L}\\p{N}]*",
            Pattern.CASE_INSENSITIVE);

    /** Null for a venue that is closed for good, and for one that is closed without a day to come back. */
    public @Nullable OpeningLine line() {
        VenueState state = facts.status().state();
        VenueOpening opening = schedule.at(instant);
        boolean shut = opening.status() == HoursStatus.CLOSED && opening.door().nextChange() == null;
        if (state == VenueState.CLOSED_FOR_GOOD || (state == VenueState.CLOSED_FOR_NOW && shut)) {
            return null;
        }
        List<OpeningDay> days = schedule.days(opening.today(), 1);
        boolean hasHours = facts.openingHours() != null;
        return new OpeningLine(
                door(opening),
                today(days),
                days.stream().anyMatch(day -> day.changes().contains(Change.UNSAID_PUBLIC_HOLIDAY)),
                hasHours ? freshness(opening) : null,
                hasHours ? trust(opening.freshness()) : "unsure");
    }

    private static String trust(Freshness freshness) {
        return switch (freshness) {
            case RECENT -> "sure";
            case TO_CHECK -> "to-check";
            case OLD, UNKNOWN -> "unsure";
        };
    }

    private String freshness(VenueOpening opening) {
        boolean phone = !facts.contact().phones().isEmpty();
        return language.words().freshness(opening.freshness(), opening.confirmedOn(), phone);
    }

    private List<Said> today(List<OpeningDay> days) {
        List<Span> spans = days.stream().flatMap(day -> day.spans().stream()).toList();
        boolean allUnknown = spans.stream().allMatch(span -> span.status() == HoursStatus.UNKNOWN);
        return allUnknown ? List.of() : spans.stream().map(this::said).toList();
    }

    private State door(VenueOpening opening) {
        String told = facts.status().reason();
        State state = state(opening.door(), VenueOpening::status);
        return told != null && told.equals(state.said().note())
                ? new State(state.mark(), Said.of(state.said().words()))
                : state;
    }

    /** Whether one service is there, as {@link VenueOpening#services} answers. */
    State service(Service service, HoursAnswer answer) {
        return state(answer, opening -> {
            HoursAnswer later = opening.services().get(service);
            return later == null ? HoursStatus.UNKNOWN : later.status();
        });
    }

    private State state(HoursAnswer answer, Function<VenueOpening, HoursStatus> later) {
        Instant change = answer.nextChange();
        ZonedDateTime until = change == null ? null : change.atZone(zone());
        HoursStatus next = change == null ? null : later.apply(schedule.at(change));
        boolean known = !VenueSchedule.NO_HOURS.equals(answer.reason());
        Door door = new Door(known, answer.status(), now(), until, next);
        return new State(mark(answer.status()), said(door, answer));
    }

    private Said said(Door door, HoursAnswer answer) {
        String words = language.words().state(door);
        if (answer.status() != HoursStatus.UNKNOWN) {
            return new Said(words, note(answer.status(), answer.comment()));
        }
        String reason = answer.reason();
        if (reason == null || !door.hoursKnown()) {
            return new Said(words, answer.comment());
        }
        String inLanguage = language.words().reason(reason);
        return inLanguage == null ? new Said(words, reason) : Said.of(words + " (" + inLanguage + ")");
    }

    /** A stretch of a day with what its source says of it. */
    Said said(Span span) {
        String words = language.words().span(span);
        if (span.status() != HoursStatus.UNKNOWN || span.reason() == null) {
            return new Said(words, note(span.status(), span.comment()));
        }
        String inLanguage = language.words().reason(span.reason());
        return inLanguage == null ? new Said(words, span.reason()) : Said.of(words + " (" + inLanguage + ")");
    }

    private static @Nullable String note(HoursStatus status, @Nullable String comment) {
        boolean saysNoMore = status == HoursStatus.BY_APPOINTMENT
                && comment != null
                && ONLY_APPOINTMENT.matcher(comment).matches();
        return saysNoMore ? null : comment;
    }

    ZonedDateTime now() {
        return instant.atZone(zone());
    }

    private ZoneId zone() {
        return schedule.zone().orElse(PARIS);
    }

    private static String mark(HoursStatus status) {
        return switch (status) {
            case OPEN -> "ouvert";
            case CLOSED -> "ferme";
            case BY_APPOINTMENT -> "sur_rendez_vous";
            case UNKNOWN -> "inconnu";
        };
    }
}
