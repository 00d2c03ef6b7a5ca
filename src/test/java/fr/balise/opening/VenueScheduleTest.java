package fr.balise.opening;

import static fr.balise.hours.HoursStatus.BY_APPOINTMENT;
import static fr.balise.hours.HoursStatus.CLOSED;
import static fr.balise.hours.HoursStatus.OPEN;
import static fr.balise.hours.HoursStatus.UNKNOWN;
import static fr.balise.venue.OpeningException.closed;
import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.Calendars;
import fr.balise.hours.HoursAnswer;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.Interval;
import fr.balise.hours.OpeningHours;
import fr.balise.hours.UnreadableHolidaysException;
import fr.balise.opening.OpeningDay.Change;
import fr.balise.opening.OpeningDay.Span;
import fr.balise.venue.EffectiveHours;
import fr.balise.venue.OpeningException;
import fr.balise.venue.OpeningException.Kind;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Service;
import fr.balise.venue.ServiceHours;
import fr.balise.venue.Status;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueFixture;
import fr.balise.venue.VenueState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** November 2026: the 22nd is a Sunday, the 23rd a Monday. */
class VenueScheduleTest {
    private static final LocalDate CONFIRMED = LocalDate.of(2026, 3, 3);
    private static Calendars calendars;

    @BeforeAll
    static void readCalendars() throws UnreadableHolidaysException {
        calendars = Calendars.read(Path.of("data"));
    }

    @Test
    void anOpenDoorSaysUntilWhen() {
        VenueOpening opening = rennes("Mo-Fr 09:00-12:00").at(at("2026-11-23T10:00", "Europe/Paris"));

        assertThat(opening.status()).isEqualTo(OPEN);
        assertThat(opening.door().nextChange()).isEqualTo(at("2026-11-23T12:00", "Europe/Paris"));
        assertThat(opening.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        assertThat(opening.today()).isEqualTo("2026-11-23");
        assertThat(opening.confirmedOn()).isEqualTo(CONFIRMED);
        assertThat(opening.freshness()).isEqualTo(Freshness.TO_CHECK);
    }

    @ParameterizedTest
    @CsvSource({
        "98735, Tahiti, Pacific/Tahiti, 2026-11-23",
        "98818, Nouméa, Pacific/Noumea, 2026-11-24",
        "97411, Saint-Denis, Indian/Reunion, 2026-11-24",
        "35238, Rennes, Europe/Paris, 2026-11-23",
        "97302, Cayenne, America/Cayenne, 2026-11-23"
    })
    void eachVenueHasTheDayOfItsOwnClock(String insee, String commune, String zone, LocalDate today) {
        VenueSchedule schedule = of(venue("Espace").in("99999", commune, insee).open("Mo 00:00-24:00"));
        VenueOpening opening = schedule.at(Instant.parse("2026-11-23T22:30:00Z"));

        assertThat(opening.zone()).isEqualTo(ZoneId.of(zone));
        assertThat(opening.today()).isEqualTo(today);
        assertThat(opening.status()).isEqualTo(today.getDayOfMonth() == 23 ? OPEN : CLOSED);
    }

    @Test
    void aVenueWithoutACommuneIsUnknownWithTheReason() {
        VenueOpening opening = of(venue("Espace").open("24/7")).at(Instant.parse("2026-11-23T10:00:00Z"));

        assertUnknown(opening.door(), VenueSchedule.NO_COMMUNE);
        assertThat(opening.zone()).isNull();
        assertThat(of(venue("Espace").open("24/7")).intervals(CONFIRMED, 14)).isEmpty();
    }

    @Test
    void whatIsClosedAllOverFranceIsClosedWithoutACommuneToo() {
        LocalDate from = LocalDate.of(2026, 11, 20);
        VenueSchedule works = of(venue("Espace").open("Mo-Fr 09:00-18:00").except(closed(from, null, "travaux")));
        VenueSchedule sunday = of(venue("Espace").open("Mo-Fr 09:00-18:00"));
        Instant sundayNoon = Instant.parse("2026-11-22T12:00:00Z");
        Instant sundayInParisMondayInWallis = Instant.parse("2026-11-22T21:30:00Z");

        assertThat(works.at(sundayNoon).status()).isEqualTo(CLOSED);
        assertThat(works.at(Instant.parse("2026-11-19T09:00:00Z")).status()).isEqualTo(UNKNOWN);
        assertThat(sunday.at(sundayInParisMondayInWallis).status()).isEqualTo(UNKNOWN);
        assertThat(sunday.at(Instant.parse("2026-11-21T16:00:00Z")).status()).isEqualTo(CLOSED);
    }

    @Test
    void withoutHoursItIsUnknownAndNeverClosed() {
        VenueOpening opening =
                of(venue("Espace").in("35000", "Rennes", "35238")).at(Instant.parse("2026-11-22T02:00:00Z"));

        assertUnknown(opening.door(), VenueSchedule.NO_HOURS);
    }

    @Test
    void closedForGoodIsClosedForEver() {
        VenueSchedule schedule =
                of(venue("Espace").in("35000", "Rennes", "35238").open("24/7").closedForGood("2014-09"));
        VenueOpening opening = schedule.at(Instant.parse("2026-11-23T10:00:00Z"));

        assertThat(opening.status()).isEqualTo(CLOSED);
        assertThat(opening.door().nextChange()).isNull();
        assertThat(schedule.days(LocalDate.of(2026, 11, 23), 7)).isEmpty();
        assertThat(schedule.intervals(LocalDate.of(2026, 11, 23), 14)).isEmpty();
    }

    @Test
    void closedForNowIsClosedUntilItOpensAgain() {
        Status works = new Status(
                VenueState.CLOSED_FOR_NOW, new PartialDate("2026-11-02"), new PartialDate("2026-11-30"), "travaux");
        VenueOpening opening =
                of(rennesVenue("Mo-Fr 09:00-12:00").in(works).facts()).at(at("2026-11-23T10:00", "Europe/Paris"));

        assertThat(opening.status()).isEqualTo(CLOSED);
        assertThat(opening.door().comment()).isEqualTo("travaux");
        assertThat(opening.door().nextChange()).isEqualTo(at("2026-12-01T09:00", "Europe/Paris"));
    }

    @Test
    void byAppointmentIsNeitherOpenNorClosed() {
        HoursAnswer door = rennes("Mo-Fr 09:00-12:00 \"sur rendez-vous\"")
                .at(at("2026-11-23T10:00", "Europe/Paris"))
                .door();

        assertThat(door.status()).isEqualTo(BY_APPOINTMENT);
        assertThat(door.comment()).isEqualTo("sur rendez-vous");
    }

    @Test
    void exceptionsOfTodayComeFirstThenThoseOfTheNextTwoWeeks() {
        OpeningException next = closed(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8), "inventaire");
        OpeningException now = closed(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23), "formation");
        OpeningException far = closed(LocalDate.of(2026, 12, 8), LocalDate.of(2027, 1, 2), "congés");
        OpeningException over = closed(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 22), null);
        OpeningException move =
                new OpeningException(Kind.MOVE, LocalDate.of(2027, 3, 1), null, false, null, "3 rue du Phare");
        VenueSchedule schedule = of(rennesVenue("Mo-Fr 09:00-12:00").except(next, now, far, over, move));

        VenueOpening opening = schedule.at(at("2026-11-23T10:00", "Europe/Paris"));

        assertThat(opening.status()).isEqualTo(CLOSED);
        assertThat(opening.door().comment()).isEqualTo("formation");
        assertThat(opening.exceptions()).extracting(DatedException::exception).containsExactly(now, next, move);
        assertThat(opening.exceptionsToday())
                .extracting(DatedException::exception)
                .containsExactly(now);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-26, 2026-12-24, 2027-01-02, true",
        "2027-01-02, 2026-12-24, 2027-01-02, true",
        "2027-01-03, 2027-12-24, 2028-01-02, false",
        "2026-12-20, 2026-12-24, 2027-01-02, false"
    })
    void aClosureOfEveryYearGoesOverNewYear(LocalDate day, LocalDate from, LocalDate to, boolean holds) {
        var christmas = new OpeningException(
                Kind.CLOSED, LocalDate.of(2020, 12, 24), LocalDate.of(2020, 1, 2), true, null, null);

        DatedException next = DatedException.next(christmas, day).orElseThrow();

        assertThat(next.from()).isEqualTo(from);
        assertThat(next.to()).isEqualTo(to);
        assertThat(next.holdsOn(day)).isEqualTo(holds);
    }

    @Test
    void aTableOfDaysCutsNothingAndSaysWhyADayIsDifferent() {
        VenueSchedule schedule = of(rennesVenue("Mo-Fr 09:00-12:00; Sa 22:00-02:00; PH off")
                .except(closed(LocalDate.of(2026, 12, 29), LocalDate.of(2026, 12, 29), "congés")));

        List<OpeningDay> days = schedule.days(LocalDate.of(2026, 12, 25), 5);

        assertThat(days).extracting(OpeningDay::date).first().isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(days.get(0).spans()).isEmpty();
        assertThat(days.get(0).changes()).containsExactly(Change.PUBLIC_HOLIDAY);
        assertThat(days.get(1).spans())
                .containsExactly(new Span(
                        LocalDateTime.parse("2026-12-26T22:00"),
                        LocalDateTime.parse("2026-12-27T02:00"),
                        OPEN,
                        null,
                        null));
        assertThat(days.get(2).spans()).isEmpty();
        assertThat(days.get(3).spans()).hasSize(1);
        assertThat(days.get(3).changes()).isEmpty();
        assertThat(days.get(4).spans()).isEmpty();
        assertThat(days.get(4).changes()).containsExactly(Change.EXCEPTION);
    }

    @Test
    void theNightBeforeIsNotOfTheFirstDayAndDaysWithoutEndAreCutAtMidnight() {
        VenueSchedule night = of(rennesVenue("Sa 22:00-02:00"));
        VenueSchedule always = of(rennesVenue("24/7"));

        assertThat(night.days(LocalDate.of(2026, 11, 22), 1).get(0).spans()).isEmpty();
        assertThat(night.days(LocalDate.of(2026, 11, 21), 1).get(0).spans())
                .extracting(Span::end)
                .containsExactly(LocalDateTime.parse("2026-11-22T02:00"));
        assertThat(always.days(LocalDate.of(2026, 11, 22), 7))
                .allSatisfy(day -> assertThat(day.spans())
                        .extracting(Span::start, Span::end)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                day.date().atStartOfDay(),
                                day.date().plusDays(1).atStartOfDay())));
    }

    @Test
    void intervalsOfTwoWeeksKeepTheWallClockOverAClockChange() {
        List<Interval> intervals =
                rennes("Mo-Fr 09:00-12:00").intervals(LocalDate.of(2027, 3, 22), VenueSchedule.DAYS_AHEAD);

        assertThat(intervals).hasSize(10);
        assertThat(intervals.get(4).start()).isEqualTo("2027-03-26T08:00:00Z");
        assertThat(intervals.get(5).start()).isEqualTo("2027-03-29T07:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // Door Mo-Fr 09:00-12:00; PH off, help desk Tu 09:00-11:00,13:00-14:00, closed from 1 to 5 December.
        "2026-11-24T10:00, OPEN, 2026-11-24T11:00",
        "2026-11-24T11:30, CLOSED, 2026-11-24T13:00",
        "2026-11-24T13:30, UNKNOWN, 2026-11-24T14:00",
        "2026-11-23T10:00, CLOSED, 2026-11-24T09:00",
        "2026-12-01T10:00, CLOSED, 2026-12-08T09:00",
        "2026-11-28T10:00, CLOSED, 2026-12-08T09:00"
    })
    void aServiceIsThereAtItsOwnHoursWhenTheDoorIsOpen(LocalDateTime local, HoursStatus status, LocalDateTime change) {
        VenueSchedule schedule = of(rennesVenue("Mo-Fr 09:00-12:00; PH off")
                .except(closed(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5), "congés"))
                .service(Service.ADMINISTRATIVE_HELP, hours("Tu 09:00-11:00,13:00-14:00")));

        HoursAnswer answer = schedule.at(local.atZone(ZoneId.of("Europe/Paris")).toInstant())
                .services()
                .get(Service.ADMINISTRATIVE_HELP);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.nextChange())
                .isEqualTo(change.atZone(ZoneId.of("Europe/Paris")).toInstant());
    }

    @Test
    void specialHoursOfTheDoorSayNothingOfAService() {
        var special = new OpeningException(
                Kind.SPECIAL_HOURS,
                LocalDate.of(2026, 11, 24),
                LocalDate.of(2026, 11, 24),
                false,
                OpeningHours.parse("09:00-11:00"),
                null);
        VenueSchedule schedule = of(rennesVenue("Mo-Fr 09:00-12:00")
                .except(special)
                .service(Service.ADMINISTRATIVE_HELP, hours("Tu 09:00-12:00")));

        assertThat(schedule.at(at("2026-11-24T10:00", "Europe/Paris")).services())
                .hasEntrySatisfying(
                        Service.ADMINISTRATIVE_HELP,
                        answer -> assertThat(answer.status()).isEqualTo(UNKNOWN));
        assertThat(schedule.at(at("2026-11-24T11:30", "Europe/Paris")).services())
                .hasEntrySatisfying(
                        Service.ADMINISTRATIVE_HELP,
                        answer -> assertThat(answer.status()).isEqualTo(CLOSED));
    }

    @Test
    void aServiceByAppointmentOnlyIsThereForThoseWhoHaveOne() {
        VenueSchedule schedule =
                of(rennesVenue("Mo-Fr 09:00-12:00").service(Service.ADMINISTRATIVE_HELP, new ServiceHours(null, true)));

        HoursAnswer answer =
                schedule.at(at("2026-11-24T10:00", "Europe/Paris")).services().get(Service.ADMINISTRATIVE_HELP);

        assertThat(answer.status()).isEqualTo(BY_APPOINTMENT);
        assertThat(answer.nextChange()).isEqualTo(at("2026-11-24T12:00", "Europe/Paris"));
    }

    private static ServiceHours hours(String value) {
        return new ServiceHours(OpeningHours.parse(value), false);
    }

    private static VenueFixture rennesVenue(String hours) {
        return venue("Espace").in("35000", "Rennes", "35238").open(hours);
    }

    private static VenueSchedule rennes(String hours) {
        return of(rennesVenue(hours));
    }

    private static VenueSchedule of(VenueFixture fixture) {
        return of(fixture.facts());
    }

    private static VenueSchedule of(VenueFacts facts) {
        String insee = facts.address().inseeCode();
        return new VenueSchedule(
                OpeningFacts.of(facts, EffectiveHours.of(facts), CONFIRMED),
                insee == null ? null : calendars.of(insee),
                new Evaluations());
    }

    private static Instant at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }

    private static void assertUnknown(HoursAnswer answer, String reason) {
        assertThat(answer.status()).isEqualTo(UNKNOWN);
        assertThat(answer.reason()).isEqualTo(reason);
    }
}
