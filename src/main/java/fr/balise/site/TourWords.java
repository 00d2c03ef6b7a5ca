package fr.balise.site;

import fr.balise.venue.PartialDate;
import fr.balise.venue.Passage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a mobile venue comes, as people say it: {@code FREQ=MONTHLY;BYDAY=1MO} is "le 1er lundi du mois". */
final class TourWords {
    private static final String NO_BREAK = "\u00a0";
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre");
    private static final String OTHERWISE = "aux dates données dans le calendrier";

    private TourWords() {}

    /** {@code un mardi sur deux à partir du 3 novembre 2026, de 9 h à 12 h, sur rendez-vous}. */
    static String of(Passage passage) {
        List<String> parts = new ArrayList<>();
        parts.add(days(passage.days()));
        parts.add(passage.times().isEmpty() ? "heures non indiquées" : times(passage.times()));
        Passage.Off off = passage.days().off();
        if (off.publicHolidays() || off.schoolHolidays()) {
            parts.add("sauf "
                    + (off.publicHolidays() ? "jours fériés" : "")
                    + (off.publicHolidays() && off.schoolHolidays() ? " et " : "")
                    + (off.schoolHolidays() ? "vacances scolaires" : ""));
        }
        if (!passage.days().except().isEmpty()) {
            parts.add("sauf le " + enumeratedDates(passage.days().except()));
        }
        if (passage.byAppointmentOnly()) {
            parts.add("sur rendez-vous");
        }
        if (passage.note() != null) {
            parts.add(passage.note());
        }
        return String.join(", ", parts);
    }

    /** {@code de 9 h à 12 h et de 14 h à 16 h 30}. */
    static String times(List<Passage.Hours> times) {
        return VenueWords.enumerated(times.stream().map(TourWords::span).toList());
    }

    static String span(Passage.Hours hours) {
        return "de " + time(hours.start()) + " à " + time(hours.end());
    }

    /** {@code mardi 24 novembre 2026}, with the year left out where it is that of today. */
    static String day(LocalDate day, LocalDate today) {
        String words = weekday(day.getDayOfWeek()) + " " + date(day);
        return day.getYear() == today.getYear() ? words.substring(0, words.length() - 5) : words;
    }

    private static String time(LocalTime time) {
        String minutes = time.getMinute() == 0 ? "" : String.format(Locale.ROOT, "%s%02d", NO_BREAK, time.getMinute());
        return time.getHour() + NO_BREAK + "h" + minutes;
    }

    private static String days(Passage.Days days) {
        String rule = days.rule() == null ? null : rule(days);
        String dates = days.dates().isEmpty() ? null : "le " + enumeratedDates(days.dates());
        return rule == null ? String.valueOf(dates) : dates == null ? rule : rule + ", et " + dates;
    }

    private static String rule(Passage.Days days) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : String.valueOf(days.rule()).split(";", -1)) {
            String[] both = part.split("=", 2);
            parts.put(both[0], both.length == 2 ? both[1] : "");
        }
        int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        String byDay = parts.get("BYDAY");
        List<String> others = parts.keySet().stream()
                .filter(part -> !List.of("FREQ", "INTERVAL", "BYDAY", "BYMONTH", "BYWEEKNO", "WKST")
                        .contains(part))
                .toList();
        String words = others.isEmpty() && byDay != null ? repeated(parts, byDay, interval) : OTHERWISE;
        return words + months(parts.get("BYMONTH")) + bounds(days, interval > 1);
    }

    private static String repeated(Map<String, String> parts, String byDay, int interval) {
        boolean plain = Arrays.stream(byDay.split(",", -1)).allMatch(CODES::contains);
        return switch (String.valueOf(parts.get("FREQ"))) {
            case "WEEKLY" -> plain ? weekly(byDay, interval) : OTHERWISE;
            case "MONTHLY" -> plain || interval > 1 ? OTHERWISE : ofMonth(byDay);
            case "YEARLY" -> plain && interval == 1 ? ofWeeks(byDay, parts.get("BYWEEKNO")) : OTHERWISE;
            default -> OTHERWISE;
        };
    }

    private static String weekly(String byDay, int interval) {
        List<String> days = weekdays(byDay);
        if (interval == 1) {
            return days.size() == 7 ? "tous les jours" : "le " + VenueWords.enumerated(days);
        }
        if (interval == 2 && days.size() == 1) {
            return "un " + days.get(0) + " sur deux";
        }
        return "le " + VenueWords.enumerated(days) + ", toutes les " + interval + " semaines";
    }

    /** {@code le 1er et le 3e lundi du mois}. */
    private static String ofMonth(String byDay) {
        Map<String, List<String>> nths = new LinkedHashMap<>();
        for (String each : byDay.split(",", -1)) {
            String day = weekdays(each.substring(each.length() - 2)).get(0);
            String nth = switch (each.substring(0, each.length() - 2)) {
                case "1" -> "1er";
                case "-1" -> "dernier";
                case "2", "3", "4", "5" -> each.charAt(0) + "e";
                default -> "";
            };
            if (nth.isEmpty()) {
                return OTHERWISE;
            }
            nths.computeIfAbsent(day, any -> new ArrayList<>()).add("le " + nth);
        }
        List<String> words = new ArrayList<>();
        nths.forEach((day, numbers) -> words.add(VenueWords.enumerated(numbers) + " " + day));
        return VenueWords.enumerated(words) + " du mois";
    }

    private static String ofWeeks(String byDay, @Nullable String weeks) {
        if (weeks == null) {
            return OTHERWISE;
        }
        List<Integer> numbers =
                Arrays.stream(weeks.split(",", -1)).map(Integer::valueOf).toList();
        boolean alternate = numbers.size() >= 26
                && numbers.stream().map(number -> number % 2).distinct().count() == 1;
        String days = "le " + VenueWords.enumerated(weekdays(byDay));
        return alternate
                ? days + " des semaines " + (numbers.get(0) % 2 == 0 ? "paires" : "impaires")
                : days + " des semaines " + weeks.replace(",", ", ");
    }

    private static List<String> weekdays(String codes) {
        return Arrays.stream(codes.split(",", -1))
                .map(code -> weekday(DayOfWeek.of(CODES.indexOf(code) + 1)))
                .toList();
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static String months(@Nullable String numbers) {
        return numbers == null
                ? ""
                : " en "
                        + VenueWords.enumerated(Arrays.stream(numbers.split(",", -1))
                                .map(number -> MONTHS.get(Integer.parseInt(number) - 1))
                                .toList());
    }

    private static String bounds(Passage.Days days, boolean counted) {
        LocalDate from = days.from();
        LocalDate until = days.until();
        if (from != null && until != null) {
            return " du " + date(from) + " au " + date(until);
        }
        return (from == null ? "" : (counted ? " à partir du " : " depuis le ") + date(from))
                + (until == null ? "" : " jusqu’au " + date(until));
    }

    private static String enumeratedDates(List<LocalDate> days) {
        return VenueWords.enumerated(days.stream().map(TourWords::date).collect(Collectors.toList()));
    }

    private static String date(LocalDate day) {
        return new PartialDate(day.toString()).inFrench();
    }
}
