package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.balise.hours.SchoolRow.Kind;
import fr.balise.hours.SchoolRow.Level;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchoolRowTest {

    @Test
    void instantsAreReadInTheTimeOfParis() {
        SchoolRow row = row("Vacances de Noël", "-", "2026-12-18T23:00:00+00:00", "2027-01-03T23:00:00+00:00");
        assertThat(row.first()).isEqualTo("2026-12-19");
        assertThat(row.end()).isEqualTo("2027-01-04");
    }

    @Test
    void otherFormsOfDatesOfThePortalAreUnderstood() {
        SchoolRow row = row("Vacances de Noël", "-", "2026-12-19T00:00:00+01:00", "2027-01-04");
        assertThat(row.first()).isEqualTo("2026-12-19");
        assertThat(row.end()).isEqualTo("2027-01-04");
    }

    @Test
    void aStatedSaturdayIsTheFirstDayOfHolidays() {
        assertThat(SchoolRow.firstDay(LocalDate.parse("2026-10-17"))).isEqualTo("2026-10-17");
    }

    @Test
    void theDayAfterAStatedFridayOrWednesdayIsTheFirstDayOfHolidays() {
        assertThat(SchoolRow.firstDay(LocalDate.parse("2025-12-19"))).isEqualTo("2025-12-20");
        assertThat(SchoolRow.firstDay(LocalDate.parse("2027-05-05"))).isEqualTo("2027-05-06");
    }

    @Test
    void aReturnOnASundayIsTheLastDayOfHolidays() {
        SchoolRow row = row("Vacances 4ème période", "-", "2025-10-10T22:00:00+00:00", "2025-10-25T22:00:00+00:00");
        assertThat(row.end()).isEqualTo("2025-10-27");
    }

    @Test
    void aDayOffWithoutAnEndLastsOneDay() {
        SchoolRow row = row("Pont de l'Ascension", "-", "2027-05-06T22:00:00+00:00", "2027-05-06T22:00:00+00:00");
        assertThat(row.kind()).isEqualTo(Kind.NO_CLASSES);
        assertThat(row.first()).isEqualTo("2027-05-07");
        assertThat(row.end()).isEqualTo("2027-05-10");
    }

    @Test
    void teachersHaveNoLevelOfPupils() {
        assertThat(row("Vacances d'Été", "Enseignants du premier degré", "2026-07-04", "2026-08-31")
                        .levels())
                .isEmpty();
        assertThat(row("Vacances d'Été", "Élèves", "2026-07-04", "2026-08-31").levels())
                .containsExactly(Level.values());
    }

    @Test
    void populationsOfPolynesiaNameLevels() {
        assertThat(row("Vacances de Mai", "Premier degré et collèges", "2026-05-23", "2026-06-01")
                        .levels())
                .containsExactly(Level.PRIMAIRE, Level.COLLEGE);
        assertThat(row("Grandes Vacances", "Élèves des lycées", "2026-07-04", "2026-08-11")
                        .levels())
                .containsExactly(Level.LYCEE);
    }

    @Test
    void populationsOfGuadeloupeNameIslands() {
        assertThat(SchoolZone.parse("Guadeloupe", "-"))
                .containsExactlyInAnyOrder(SchoolZone.GUADELOUPE, SchoolZone.SAINT_BARTHELEMY, SchoolZone.SAINT_MARTIN);
        assertThat(SchoolZone.parse("Guadeloupe", "Guadeloupe sauf Saint-Martin"))
                .containsExactlyInAnyOrder(SchoolZone.GUADELOUPE, SchoolZone.SAINT_BARTHELEMY);
        assertThat(SchoolZone.parse("Guadeloupe", "Saint Martin")).containsExactly(SchoolZone.SAINT_MARTIN);
        assertThat(SchoolZone.parse("Guadeloupe", "Guadeloupe & Saint-Barthélémy"))
                .containsExactlyInAnyOrder(SchoolZone.GUADELOUPE, SchoolZone.SAINT_BARTHELEMY);
    }

    @Test
    void whatBaliseDoesNotKnowIsRefusedRatherThanGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("Vacances d'Été", "Internes", "2026-07-04", "2026-08-31"))
                .withMessageContaining("Internes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchoolZone.parse("Zone D", "-"))
                .withMessageContaining("Zone D");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("Vacances d'Été", "Élèves", "juillet", "2026-08-31"))
                .withMessageContaining("juillet");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("Vacances d'Été", "Élèves", "2026-08-31", "2026-07-04"))
                .withMessageContaining("2026-07-04");
    }

    private static SchoolRow row(String description, String population, String start, String end) {
        return SchoolRow.parse(new HolidayFile.Row(Map.of(
                "description", description,
                "population", population,
                "start_date", start,
                "end_date", end,
                "location", "Lyon",
                "zones", "Zone A")));
    }
}
