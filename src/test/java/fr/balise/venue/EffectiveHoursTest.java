package fr.balise.venue;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.Calendar;
import fr.balise.hours.Calendars;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.OpeningHours;
import fr.balise.hours.UnreadableHolidaysException;
import fr.balise.venue.OpeningException.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectiveHoursTest {
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 2);

    @Test
    void aVenueWithoutExceptionsHasItsUsualHours() {
        assertThat(EffectiveHours.of(venue("A").open("Mo-Fr 09:00-12:00").facts()))
                .isEqualTo(new OpeningHours("Mo-Fr 09:00-12:00"));
    }

    @Test
    void nothingKnownStaysNothingKnown() {
        assertThat(EffectiveHours.of(venue("A").facts())).isNull();
    }

    @Test
    void aClosureGoesBeforeTheUsualHoursAndGivesItsReason() {
        VenueFacts facts = venue("A")
                .open("Mo-Fr 09:00-12:00")
                .except(OpeningException.closed(CHRISTMAS_EVE, NEW_YEAR, "congés \"d'hiver\""))
                .facts();
        assertThat(EffectiveHours.of(facts))
                .isEqualTo(new OpeningHours("Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off \"congés 'd'hiver'\""));
        assertThat(status(facts, "2026-12-23T10:00")).isEqualTo(HoursStatus.OPEN);
        assertThat(status(facts, "2026-12-24T10:00")).isEqualTo(HoursStatus.CLOSED);
        assertThat(status(facts, "2027-01-01T10:00")).isEqualTo(HoursStatus.CLOSED);
        assertThat(status(facts, "2027-01-04T10:00")).isEqualTo(HoursStatus.OPEN);
    }

    @Test
    void aClosureWithoutEndLastsAndOneWithoutBeginningHasBegun() {
        VenueFacts endless = venue("A")
                .open("Mo-Fr 09:00-12:00")
                .except(OpeningException.closed(CHRISTMAS_EVE, null, null))
                .facts();
        assertThat(status(endless, "2026-12-23T10:00")).isEqualTo(HoursStatus.OPEN);
        assertThat(status(endless, "2031-01-06T10:00")).isEqualTo(HoursStatus.CLOSED);
        VenueFacts begun = venue("A")
                .open("Mo-Fr 09:00-12:00")
                .except(OpeningException.closed(null, CHRISTMAS_EVE, null))
                .facts();
        assertThat(status(begun, "2026-12-23T10:00")).isEqualTo(HoursStatus.CLOSED);
        assertThat(status(begun, "2026-12-28T10:00")).isEqualTo(HoursStatus.OPEN);
    }

    @Test
    void closedInAugustHoldsEveryYear() {
        VenueFacts facts = venue("A")
                .open("Mo-Fr 09:00-12:00")
                .except(new OpeningException(
                        Kind.CLOSED, LocalDate.of(2000, 8, 1), LocalDate.of(2000, 8, 31), true, null, null))
                .facts();
        assertThat(status(facts, "2026-08-03T10:00")).isEqualTo(HoursStatus.CLOSED);
        assertThat(status(facts, "2027-08-31T10:00")).isEqualTo(HoursStatus.CLOSED);
        assertThat(status(facts, "2027-09-01T10:00")).isEqualTo(HoursStatus.OPEN);
    }

    @Test
    void specialHoursTakeThePlaceOfTheUsualOnes() {
        VenueFacts facts = venue("A")
                .open("Mo-Fr 09:00-12:00,14:00-18:00")
                .except(new OpeningException(
                        Kind.SPECIAL_HOURS,
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 7, 31),
                        false,
                        OpeningHours.parse("Mo-Th 10:00-13:00; Sa 10:00-11:00"),
                        null))
                .facts();
        assertThat(status(facts, "2026-07-02T12:30")).isEqualTo(HoursStatus.OPEN);
        assertThat(status(facts, "2026-07-02T15:00")).isEqualTo(HoursStatus.CLOSED);
        // A Friday: the special hours do not name it.
        assertThat(status(facts, "2026-07-03T10:00")).isEqualTo(HoursStatus.CLOSED);
        assertThat(status(facts, "2026-07-04T10:30")).isEqualTo(HoursStatus.OPEN);
        assertThat(status(facts, "2026-08-03T15:00")).isEqualTo(HoursStatus.OPEN);
    }

    @Test
    void closedDaysAreCertainEvenWhereTheHoursAreNotKnown() {
        VenueFacts facts = venue("A")
                .except(OpeningException.closed(CHRISTMAS_EVE, NEW_YEAR, null))
                .facts();
        assertThat(status(facts, "2026-12-23T10:00")).isEqualTo(HoursStatus.UNKNOWN);
        assertThat(status(facts, "2026-12-24T10:00")).isEqualTo(HoursStatus.CLOSED);
    }

    @Test
    void aMoveSaysNothingOfHours() {
        VenueFacts facts = venue("A")
                .open("Mo-Fr 09:00-12:00")
                .except(new OpeningException(Kind.MOVE, CHRISTMAS_EVE, null, false, null, "3 rue du Phare"))
                .facts();
        assertThat(EffectiveHours.of(facts)).isEqualTo(new OpeningHours("Mo-Fr 09:00-12:00"));
    }

    @Test
    void aVenueThatIsClosedForGoodHasNoHours() {
        assertThat(EffectiveHours.of(venue("A")
                        .open("Mo-Fr 09:00-12:00")
                        .closedForGood("2014")
                        .facts()))
                .isNull();
    }

    private static HoursStatus status(VenueFacts facts, String local) {
        @Nullable OpeningHours hours = EffectiveHours.of(facts);
        assertThat(hours).isNotNull();
        Calendar calendar = paris();
        return Evaluation.of(hours)
                .status(LocalDateTime.parse(local).atZone(calendar.zone()).toInstant(), calendar);
    }

    private static Calendar paris() {
        try {
            return Calendars.read(Path.of("data")).of("75104");
        } catch (UnreadableHolidaysException e) {
            throw new AssertionError(e);
        }
    }
}
