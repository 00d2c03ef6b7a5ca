package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.geo.Precision;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.Mappings;
import fr.balise.venue.Mobility;
import fr.balise.venue.Passage;
import fr.balise.venue.Stop;
import fr.balise.venue.VenueFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops as lists of buses write them; the places and the bus are invented. */
class CleanStopsTest {
    private static final String FIELDS = """
            territory: "21"
            key: [Bus]
            fold: true
            fields:
              nom: {column: Bus}
            arrets:
              - nom: {column: Lieu}
                adresse: {column: Adresse}
                commune: {column: Commune}
                latitude: {column: Lat}
                longitude: {column: Lon}
                jours: {column: Jours}
                horaires: {column: Heures}
                dates: {column: Dates}
                sauf: {column: Sauf}
                rrule: {column: Regle}
                debut: {column: Debut}
                fin: {column: Fin}
                rendez_vous: {column: RDV}
                remarque: {column: Note}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lundi | 9h-12h | FREQ=WEEKLY;BYDAY=MO 09:00-12:00",
                "tous les mardis | de 9h à 12h et de 14h à 16h30 | FREQ=WEEKLY;BYDAY=TU 09:00-12:00,14:00-16:30",
                "lundi et jeudi | 9h-12h | FREQ=WEEKLY;BYDAY=MO,TH 09:00-12:00",
                "1er lundi du mois | 9h30-12h | FREQ=MONTHLY;BYDAY=1MO 09:30-12:00",
                "2e et 4e mardis du mois | 14h-17h | FREQ=MONTHLY;BYDAY=2TU,4TU 14:00-17:00",
                "Vendredi semaines paires | 9h-12h | FREQ=YEARLY;BYWEEKNO=2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,32,34,36,38,40,42,44,46,48,50,52;BYDAY=FR 09:00-12:00",
                "Un mardi sur deux à partir du 3 novembre 2026 | 9h-12h | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 09:00-12:00 from 2026-11-03",
                "tous les 15 jours à partir du mardi 3 novembre 2026 | 9h-12h | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 09:00-12:00 from 2026-11-03",
                "mardi tous les quinze jours à compter du 3/11/2026 | 9h-12h | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU 09:00-12:00 from 2026-11-03",
                "jeudi, une semaine sur trois dès le 5 novembre 2026 | 9h-12h | FREQ=WEEKLY;INTERVAL=3;BYDAY=TH 09:00-12:00 from 2026-11-05",
                "mercredi du 2 septembre 2026 au 30 juin 2027 | 14h-17h | FREQ=WEEKLY;BYDAY=WE 14:00-17:00 from 2026-09-02 until 2027-06-30",
                "lundi hors vacances scolaires | 9h-12h | FREQ=WEEKLY;BYDAY=MO 09:00-12:00 off school",
                "lundi (sauf jours fériés et vacances scolaires) | 9h-12h | FREQ=WEEKLY;BYDAY=MO 09:00-12:00 off public school",
                "lundi 9h-12h | '' | FREQ=WEEKLY;BYDAY=MO 09:00-12:00",
                "Lundi 14h30-17h | '' | FREQ=WEEKLY;BYDAY=MO 14:30-17:00",
                "lundi matin | '' | FREQ=WEEKLY;BYDAY=MO (matin)",
                "Jeudi après-midi | '' | FREQ=WEEKLY;BYDAY=TH (après-midi)",
                "1er mardi du mois | '' | FREQ=MONTHLY;BYDAY=1TU",
                "mardi 3 novembre 2026 | 9h-12h | 2026-11-03 09:00-12:00",
                "3/11/2026, 17/11/2026 et 1/12/2026 | 9h-12h | 2026-11-03,2026-11-17,2026-12-01 09:00-12:00",
                "les 3, 17 et 24 novembre 2026 | 9h-12h | 2026-11-03,2026-11-17,2026-11-24 09:00-12:00",
                "2026-11-03 ; 2026-11-17 | '' | 2026-11-03,2026-11-17",
                "lundi sur rendez-vous | '' | FREQ=WEEKLY;BYDAY=MO by appointment",
                "lundi | 9h-12h sur rendez-vous | FREQ=WEEKLY;BYDAY=MO 09:00-12:00 by appointment",
                "Jeudi (semaine impaire) | 14h-16h | FREQ=YEARLY;BYWEEKNO=1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39,41,43,45,47,49,51,53;BYDAY=TH 14:00-16:00",
            })
    void daysAreReadWhereTheyAreCertain(String days, String hours, String expected) {
        Read read = read(row("Jours", days, "Heures", hours));

        assertThat(read.findings).isEmpty();
        assertThat(read.stops).hasSize(1);
        assertThat(read.stops.get(0).passages())
                .extracting(CleanStopsTest::told)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "un mardi sur deux",
                "tous les 15 jours",
                "un mardi sur deux à partir du 4 novembre 2026",
                "lundi 3 novembre 2026",
                "31/02/2026",
                "selon les besoins",
                "jours de marché",
                "deux fois par mois",
                "lundi du 30 juin 2027 au 2 septembre 2026",
                "3 novembre, 17 novembre",
            })
    void daysThatAreNotCertainStayInTheRowAndTheStopStays(String days) {
        Read read = read(row("Jours", days, "Heures", "9h-12h"));

        assertThat(read.findings).extracting(Finding::kind).containsExactly(FindingKind.STOP_DAYS_UNREADABLE);
        assertThat(read.findings.get(0).raw()).isEqualTo(days);
        assertThat(read.stops)
                .singleElement()
                .satisfies(stop -> assertThat(stop.passages()).isEmpty());
    }

    @Test
    void hoursThatAreNotCertainLeaveTheDays() {
        Read read = read(row("Jours", "lundi", "Heures", "en fin de matinée"));

        assertThat(read.findings).extracting(Finding::kind).containsExactly(FindingKind.STOP_HOURS_UNREADABLE);
        assertThat(read.stops.get(0).passages())
                .extracting(CleanStopsTest::told)
                .containsExactly("FREQ=WEEKLY;BYDAY=MO");
    }

    @Test
    void aRuleOfRfc5545IsTakenAsItIs() {
        Read read = read(
                row("Regle", "RRULE:FREQ=MONTHLY;BYDAY=-1FR", "Heures", "14h-16h", "Sauf", "25/12/2026", "RDV", "oui"));

        assertThat(read.findings).isEmpty();
        Passage passage = read.stops.get(0).passages().get(0);
        assertThat(told(passage)).isEqualTo("FREQ=MONTHLY;BYDAY=-1FR 14:00-16:00 by appointment");
        assertThat(passage.days().except()).containsExactly(java.time.LocalDate.of(2026, 12, 25));
        assertThat(passage.byAppointmentOnly()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=HOURLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "FREQ=NEVER", "lundi"})
    void aRuleThatIsNoneOrCountsFromNowhereIsNotTaken(String rule) {
        assertThat(read(row("Regle", rule)).findings)
                .extracting(Finding::kind)
                .containsExactly(FindingKind.STOP_DAYS_UNREADABLE);
    }

    @Test
    void aStopIsPlacedByTheRulesOfVenuesAndIsNeverTheAddressOfTheBus() {
        Read read = read(row("Jours", "lundi", "Commune", "Beaune"));

        Stop stop = read.stops.get(0);
        assertThat(stop.address().inseeCode()).isEqualTo("21054");
        assertThat(stop.location().precision()).isNotEqualTo(Precision.UNKNOWN);
        assertThat(read.facts.address().inseeCode()).isNull();
        assertThat(read.facts.location().position()).isNull();
        assertThat(read.facts.mobility()).containsExactly(Mobility.MOBILE);
    }

    @Test
    void aStopWhoseCommuneNobodyKnowsSaysSo() {
        Read read = read(row("Jours", "lundi", "Commune", "Trifouillis-les-Oies"));

        assertThat(read.findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.STOP_PLACE_UNKNOWN);
            assertThat(finding.raw()).isEqualTo("Trifouillis-les-Oies");
        });
        assertThat(read.stops.get(0).location().position()).isNull();
    }

    @Test
    void aPassageWithoutPlaceIsNoStop() {
        Map<String, String> row = row("Jours", "lundi");
        row.put("Lieu", "");
        row.put("Commune", "");
        Read read = read(row);

        assertThat(read.stops).isEmpty();
        assertThat(read.findings).extracting(Finding::kind).contains(FindingKind.STOP_WITHOUT_PLACE);
    }

    @Test
    void rowsAboutTheSamePlaceAreOneStop() {
        Read read = read(row("Jours", "lundi", "Heures", "9h-12h"), row("Jours", "jeudi", "Heures", "14h-16h"));

        assertThat(read.stops)
                .singleElement()
                .satisfies(stop -> assertThat(stop.passages())
                        .extracting(CleanStopsTest::told)
                        .containsExactly("FREQ=WEEKLY;BYDAY=MO 09:00-12:00", "FREQ=WEEKLY;BYDAY=TH 14:00-16:00"));
    }

    @Test
    void oneRowMayHaveAStopForEachWeekday() {
        VenueFacts facts = facts(
                """
                key: [Bus]
                fields:
                  nom: {column: Bus}
                arrets:
                  - {commune: {column: L}, jours: {value: lundi}, horaires: {column: Heures}}
                  - {commune: {column: M}, jours: {value: mardi}, horaires: {column: Heures}}
                """,
                Map.of("Bus", "Bus des Deux Rives", "L", "Beaune", "M", "Nuits-Saint-Georges", "Heures", "9h-12h"));

        assertThat(facts.opening().stops())
                .extracting(stop -> stop.address().commune())
                .containsExactly("Beaune", "Nuits-Saint-Georges");
    }

    @Test
    void hoursMayStandInOneColumnForEachDay() {
        VenueFacts facts =
                facts("""
                key: [Bus]
                fields:
                  nom: {column: Bus}
                arrets: {commune: {column: C}, horaires: {days: [L, M]}}
                """, Map.of("Bus", "Bus des Deux Rives", "C", "Beaune", "L", "9h-12h", "M", "14h-16h"));

        assertThat(facts.opening().stops().get(0).passages())
                .extracting(CleanStopsTest::told)
                .containsExactly("FREQ=WEEKLY;BYDAY=MO 09:00-12:00", "FREQ=WEEKLY;BYDAY=TU 14:00-16:00");
    }

    private record Read(VenueFacts facts, List<Stop> stops, List<Finding> findings) {}

    @SafeVarargs
    private static Read read(Map<String, String>... rows) {
        List<RawRow> raw = new ArrayList<>();
        for (Map<String, String> row : rows) {
            raw.add(new RawRow(raw.size() + 1, row, null));
        }
        CleanedRow cleaned =
                new CleanRow(Mappings.of(FIELDS), ShippedGazetteer.get()).clean(FoldRows.unite(raw), false);
        VenueFacts facts = Objects.requireNonNull(cleaned.facts());
        return new Read(facts, facts.opening().stops(), cleaned.findings());
    }

    private static VenueFacts facts(String mapping, Map<String, String> row) {
        return Objects.requireNonNull(new CleanRow(Mappings.of(mapping), ShippedGazetteer.get())
                .clean(new RawRow(1, row, null), false)
                .facts());
    }

    private static Map<String, String> row(String... columnsAndTexts) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : List.of(
                "Lieu", "Adresse", "Commune", "Lat", "Lon", "Jours", "Heures", "Dates", "Sauf", "Regle", "Debut", "Fin",
                "RDV", "Note")) {
            row.put(column, "");
        }
        row.put("Bus", "Bus des Deux Rives");
        row.put("Lieu", "Place du Lavoir");
        row.put("Commune", "Beaune");
        for (int i = 0; i < columnsAndTexts.length; i += 2) {
            row.put(columnsAndTexts[i], columnsAndTexts[i + 1]);
        }
        return row;
    }

    /** {@code FREQ=WEEKLY;BYDAY=MO 09:00-12:00 from 2026-11-02 (note)}. */
    private static String told(Passage passage) {
        Passage.Days days = passage.days();
        String what = days.rule() == null
                ? days.dates().stream().map(Object::toString).collect(Collectors.joining(","))
                : days.rule();
        String times = passage.times().stream()
                .map(time -> time.start() + "-" + time.end())
                .collect(Collectors.joining(","));
        return what
                + (times.isEmpty() ? "" : " " + times)
                + (days.from() == null ? "" : " from " + days.from())
                + (days.until() == null ? "" : " until " + days.until())
                + (days.off().equals(Passage.Off.NEVER) ? "" : " off")
                + (days.off().publicHolidays() ? " public" : "")
                + (days.off().schoolHolidays() ? " school" : "")
                + (passage.byAppointmentOnly() ? " by appointment" : "")
                + (passage.note() == null ? "" : " (" + passage.note() + ")");
    }
}
