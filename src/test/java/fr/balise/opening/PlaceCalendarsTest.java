package fr.balise.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.hours.Calendar.Day;
import fr.balise.hours.Calendars;
import fr.balise.hours.UnreadableHolidaysException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceCalendarsTest {
    private static final LocalDate GOOD_FRIDAY = LocalDate.of(2027, 3, 26);

    @TempDir
    Path home;

    private Path goodFriday;
    private PlaceCalendars calendars;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        for (String folder : List.of("data/school-holidays", "data/public-holidays")) {
            Files.createDirectories(home.resolve(folder));
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, home.resolve(folder).resolve(file.getFileName()));
                }
            }
        }
        goodFriday = home.resolve("data/public-holidays/good_friday.csv");
        calendars = new PlaceCalendars(() -> home);
    }

    @Test
    void theSameFilesAreReadOnce() throws UnreadableHolidaysException {
        Calendars first = calendars.current();

        assertThat(calendars.current()).isSameAs(first);
        assertThat(calendars.refresh()).isSameAs(first);
    }

    @Test
    void filesThatChangeAreReadAgain() throws Exception {
        Calendars first = calendars.current();
        assertThat(first.of("67482").publicHoliday(GOOD_FRIDAY)).isEqualTo(Day.YES);

        Files.writeString(goodFriday, "insee\n67447\n");

        assertThat(calendars.refresh()).isNotSameAs(first);
        assertThat(calendars.current().of("67482").publicHoliday(GOOD_FRIDAY)).isEqualTo(Day.UNKNOWN);
    }

    @Test
    void filesThatBreakLeaveTheCalendarsAsTheyWere() throws Exception {
        Calendars first = calendars.current();

        Files.delete(goodFriday);

        assertThat(calendars.refresh()).isSameAs(first);
    }

    @Test
    void withoutFilesNothingIsToldAtAll() throws Exception {
        Files.delete(goodFriday);

        assertThatThrownBy(calendars::check)
                .isInstanceOf(UnreadableHolidaysException.class)
                .hasMessageContaining(goodFriday.toString());
        assertThatThrownBy(calendars::current).isInstanceOf(IllegalStateException.class);
    }
}
