package fr.balise.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarZonesTest {

    @ParameterizedTest
    @CsvSource({
        "75104, Europe/Paris",
        "2A004, Europe/Paris",
        "97105, America/Guadeloupe",
        "97209, America/Martinique",
        "97302, America/Cayenne",
        "97411, Indian/Reunion",
        "97502, America/Miquelon",
        "97608, Indian/Mayotte",
        "97701, America/St_Barthelemy",
        "97801, America/Marigot",
        "98412, Indian/Kerguelen",
        "98414, Antarctica/DumontDUrville",
        "98613, Pacific/Wallis",
        "98735, Pacific/Tahiti",
        "98731, Pacific/Marquesas",
        "98719, Pacific/Gambier",
        "98818, Pacific/Noumea"
    })
    void aPlaceKeepsTheTimeOfItsTerritory(String insee, String zone) {
        assertThat(ShippedCalendars.of(insee).zone()).isEqualTo(ZoneId.of(zone));
    }

    @Test
    void codesFromBeforeTheIslandsLeftGuadeloupeAreUnderstood() {
        assertThat(ShippedCalendars.of("97127")).isSameAs(ShippedCalendars.of("97801"));
        assertThat(ShippedCalendars.of("97123")).isSameAs(ShippedCalendars.of("97701"));
    }

    @Test
    void communesOfOneDepartmentShareTheirCalendar() {
        assertThat(ShippedCalendars.of("35238")).isSameAs(ShippedCalendars.of("35047"));
    }

    @Test
    void aTextThatIsNoInseeCodeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShippedCalendars.of("Rennes"))
                .withMessageContaining("Rennes");
        assertThat(ShippedCalendars.get().find("")).isEmpty();
        assertThat(ShippedCalendars.get().find("98515")).isEmpty();
    }

    @Test
    void everyCommuneButTheScatteredIslandsHasACalendar() throws IOException {
        List<String> without = communes().stream()
                .filter(insee -> ShippedCalendars.get().find(insee).isEmpty())
                .toList();
        assertThat(without).containsExactly("98415");
    }

    private static List<String> communes() throws IOException {
        Path file = Path.of("data", "gazetteer", "communes.csv");
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }
}
