package fr.balise.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the ministry's file {@code fr-en-calendrier-scolaire}. It states two days: classes end in the evening of
 * the first and begin again in the morning of the second ("le départ en vacances a lieu après la classe, la reprise des
 * cours le matin des jours indiqués").
 *
 * @param first the first day without classes; for OPENING the first of holidays whose end is not published
 * @param end the day when classes begin again; meaningless for OPENING
 */
record SchoolRow(Set<SchoolZone> zones, String location, Set<Level> levels, Kind kind, LocalDate first, LocalDate end) {

    static final List<String> COLUMNS =
            List.of("description", "population", "start_date", "end_date", "location", "zones");

    /** The file gives midnight in Paris, overseas too. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<String, Set<Level>> LEVELS = Map.of(
            "premier degré", EnumSet.of(Level.PRIMAIRE),
            "second degré", EnumSet.of(Level.COLLEGE, Level.LYCEE),
            "collèges", EnumSet.of(Level.COLLEGE),
            "lycées", EnumSet.of(Level.LYCEE),
            "premier degré et collèges", EnumSet.of(Level.PRIMAIRE, Level.COLLEGE));

    enum Level {
        PRIMAIRE,
        COLLEGE,
        LYCEE
    }

    enum Kind {
        HOLIDAYS,
        /** Days without classes that nobody calls holidays: a bridge, Mid-Lent, a local feast. */
        NO_CLASSES,
        /** "Début des vacances d'été": the end comes with the next year's calendar. */
        OPENING
    }

    /** Reads a row unless its days were over before {@code oldest}; then nothing else of it is looked at. */
    static Optional<SchoolRow> findSince(LocalDate oldest, HolidayFile.Row row) {
        return date(row.get("end_date")).isBefore(oldest) ? Optional.empty() : Optional.of(parse(row));
    }

    /** Reads a row; rows about teachers have no levels. */
    static SchoolRow parse(HolidayFile.Row row) {
        String description = row.get("description");
        String population = row.get("population");
        String zone = row.get("zones");
        Kind kind = kind(description);
        LocalDate stated = date(row.get("start_date"));
        LocalDate resumed = date(row.get("end_date"));
        if (resumed.isBefore(stated)) {
            throw new IllegalArgumentException("la reprise du " + resumed + " vient avant le départ du " + stated);
        }
        return new SchoolRow(
                SchoolZone.parse(zone, population),
                row.get("location"),
                zone.equals("Guadeloupe") && !population.startsWith("Enseignants")
                        ? EnumSet.allOf(Level.class)
                        : levels(population),
                kind,
                kind == Kind.NO_CLASSES ? stated : firstDay(stated),
                kind == Kind.NO_CLASSES ? endOfDaysOff(stated, resumed) : resumption(resumed));
    }

    /**
     * The first day that counts. Saturday does: nearly no school has classes then, so pupils leave on Friday evening,
     * and the ministry itself says "du samedi". Any other stated day is a day of classes, so the next one is the first.
     */
    static LocalDate firstDay(LocalDate stated) {
        return isWeekend(stated) ? stated : stated.plusDays(1);
    }

    /** Nouvelle-Calédonie and Wallis-et-Futuna state the last Sunday of the holidays where others state the Monday. */
    private static LocalDate resumption(LocalDate stated) {
        return stated.getDayOfWeek() == DayOfWeek.SUNDAY ? stated.plusDays(1) : stated;
    }

    private static LocalDate endOfDaysOff(LocalDate first, LocalDate stated) {
        LocalDate end = stated.equals(first) ? first.plusDays(1) : stated;
        while (isWeekend(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static Kind kind(String description) {
        if (description.startsWith("Début")) {
            return Kind.OPENING;
        }
        boolean holidays = description.startsWith("Vacances") || description.startsWith("Grandes Vacances");
        return holidays ? Kind.HOLIDAYS : Kind.NO_CLASSES;
    }

    private static Set<Level> levels(String population) {
        if (population.startsWith("Enseignants")) {
            return EnumSet.noneOf(Level.class);
        }
        if (population.equals("-") || population.equals("Élèves")) {
            return EnumSet.allOf(Level.class);
        }
        String name = population.replaceFirst("^Élèves d(u|es) ", "");
        Set<Level> levels = LEVELS.get(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        if (levels == null) {
            throw new IllegalArgumentException("population « " + population + " » inconnue");
        }
        return levels;
    }

    /** "2026-10-16T22:00:00+00:00" is 17 October in Paris; a bare date is itself. */
    private static LocalDate date(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text).atZoneSameInstant(PARIS).toLocalDate();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("la date « " + text + " » est illisible", e);
        }
    }
}
