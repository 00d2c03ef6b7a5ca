package fr.balise.tours;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.hours.Calendars;
import fr.balise.hours.UnreadableHolidaysException;
import fr.balise.testing.BusList;
import fr.balise.venue.Address;
import fr.balise.venue.MergeStatements;
import fr.balise.venue.OpeningException;
import fr.balise.venue.Passage;
import fr.balise.venue.Statement;
import fr.balise.venue.Stop;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueFixture;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

/** The feed, read back by ical4j, has the visits of the page, and nothing that the standard forbids. */
class TourCalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Calendars CALENDARS = calendars();

    @Test
    void anotherReaderFindsItValid() throws Exception {
        ValidationResult result = read(write(bus().facts())).validate();

        assertThat(result.getEntries()).isEmpty();
    }

    @Test
    void anotherReaderFindsTheSameVisitsOverAYear() throws Exception {
        VenueFacts facts = bus().except(
                        OpeningException.closed(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 6), "révision"))
                .facts();
        LocalDate from = LocalDate.of(2026, 11, 23);
        Set<String> expected = new Tour(facts, CALENDARS)
                .visits(from, 365).stream()
                        .filter(visit -> visit.hours() != null && visit.status() != Visit.Status.CANCELLED)
                        .map(visit -> visit.start().atZone(PARIS).toInstant() + " "
                                + visit.stop().name())
                        .collect(Collectors.toCollection(TreeSet::new));

        Set<String> found = new TreeSet<>();
        for (VEvent event : events(write(facts))) {
            if (event.getDateTimeStart().getDate() instanceof ZonedDateTime) {
                for (Period<?> period : event.calculateRecurrenceSet(new Period<Temporal>(
                        from.atStartOfDay(PARIS), from.plusDays(365).atStartOfDay(PARIS)))) {
                    String summary = event.getSummary().getValue();
                    found.add(ZonedDateTime.from(period.getStart()).toInstant() + " "
                            + summary.substring(summary.indexOf(" : ") + 3));
                }
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(found).hasSizeGreaterThan(200);
    }

    @Test
    void entriesKeepTheirNamesWhenHoursChangeAndNoTwoHaveTheSame() throws Exception {
        Stop morning = stop("Beaune", "21054", 9);
        Stop later = stop("Beaune", "21054", 10);

        assertThat(uids(write(venue("Bus").stops(List.of(morning)).facts())))
                .isEqualTo(uids(write(venue("Bus").stops(List.of(later)).facts())));
        List<String> all = uids(write(bus().facts()));
        assertThat(all).doesNotHaveDuplicates().hasSize(12);
    }

    @Test
    void noLineIsLongerThan75BytesAndLettersStayWhole() {
        String feed = write(bus().facts());

        assertThat(feed.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(feed.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(new String(feed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(feed);
    }

    @Test
    void aNameWithSpecialCharactersComesBackAsItWas() throws Exception {
        String name = "Bus \"A\\B\", la tournée; été comme hiver\nBEGIN:VEVENT " + "é".repeat(80);
        List<VEvent> events = events(
                write(venue(name).stops(List.of(stop("Beaune", "21054", 9))).facts()));

        assertThat(events).hasSize(1);
        assertThat(events.get(0).getSummary().getValue()).isEqualTo(name);
    }

    @Test
    void stopsOverseasHaveTheirOwnZone() throws Exception {
        String feed = write(venue("Bus")
                .stops(List.of(stop("Saint-Denis", "97411", 9), stop("Saint-Pierre", "97502", 9)))
                .facts());

        assertThat(feed).contains("TZID:Indian/Reunion", "TZOFFSETTO:+0400", "TZID:America/Miquelon");
        assertThat(feed).contains("BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU");
        assertThat(read(feed).validate().getEntries()).isEmpty();
    }

    @Test
    void theFeedSaysWhereToCheckAndNeverPinsACommune() {
        String feed = write(bus().facts()).replace("\r\n ", "");

        assertThat(feed).contains("https://balise.example/lieux/x/tournee");
        // Three of the twelve state a point.
        assertThat(feed.split("GEO:", -1)).hasSize(4);
    }

    private static VenueFixture bus() {
        return venue(BusList.NAME).stops(BusList.stops());
    }

    private static Stop stop(String commune, String insee, int hour) {
        Passage passage = new Passage(
                Passage.Days.of("FREQ=WEEKLY;BYDAY=MO"),
                List.of(new Passage.Hours(LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0))),
                false,
                null);
        return new Stop(null, new Address(null, null, null, commune, insee), null, List.of(passage));
    }

    private static String write(VenueFacts facts) {
        Venue venue = new Venue(
                "k3f8r2m9qd",
                MergeStatements.merge(List.of(new Statement("bus", 50, "1", facts))),
                Instant.parse("2026-11-20T08:00:00Z"));
        return new TourCalendar(
                        venue, new Tour(venue.facts(), CALENDARS), "https://balise.example/lieux/x/tournee", NOW)
                .write();
    }

    private static Calendar read(String feed) throws Exception {
        return new CalendarBuilder().build(new StringReader(feed));
    }

    private static List<VEvent> events(String feed) throws Exception {
        return read(feed).<VEvent>getComponents(Component.VEVENT);
    }

    private static List<String> uids(String feed) throws Exception {
        return events(feed).stream()
                .map(event -> event.getUid().orElseThrow().getValue())
                .toList();
    }

    private static Calendars calendars() {
        try {
            return Calendars.read(Path.of("data"));
        } catch (UnreadableHolidaysException e) {
            throw new AssertionError(e);
        }
    }
}
