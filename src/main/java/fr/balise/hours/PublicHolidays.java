package fr.balise.hours;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import fr.balise.hours.Calendar.Day;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays of one department, by Jollyday. What the law leaves to the commune or to custom, and what the sources
 * do not agree on, is UNKNOWN; each case with its source stands in data/public-holidays/README.md.
 */
final class PublicHolidays {

    /** Jollyday's calendars; for the mainland and Corsica it is the one of France. */
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("971", "gp"),
            Map.entry("972", "mq"),
            Map.entry("973", "gf"),
            Map.entry("974", "re"),
            Map.entry("975", "pm"),
            Map.entry("976", "yt"),
            Map.entry("977", "bl"),
            Map.entry("978", "mf"),
            Map.entry("986", "wf"),
            Map.entry("987", "pf"),
            Map.entry("988", "nc"));

    /** Where only communes with a protestant temple or a mixed church have Good Friday (code du travail, L3134-13). */
    private static final Set<String> ALSACE_MOSELLE = Set.of("57", "67", "68");

    private static final Set<String> CUSTOMARY_GOOD_FRIDAY = Set.of("971", "972", "973", "977");

    private static final MonthDay SCHOELCHER = MonthDay.of(7, 21);
    private static final Map<String, Set<MonthDay>> CUSTOMARY = Map.of(
            "971", Set.of(SCHOELCHER),
            "972", Set.of(SCHOELCHER, MonthDay.of(11, 2)),
            // The code du travail still says 27 May; a circular of 2018 lets the island keep 28 May.
            "978", Set.of(MonthDay.of(5, 27)));

    private final String department;
    private final boolean goodFriday;
    private final Map<Integer, Map<LocalDate, Day>> years = new ConcurrentHashMap<>();

    /** @param goodFriday whether the commune is known to have a protestant temple or a mixed church */
    PublicHolidays(String department, boolean goodFriday) {
        this.department = department;
        this.goodFriday = goodFriday;
    }

    Day on(LocalDate date) {
        return findCalendar()
                .map(calendar -> years.computeIfAbsent(date.getYear(), year -> days(calendar, year))
                        .getOrDefault(date, Day.NO))
                .orElse(Day.UNKNOWN);
    }

    /** Empty for the southern and antarctic lands and Clipperton, of which Jollyday knows nothing. */
    private Optional<String> findCalendar() {
        return department.length() == 2 ? Optional.of("fr") : Optional.ofNullable(OVERSEAS.get(department));
    }

    private Map<LocalDate, Day> days(String calendar, int year) {
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
        String[] part = ALSACE_MOSELLE.contains(department) ? new String[] {department} : new String[0];
        Map<LocalDate, Day> days = new HashMap<>();
        CUSTOMARY.getOrDefault(department, Set.of()).forEach(day -> days.put(day.atYear(year), Day.UNKNOWN));
        // A holy day of 31 December or 1 January can spill over into the other year.
        for (int any = year - 1; any <= year + 1; any++) {
            manager.getHolidays(Year.of(any), part).forEach(holiday -> add(days, holiday));
        }
        return Map.copyOf(days);
    }

    private void add(Map<LocalDate, Day> days, Holiday holiday) {
        LocalDate date = holiday.getDate();
        String key = holiday.getPropertiesKey();
        if (key.startsWith("islamic.")) {
            // Custom or agreement decides in Mayotte (L3422-3), and the moon: a computed date can be a day off.
            for (int offset = -1; offset <= 1; offset++) {
                days.putIfAbsent(date.plusDays(offset), Day.UNKNOWN);
            }
        } else if (key.equals("christian.GOOD_FRIDAY") && ALSACE_MOSELLE.contains(department) && !goodFriday) {
            days.putIfAbsent(date, Day.UNKNOWN);
        } else if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
            days.put(date, Day.YES);
        }
        if (key.equals("christian.EASTER_MONDAY") && CUSTOMARY_GOOD_FRIDAY.contains(department)) {
            days.putIfAbsent(date.minusDays(3), Day.UNKNOWN);
        }
    }
}
