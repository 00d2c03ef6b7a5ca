package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day in the forms that French files use: {@code 01/03/2021}, {@code 1er mars 2021},
 * {@code 2021-03-01T10:00:00Z}, the day numbers of spreadsheets. Days come before months, as in French. Two digits of a
 * year are those of 2000 to 2099. A month alone ({@code juil-22}) does not become its first day. Nothing before
 * 1990 is believed: those are the zeros of machines (1970, 1900).
 */
final class CleanDate {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    /** Day zero of spreadsheets, with their leap day of 1900 that never was taken into account. */
    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_SERIAL = 36526; // 2000-01-01
    private static final int LAST_SERIAL = 73050; // 2099-12-31

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\d.*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?:[ T,]+(?:à )?\\d.*)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");
    private static final Pattern SECONDS = Pattern.compile("(\\d{10})(?:\\d{3})?");
    private static final Pattern VAGUE = Pattern.compile(
            "(?:19|20)\\d\\d|(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])" + "|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\\d\\d");

    private CleanDate() {}

    /**
     * The day that a cell means, null with a finding when it means none.
     *
     * @param today nothing can have been checked later
     */
    static @Nullable LocalDate clean(Cell cell, LocalDate today, Cells notes) {
        String text = cell.text();
        if (VAGUE.matcher(text).matches() || FrenchMonths.isMonth(text)) {
            notes.note(FindingKind.DATE_TOO_VAGUE, cell, null);
            return null;
        }
        LocalDate day = parse(text);
        if (day == null || day.isBefore(EARLIEST)) {
            notes.note(FindingKind.DATE_UNREADABLE, cell, null);
            return null;
        }
        if (day.isAfter(today)) {
            notes.note(FindingKind.DATE_IN_FUTURE, cell, null);
            return null;
        }
        if (SERIAL.matcher(text).matches() || SECONDS.matcher(text).matches()) {
            notes.note(FindingKind.DATE_FROM_NUMBER, cell, day.toString());
        }
        return day;
    }

    /** The day that a text means, past or to come; null when it means none. */
    static @Nullable LocalDate find(String text) {
        LocalDate day = parse(text.strip());
        return day == null || day.isBefore(EARLIEST) ? null : day;
    }

    /** The day that a text means, in any of these forms; null when it means none. */
    static @Nullable LocalDate parse(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:?\\d\\d)")) {
                return OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .atZoneSameInstant(PARIS)
                        .toLocalDate();
            }
            LocalDate written = inDigits(text);
            return written != null ? written : inWordsOrNumbers(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate inDigits(String text) {
        for (Pattern pattern : new Pattern[] {YEAR_FIRST, COMPACT}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            }
        }
        Matcher french = DAY_FIRST.matcher(text);
        return french.matches()
                ? LocalDate.of(FrenchMonths.year(french.group(3)), number(french, 2), number(french, 1))
                : null;
    }

    private static @Nullable LocalDate inWordsOrNumbers(String text) {
        LocalDate words = FrenchMonths.findDay(text);
        if (words != null) {
            return words;
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            int days = number(serial, 1);
            return days >= FIRST_SERIAL && days <= LAST_SERIAL ? SPREADSHEET_ZERO.plusDays(days) : null;
        }
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Instant.ofEpochSecond(Long.parseLong(seconds.group(1)))
                    .atZone(PARIS)
                    .toLocalDate();
        }
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                .withZoneSameInstant(PARIS)
                .toLocalDate();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
