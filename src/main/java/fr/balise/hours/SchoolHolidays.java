package fr.balise.hours;

import fr.balise.hours.Calendar.Day;
import fr.balise.hours.SchoolRow.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** School holidays of every zone, from a file as the ministry of education publishes it; UNKNOWN past its validity. */
final class SchoolHolidays {

    /** Rows that ended before follow other conventions, and nobody asks for them any more. */
    private static final LocalDate OLDEST = LocalDate.of(2024, 7, 1);

    private record School(SchoolZone zone, String location, Level level) {}

    private final Map<SchoolZone, NavigableMap<LocalDate, Day>> zones = new EnumMap<>(SchoolZone.class);

    private SchoolHolidays(List<SchoolRow> rows) {
        Map<School, List<SchoolRow>> schools = new HashMap<>();
        for (SchoolRow row : rows) {
            schools(row)
                    .forEach(school -> schools.computeIfAbsent(school, any -> new ArrayList<>())
                            .add(row));
        }
        Map<SchoolZone, List<Map<LocalDate, Day>>> timetables = new EnumMap<>(SchoolZone.class);
        schools.forEach((school, its) -> timetables
                .computeIfAbsent(school.zone(), any -> new ArrayList<>())
                .add(SchoolTimetable.days(its)));
        timetables.forEach((zone, all) -> zones.put(zone, agreed(all)));
    }

    /**
     * Reads a file in the form of the ministry's CSV export (separated by semicolons).
     *
     * @throws UnreadableHolidaysException when it is missing or broken, or says something that Balise does not know
     */
    static SchoolHolidays read(Path file) throws UnreadableHolidaysException {
        List<Optional<SchoolRow>> rows =
                new HolidayFile(file, ';', SchoolRow.COLUMNS).rows(row -> SchoolRow.findSince(OLDEST, row));
        return new SchoolHolidays(rows.stream().flatMap(Optional::stream).toList());
    }

    Day on(SchoolZone zone, LocalDate date) {
        NavigableMap<LocalDate, Day> days = zones.get(zone);
        return days == null ? Day.UNKNOWN : days.getOrDefault(date, Day.UNKNOWN);
    }

    /** The last day of which the file says something; nothing where it says nothing of the zone. */
    Optional<LocalDate> findLastDay(SchoolZone zone) {
        NavigableMap<LocalDate, Day> days = zones.get(zone);
        return days == null || days.isEmpty() ? Optional.empty() : Optional.of(days.lastKey());
    }

    private static List<School> schools(SchoolRow row) {
        return row.zones().stream()
                .flatMap(zone -> row.levels().stream().map(level -> new School(zone, row.location(), level)))
                .toList();
    }

    private static NavigableMap<LocalDate, Day> agreed(List<Map<LocalDate, Day>> timetables) {
        NavigableMap<LocalDate, Day> days = new TreeMap<>();
        timetables.stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .forEach(date -> SchoolTimetable.agreed(timetables, date).ifPresent(day -> days.put(date, day)));
        return days;
    }
}
