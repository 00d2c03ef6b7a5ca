package fr.balise.hours;

import static fr.balise.hours.Calendar.Day.NO;
import static fr.balise.hours.Calendar.Day.UNKNOWN;
import static fr.balise.hours.Calendar.Day.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as the ministry might publish them, and files that it would not. */
class SchoolFileTest {
    private static final String HEADER = "description;population;start_date;end_date;location;zones;annee_scolaire\n";
    private static final String AUTUMN = "Vacances de la Toussaint;-;2026-10-17;2026-11-02;%s;Zone A;2026-2027\n";
    private static final String CHRISTMAS = "Vacances de Noël;-;2026-12-19;2027-01-04;%s;Zone A;2026-2027\n";
    private static final String SPRING = "Vacances de Printemps;-;2027-04-10;2027-04-26;%s;Zone A;2026-2027\n";

    @TempDir
    Path folder;

    @Test
    void daysBetweenTwoHolidaysAreDaysOfClasses() throws Exception {
        SchoolHolidays holidays = read(AUTUMN.formatted("Lyon") + CHRISTMAS.formatted("Lyon"));
        assertThat(holidays.on(SchoolZone.A, LocalDate.parse("2026-11-21"))).isEqualTo(NO);
        assertThat(holidays.on(SchoolZone.A, LocalDate.parse("2027-01-04"))).isEqualTo(UNKNOWN);
        assertThat(holidays.findLastDay(SchoolZone.A)).contains(LocalDate.parse("2027-01-03"));
    }

    @Test
    void nothingIsKnownOfATimeInWhichARowIsMissing() throws Exception {
        SchoolHolidays holidays =
                read(AUTUMN.formatted("Lyon") + CHRISTMAS.formatted("Lyon") + SPRING.formatted("Lyon"));
        assertThat(holidays.on(SchoolZone.A, LocalDate.parse("2027-02-20"))).isEqualTo(UNKNOWN);
        assertThat(holidays.on(SchoolZone.A, LocalDate.parse("2027-04-12"))).isEqualTo(YES);
    }

    @Test
    void aDayOnWhichTwoAcademiesOfAZoneDifferIsUnknown() throws Exception {
        String later = "Vacances de Noël;-;2026-12-22;2027-01-04;Dijon;Zone A;2026-2027\n";
        SchoolHolidays holidays =
                read(AUTUMN.formatted("Lyon") + CHRISTMAS.formatted("Lyon") + AUTUMN.formatted("Dijon") + later);
        assertThat(holidays.on(SchoolZone.A, LocalDate.parse("2026-12-18"))).isEqualTo(NO);
        assertThat(holidays.on(SchoolZone.A, LocalDate.parse("2026-12-21"))).isEqualTo(UNKNOWN);
        assertThat(holidays.on(SchoolZone.A, LocalDate.parse("2026-12-24"))).isEqualTo(YES);
    }

    @Test
    void anAcademyThatIsNoMoreDoesNotMakeTheOthersUnknown() throws Exception {
        SchoolHolidays holidays =
                read(AUTUMN.formatted("Caen") + AUTUMN.formatted("Lyon") + CHRISTMAS.formatted("Lyon"));
        assertThat(holidays.on(SchoolZone.A, LocalDate.parse("2026-11-21"))).isEqualTo(NO);
    }

    @Test
    void anExportWithAByteOrderMarkAndOtherColumnsIsRead() throws Exception {
        Path file = write("\uFEFFzones;location;annee_scolaire;description;population;start_date;end_date\n"
                + "Corse;Corse;2026-2027;Vacances de Noël;-;2026-12-19;2027-01-04\n");
        assertThat(SchoolHolidays.read(file).on(SchoolZone.CORSE, LocalDate.parse("2026-12-25")))
                .isEqualTo(YES);
    }

    @Test
    void oldRowsMaySayWhatBaliseDoesNotKnow() throws Exception {
        String old = "Vacances d'Été;Internes;2012-07-06;2012-09-03;Lyon;Zone Z;2011-2012\n";
        assertThat(read(old + CHRISTMAS.formatted("Lyon")).on(SchoolZone.A, LocalDate.parse("2026-12-25")))
                .isEqualTo(YES);
    }

    @Test
    void aBrokenFileIsRefusedWithItsNameLineAndRemedy() throws Exception {
        Path file = write(HEADER + AUTUMN.formatted("Lyon") + "Vacances;-;demain;2027-01-04;Lyon;Zone A;2026-2027\n");
        assertThatExceptionOfType(UnreadableHolidaysException.class)
                .isThrownBy(() -> SchoolHolidays.read(file))
                .withMessageContaining(file.toString())
                .withMessageContaining("ligne 3")
                .withMessageContaining("demain")
                .withMessageContaining("README.md");
    }

    @Test
    void aFileThatIsMissingEmptyOrAnotherIsRefused() throws Exception {
        for (Path file : List.of(folder.resolve("absent.csv"), write(HEADER), write("a;b\n1;2\n"))) {
            assertThatExceptionOfType(UnreadableHolidaysException.class).isThrownBy(() -> SchoolHolidays.read(file));
        }
    }

    /** Change it with the file: it is what data/school-holidays/README.md tells. */
    @Test
    void theFileThatShipsIsValidAsItsReadmeTells() throws Exception {
        SchoolHolidays holidays = SchoolHolidays.read(
                ShippedCalendars.DATA.resolve("school-holidays").resolve("fr-en-calendrier-scolaire.csv"));
        Map<SchoolZone, String> lastDays = Map.ofEntries(
                Map.entry(SchoolZone.A, "2027-07-02"),
                Map.entry(SchoolZone.B, "2028-07-04"),
                Map.entry(SchoolZone.C, "2028-07-04"),
                Map.entry(SchoolZone.REUNION, "2027-07-02"),
                Map.entry(SchoolZone.POLYNESIE, "2029-07-06"),
                Map.entry(SchoolZone.GUADELOUPE, "2026-07-03"),
                Map.entry(SchoolZone.SAINT_MARTIN, "2026-07-03"),
                Map.entry(SchoolZone.SAINT_BARTHELEMY, "2026-07-03"),
                Map.entry(SchoolZone.MARTINIQUE, "2026-07-03"),
                Map.entry(SchoolZone.GUYANE, "2026-07-03"),
                Map.entry(SchoolZone.MAYOTTE, "2026-08-23"));
        for (SchoolZone zone : SchoolZone.values()) {
            assertThat(holidays.findLastDay(zone).map(LocalDate::toString).orElse("rien"))
                    .as(zone.name())
                    .isEqualTo(lastDays.getOrDefault(zone, "rien"));
        }
    }

    @Test
    void everyDepartmentOfTheGazetteerHasASchoolZoneButTheDesertedOnes() throws Exception {
        Path departments = ShippedCalendars.DATA.resolve("school-holidays").resolve("departments.csv");
        try (Stream<String> known = Files.lines(departments);
                Stream<String> all = Files.lines(Path.of("data", "gazetteer", "departments.csv"))) {
            List<String> zoned = known.skip(1).map(SchoolFileTest::firstCell).toList();
            assertThat(all.skip(1).map(SchoolFileTest::firstCell).filter(code -> !zoned.contains(code)))
                    .containsExactly("984", "989");
            assertThat(zoned).doesNotHaveDuplicates();
        }
    }

    private static String firstCell(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private SchoolHolidays read(String rows) throws UnreadableHolidaysException, IOException {
        return SchoolHolidays.read(write(HEADER + rows));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "calendar", ".csv"), text);
    }
}
