package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursAnswer;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.Interval;
import fr.balise.venue.OpeningException.Kind;
import fr.balise.venue.Service;
import fr.balise.venue.ServiceHours;
import fr.balise.venue.VenueState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is known of when one venue is open, to be asked for any moment. */
public final class VenueSchedule {
    /** How far ahead exceptions are told, and how far intervals usually go. */
    public static final int DAYS_AHEAD = 14;

    /** The reason given where no source tells any hours. */
    public static final String NO_HOURS = "horaires inconnus";

    static final String NO_COMMUNE = "commune inconnue : ni l'heure du lieu ni ses jours fériés ne sont connus";

    /** What most of France lives by, for the dates of a venue of which no commune is known. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final OpeningFacts facts;
    private final Optional<Evaluation> door;
    private final @Nullable Calendar calendar;
    private final Evaluations evaluations;

    /** @param calendar that of the commune, null where no commune is known */
    VenueSchedule(OpeningFacts facts, @Nullable Calendar calendar, Evaluations evaluations) {
        this.facts = facts;
        this.door = Optional.ofNullable(facts.schedule()).map(evaluations::of);
        this.calendar = calendar;
        this.evaluations = evaluations;
    }

    /** The clock on the venue's wall; empty where no commune is known. */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(calendar).map(Calendar::zone);
    }

    /** The day at the venue; that of Paris where no commune is known. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone().orElse(PARIS));
    }

    /** The whole answer for one moment. */
    public VenueOpening at(Instant instant) {
        LocalDate today = day(instant);
        return new VenueOpening(
                instant,
                door(instant),
                zone().orElse(null),
                today,
                facts.confirmedOn(),
                Freshness.of(facts.confirmedOn(), today),
                exceptions(today),
                services(instant));
    }

    /**
     * What is not closed, cut at the first and the last midnight; without a known commune nothing.
     *
     * @param from by the venue's clock
     */
    public List<Interval> intervals(LocalDate from, int days) {
        Calendar here = calendar;
        return here == null || isClosedForGood()
                ? List.of()
                : door.map(evaluation -> evaluation.intervals(from, days, here)).orElse(List.of());
    }

    /** A table of days; empty where nothing can be told of them: no hours, no commune, closed for good. */
    public List<OpeningDay> days(LocalDate from, int days) {
        Calendar here = calendar;
        if (here == null || isClosedForGood() || door.isEmpty()) {
            return List.of();
        }
        return new OpeningDays(door.get(), here, this::isExcepted).list(from, days);
    }

    private HoursAnswer door(Instant instant) {
        if (isClosedForGood()) {
            return new HoursAnswer(HoursStatus.CLOSED, null, null, null);
        }
        return door.map(evaluation -> answer(evaluation, instant)).orElseGet(() -> unknown(NO_HOURS));
    }

    private HoursAnswer answer(Evaluation evaluation, Instant instant) {
        if (calendar == null) {
            return AnywhereInFrance.isClosed(evaluation, instant)
                    ? new HoursAnswer(HoursStatus.CLOSED, null, null, null)
                    : unknown(NO_COMMUNE);
        }
        HoursAnswer answer = evaluations.at(evaluation, calendar, instant);
        return answer.status() == HoursStatus.UNKNOWN && answer.reason() == null
                ? new HoursAnswer(answer.status(), answer.comment(), NO_HOURS, answer.nextChange())
                : answer;
    }

    private Map<Service, HoursAnswer> services(Instant instant) {
        Map<Service, HoursAnswer> answers = new EnumMap<>(Service.class);
        facts.opening().byService().forEach((service, hours) -> answers.put(service, service(hours, instant)));
        return answers;
    }

    private HoursAnswer service(ServiceHours hours, Instant instant) {
        HoursAnswer doorNow = door(instant);
        if (isClosedForGood() || calendar == null) {
            return doorNow;
        }
        return new ServiceTimes(
                        Optional.ofNullable(hours.hours()).map(evaluations::of),
                        hours.byAppointmentOnly(),
                        door,
                        calendar,
                        this::isSpecial)
                .at(instant);
    }

    private List<DatedException> exceptions(LocalDate today) {
        LocalDate last = today.plusDays(DAYS_AHEAD);
        return facts.opening().exceptions().stream()
                .flatMap(exception -> DatedException.next(exception, today).stream())
                .filter(dated -> dated.beginsBy(last) || dated.exception().kind() == Kind.MOVE)
                .sorted(Comparator.comparing(dated -> !dated.holdsOn(today)))
                .toList();
    }

    private boolean isExcepted(LocalDate day) {
        return facts.opening().exceptions().stream()
                .flatMap(exception -> DatedException.next(exception, day).stream())
                .anyMatch(dated -> dated.exception().kind() != Kind.MOVE && dated.holdsOn(day));
    }

    /** Whether an exception, or a closing for now, says what the door does on that day. */
    private boolean isSpecial(LocalDate day) {
        return facts.state() == VenueState.CLOSED_FOR_NOW || isExcepted(day);
    }

    private boolean isClosedForGood() {
        return facts.state() == VenueState.CLOSED_FOR_GOOD;
    }

    private static HoursAnswer unknown(String reason) {
        return new HoursAnswer(HoursStatus.UNKNOWN, null, reason, null);
    }
}
