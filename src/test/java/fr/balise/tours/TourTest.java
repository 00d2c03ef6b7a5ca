package fr.balise.tours;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.hours.Calendars;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursStatus;
import fr.balise.hours.OpeningHours;
import fr.balise.hours.UnreadableHolidaysException;
import fr.balise.importer.RunExamples;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import fr.balise.opendata.LieuProperties;
import fr.balise.testing.BusList;
import fr.balise.tours.Visit.Status;
import fr.balise.venue.Address;
import fr.balise.venue.EffectiveHours;
import fr.balise.venue.Location;
import fr.balise.venue.OpeningException;
import fr.balise.venue.Passage;
import fr.balise.venue.Stop;
import fr.balise.venue.VenueFacts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The invented bus of twelve stops, from 23 November 2026 on, and some stops elsewhere. */
class TourTest {
    private static final Calendars CALENDARS = calendars();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final VenueFacts BUS =
            Objects.requireNonNull(BusList.cleaned().facts());

    @Test
    void theListHasTwelveStopsAndSaysWhatItDidNotUnderstand() {
        CleanedRow cleaned = BusList.cleaned();

        assertThat(BUS.opening().stops()).hasSize(12);
        assertThat(cleaned.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(FindingKind.STOP_PLACE_UNKNOWN, FindingKind.STOP_DAYS_UNREADABLE);
        assertThat(BUS.address()).isEqualTo(Address.UNKNOWN);
        assertThat(BUS.location()).isEqualTo(Location.UNKNOWN);
    }

    @Test
    void theMappingOfTheBusShowsByItsExampleWhatItDoes() {
        SourceMapping mapping = MappingFiles.parse("bus.yaml", BusList.mapping());

        assertThat(mapping.examples()).hasSize(1);
        assertThat(new RunExamples(ShippedGazetteer.get(), LieuProperties::of)
                        .run(mapping, mapping.examples().get(0)))
                .isEmpty();
    }

    @Test
    void fourWeeksOfTheTour() {
        assertThat(told(BUS, MONDAY, 28))
                .containsExactly(
                        "2026-11-23 09:00 Beaune",
                        "2026-11-24 14:00 Pouilly-en-Auxois",
                        "2026-11-25 09:00 Nolay",
                        "2026-11-26 14:00 Saint-Jean-de-Losne",
                        "2026-11-27 - Genlis",
                        "2026-11-27 08:30 Auxonne",
                        "2026-11-28 10:00 Bligny-sur-Ouche",
                        "2026-11-30 09:00 Beaune",
                        "2026-12-01 09:30 Nuits-Saint-Georges",
                        "2026-12-01 14:00 Nuits-Saint-Georges",
                        "2026-12-02 09:00 Arnay-le-Duc",
                        "2026-12-03 09:00 Seurre",
                        "2026-12-04 - Genlis",
                        "2026-12-04 08:30 Auxonne",
                        "2026-12-07 09:00 Beaune",
                        "2026-12-08 14:00 Meursault",
                        "2026-12-09 09:00 Nolay",
                        "2026-12-10 14:00 Saint-Jean-de-Losne",
                        "2026-12-11 - Genlis",
                        "2026-12-11 08:30 Auxonne",
                        "2026-12-14 09:00 Beaune",
                        "2026-12-15 09:30 Nuits-Saint-Georges",
                        "2026-12-15 14:00 Nuits-Saint-Georges",
                        "2026-12-15 14:00 Pouilly-en-Auxois",
                        "2026-12-16 09:00 Arnay-le-Duc",
                        "2026-12-17 09:00 Seurre",
                        "2026-12-18 - Genlis",
                        "2026-12-18 08:30 Auxonne");
    }

    @Test
    void schoolHolidaysAreLeftOutWhereTheListSaysSoAndPublicOnesAreToBeConfirmed() {
        // Zone A: 19 December 2026 to 3 January 2027; Christmas is a Friday, New Year's Day too.
        List<String> visits = told(BUS, LocalDate.of(2026, 12, 21), 21);

        assertThat(visits).noneMatch(visit -> visit.startsWith("2026-12-25 08:30"));
        assertThat(visits).contains("2026-12-25 - Genlis a_confirmer", "2027-01-08 08:30 Auxonne");
    }

    @Test
    void aClosureCancelsWhatFallsIntoIt() {
        VenueFacts inRepair = venue("Bus")
                .stops(BUS.opening().stops())
                .except(OpeningException.closed(MONDAY, MONDAY.plusDays(1), "panne"))
                .facts();
        List<Visit> visits = new Tour(inRepair, CALENDARS).visits(MONDAY, 3);

        assertThat(visits)
                .extracting(Visit::status)
                .containsExactly(Status.CANCELLED, Status.CANCELLED, Status.PLANNED);
        assertThat(visits.get(0).reason()).isEqualTo("panne");
    }

    @Test
    void theBusIsOpenWhileItStandsAtAStop() {
        OpeningHours hours = Objects.requireNonNull(EffectiveHours.of(BUS));
        assertThat(OpeningHours.parse(hours.value())).isEqualTo(hours);

        assertThat(status(hours, "2026-11-23T10:00")).isEqualTo(HoursStatus.OPEN);
        assertThat(status(hours, "2026-11-23T13:00")).isEqualTo(HoursStatus.CLOSED);
        assertThat(status(hours, "2026-11-25T10:00")).isEqualTo(HoursStatus.OPEN);
        assertThat(status(hours, "2026-11-26T15:00")).isEqualTo(HoursStatus.BY_APPOINTMENT);
        assertThat(status(hours, "2026-11-27T15:00"))
                .as("on Friday afternoon it is somewhere, nobody knows when")
                .isEqualTo(HoursStatus.UNKNOWN);
    }

    /** What search asks and what the page of the tour shows is the same, hour by hour over a year. */
    @Test
    void theWrittenHoursAndTheVisitsNeverContradictEachOther() {
        OpeningHours hours = Objects.requireNonNull(EffectiveHours.of(BUS));
        Evaluation evaluation = Evaluation.of(hours);
        List<Visit> visits = new Tour(BUS, CALENDARS).visits(MONDAY, 365);
        for (Visit visit : visits) {
            if (visit.hours() != null) {
                Instant start = visit.start().atZone(PARIS).toInstant();
                assertThat(evaluation.status(start, CALENDARS.of("21054")))
                        .as(visit.toString())
                        .isNotEqualTo(HoursStatus.CLOSED);
            }
        }
        evaluation.intervals(MONDAY, 365, CALENDARS.of("21054")).stream()
                .filter(interval -> interval.status() == HoursStatus.OPEN)
                .forEach(interval -> assertThat(visits)
                        .as(interval.toString())
                        .anyMatch(visit -> visit.hours() != null
                                && !visit.start().atZone(PARIS).toInstant().isAfter(interval.start())
                                && visit.end().atZone(PARIS).toInstant().isAfter(interval.start())));
    }

    @Test
    void whatIsUnderWayIsToldAndWhatIsOverIsNot() {
        Tour tour = new Tour(BUS, CALENDARS);
        Instant ten = Instant.parse("2026-11-23T09:00:00Z");
        Instant noon = Instant.parse("2026-11-23T11:00:00Z");

        assertThat(tour.visitsAfter(ten, 1))
                .singleElement()
                .satisfies(visit -> assertThat(visit.isNow(ten)).isTrue());
        assertThat(tour.visitsAfter(noon, 1)).isEmpty();
    }

    @Test
    void eachStopGoesByItsOwnClock() {
        Stop tahiti = stop("Papeete", "98735");
        Stop noumea = stop("Nouméa", "98818");
        Tour tour = new Tour(venue("Camion").stops(List.of(tahiti, noumea)).facts(), CALENDARS);
        Instant now = Instant.parse("2026-11-22T23:00:00Z"); // Monday ten in Nouméa, Sunday one in Tahiti

        assertThat(tour.visitsAfter(noumea, now, 1))
                .extracting(visit -> visit.start().toString(), visit -> visit.isNow(now))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("2026-11-23T09:00", true));
        assertThat(tour.visitsAfter(tahiti, now, 2))
                .extracting(
                        visit -> visit.withOffset(visit.start()).orElseThrow().toString())
                .containsExactly("2026-11-23T09:00-10:00");
    }

    @Test
    void aStopWithoutCommuneHasNoZoneAndIsOverWhenItIsOverEverywhere() {
        Stop unknown = new Stop("Foyer rural", null, null, List.of(mondays()));
        Tour tour = new Tour(venue("Camion").stops(List.of(unknown)).facts(), CALENDARS);

        List<Visit> visits = tour.visitsAfter(unknown, Instant.parse("2026-11-23T20:00:00Z"), 1);
        assertThat(visits).hasSize(1);
        assertThat(visits.get(0).withOffset(visits.get(0).start())).isEmpty();
        assertThat(tour.visitsAfter(unknown, Instant.parse("2026-11-23T22:00:00Z"), 1))
                .isEmpty();
    }

    private static Stop stop(String commune, String insee) {
        return new Stop(null, new Address(null, null, null, commune, insee), null, List.of(mondays()));
    }

    private static Passage mondays() {
        return new Passage(
                Passage.Days.of("FREQ=WEEKLY;BYDAY=MO"),
                List.of(new Passage.Hours(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                false,
                null);
    }

    private static List<String> told(VenueFacts facts, LocalDate from, int days) {
        List<String> told = new ArrayList<>();
        for (Visit visit : new Tour(facts, CALENDARS).visits(from, days)) {
            told.add(visit.day() + " "
                    + (visit.hours() == null ? "-" : visit.hours().start()) + " "
                    + visit.stop().address().commune()
                    + (visit.status() == Status.PLANNED
                            ? ""
                            : " " + visit.status().wireName()));
        }
        told.sort(null);
        return told;
    }

    private static HoursStatus status(OpeningHours hours, String time) {
        return Evaluation.of(hours)
                .status(java.time.LocalDateTime.parse(time).atZone(PARIS).toInstant(), CALENDARS.of("21054"));
    }

    private static Calendars calendars() {
        try {
            return Calendars.read(Path.of("data"));
        } catch (UnreadableHolidaysException e) {
            throw new AssertionError(e);
        }
    }
}
