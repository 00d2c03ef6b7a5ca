package fr.balise.hours;

import fr.balise.hours.Calendar.Day;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calendars of all places in France: time zone, public holidays, school holidays. Safe for many threads. */
public final class Calendars {

    private static final Pattern INSEE = Pattern.compile("(\\d\\d|2[AB])\\d{3}");

    /** Codes of before 2007, when both islands were communes of Guadeloupe. */
    private static final Map<String, String> FORMER = Map.of("97123", "97701", "97127", "97801");

    private record Key(ZoneId zone, String department, boolean goodFriday) {}

    /** Many communes share one, so that equal calendars are the same object. */
    private record PlaceCalendar(
            ZoneId zone,
            PublicHolidays publicHolidays,
            SchoolHolidays schoolHolidays,
            @Nullable SchoolZone schoolZone) implements Calendar {

        @Override
        public Day publicHoliday(LocalDate date) {
            return publicHolidays.on(date);
        }

        @Override
        public Day schoolHoliday(LocalDate date) {
            return schoolZone == null ? Day.UNKNOWN : schoolHolidays.on(schoolZone, date);
        }
    }

    private final SchoolHolidays schoolHolidays;
    private final Map<String, SchoolZone> schoolZones;
    private final Set<String> goodFridayCommunes;
    private final Map<Key, Calendar> calendars = new ConcurrentHashMap<>();

    private Calendars(
            SchoolHolidays schoolHolidays, Map<String, SchoolZone> schoolZones, Set<String> goodFridayCommunes) {
        this.schoolHolidays = schoolHolidays;
        this.schoolZones = schoolZones;
        this.goodFridayCommunes = goodFridayCommunes;
    }

    /**
     * Reads {@code school-holidays} and {@code public-holidays} of the data folder.
     *
     * @throws UnreadableHolidaysException when a file is missing or broken
     */
    public static Calendars read(Path data) throws UnreadableHolidaysException {
        Path school = data.resolve("school-holidays");
        Map<String, SchoolZone> zones = new HashMap<>();
        new HolidayFile(school.resolve("departments.csv"), ',', List.of("department", "zone"))
                .rows(row -> zones.put(row.get("department"), SchoolZone.valueOf(row.get("zone"))));
        Set<String> communes = new HashSet<>();
        new HolidayFile(data.resolve("public-holidays").resolve("good_friday.csv"), ',', List.of("insee"))
                .rows(row -> communes.add(row.get("insee")));
        return new Calendars(
                SchoolHolidays.read(school.resolve("fr-en-calendrier-scolaire.csv")),
                Map.copyOf(zones),
                Set.copyOf(communes));
    }

    /**
     * The calendar of a commune, a former commune or an arrondissement.
     *
     * @param insee its INSEE code, as "75104" or "2A004"
     * @throws IllegalArgumentException when it is no INSEE code, or of the Scattered Islands, which lie in two time zones
     */
    public Calendar of(String insee) {
        return find(insee)
                .orElseThrow(() -> new IllegalArgumentException("« " + insee + " » : code Insee sans fuseau connu"));
    }

    /** As {@link #of}, but empty where that throws. */
    public Optional<Calendar> find(String insee) {
        if (!INSEE.matcher(insee).matches()) {
            return Optional.empty();
        }
        String code = FORMER.getOrDefault(insee, insee);
        boolean overseas = code.startsWith("97") || code.startsWith("98");
        String department = code.substring(0, overseas ? 3 : 2);
        return TimeZones.find(code, department)
                .map(zone -> calendars.computeIfAbsent(
                        new Key(zone, department, goodFridayCommunes.contains(code)), this::calendar));
    }

    private Calendar calendar(Key key) {
        return new PlaceCalendar(
                key.zone(),
                new PublicHolidays(key.department(), key.goodFriday()),
                schoolHolidays,
                schoolZones.get(key.department()));
    }
}
