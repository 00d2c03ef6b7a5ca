package fr.balise.importer.cleaning;

import fr.balise.text.Folding;
import fr.balise.venue.Passage;
import fr.balise.venue.Passage.Off;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a French text about the days of a stop says beside the days of the week: {@code "un mardi sur deux à partir du 3
 * novembre 2026, hors vacances scolaires"} is every second week, from that day on, not in the holidays, and {@code "mardi"}
 * remains for {@link fr.balise.hours.FrenchHours}.
 *
 * @param rest what is left, folded; blank when all was said
 * @param weeks every how many weeks; 1 for every week
 * @param from the first day, null when the text has none
 * @param until the last day, null when the text has none
 * @param dates single days, when the text is a list of them
 * @param byAppointmentOnly whether it says that nobody is received without one
 * @param part "matin", "après-midi" or "journée", where no hours are told; null for none
 */
record StopDays(
        String rest,
        int weeks,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<LocalDate> dates,
        Off off,
        boolean byAppointmentOnly,
        @Nullable String part) {
    private static final String WEEKDAY = "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)";
    private static final String MONTH =
            "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)";
    private static final String DATE = "(?:le )?((?:" + WEEKDAY + " )?\\d{1,2}(?:er)?(?: " + MONTH
            + " |[/.-]\\d{1,2}[/.-])(?:20\\d\\d|\\d\\d)(?!\\d)|20\\d\\d-\\d\\d-\\d\\d)";
    private static final String NUMBER = "(2|3|4|deux|trois|quatre)";
    private static final Map<String, Integer> NUMBERS =
            Map.of("2", 2, "3", 3, "4", 4, "deux", 2, "trois", 3, "quatre", 4, "15", 2, "quinze", 2);

    private static final Pattern BETWEEN = Pattern.compile("\\bdu " + DATE + " au " + DATE);
    private static final Pattern FROM =
            Pattern.compile("\\b(?:a partir (?:du|de)|a compter (?:du|de)|des|depuis|debut) " + DATE);
    private static final Pattern UNTIL = Pattern.compile("\\bjusqu'? ?(?:au|a|en) " + DATE);
    private static final Pattern OFF = Pattern.compile("[(,]? ?\\b(?:hors|sauf|excepte|pas pendant|ferme pendant) "
            + "(?:pendant )?(?:les )?((?:periodes? de )?(?:vacances scolaires|vacances|jours feries)"
            + "(?:(?: et |, ?| ou )(?:les |hors )?(?:vacances scolaires|vacances|jours feries))?)\\b ?\\)?");
    private static final Pattern EVERY_OTHER =
            Pattern.compile("\\b(?:un|1) (" + WEEKDAY + ")( (?:matin|apres[- ]midi))? ?(?:sur|/) ?" + NUMBER + "\\b");
    private static final Pattern ONE_WEEK_OF = Pattern.compile("\\b(?:une|1) semaine ?(?:sur|/) ?" + NUMBER + "\\b");
    private static final Pattern ALL_WEEKS = Pattern.compile("\\b(?:toutes )?les " + NUMBER + " semaines\\b");
    private static final Pattern FORTNIGHT = Pattern.compile("\\b(?:tous )?les (15|quinze) jours\\b");
    private static final Pattern PART =
            Pattern.compile("\\b(?:le )?(matin|apres[- ]midi|(?:toute )?(?:la )?journee)s?\\b");
    private static final Pattern WEEKS =
            Pattern.compile("[(,]? ?\\b(?:des |les |en )?(semaines? (?:im)?paires?)\\b ?\\)?");
    private static final Pattern APPOINTMENT =
            Pattern.compile("[(,]? ?\\b(?:uniquement |seulement )?sur (?:rendez[- ]?vous|rdv)"
                    + "(?: uniquement| seulement)?\\b ?\\)?");
    private static final Pattern ONE_DATE = Pattern.compile(DATE);
    private static final Pattern DAYS_OF_MONTH = Pattern.compile(
            "\\b(\\d{1,2}(?:er)?(?: ?(?:,|et|&) ?(?:le )?\\d{1,2}(?:er)?)+) (" + MONTH + " 20\\d\\d)\\b");
    private static final Pattern BETWEEN_DATES = Pattern.compile("[\\s,;/&|.-]|\\b(?:et|le|les|puis)\\b");

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when a date is none, or the day of the week does not fit it
     */
    static StopDays read(String text) {
        Reader reader = new Reader(Folding.fold(text)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\u2018\\u2019`]", "'")
                .replaceAll("\\s+", " ")
                .strip());
        return reader.read();
    }

    /** Takes out of the text what it understands, step by step. */
    private static final class Reader {
        private String text;
        private int weeks = 1;
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private boolean offPublic;
        private boolean offSchool;
        private boolean appointment;
        private @Nullable String part;

        private Reader(String text) {
            this.text = text;
        }

        private StopDays read() {
            take(OFF, found -> {
                offPublic |= found.group(1).contains("feries");
                offSchool |= found.group(1).contains("vacances");
                return " ";
            });
            take(APPOINTMENT, found -> {
                appointment = true;
                return " ";
            });
            take(BETWEEN, found -> {
                from = date(found.group(1));
                until = date(found.group(2));
                return " ";
            });
            take(FROM, found -> {
                from = date(found.group(1));
                return " ";
            });
            take(UNTIL, found -> {
                until = date(found.group(1));
                return " ";
            });
            take(EVERY_OTHER, found -> {
                weeks = NUMBERS.getOrDefault(found.group(3), 1);
                return found.group(1) + (found.group(2) == null ? "" : found.group(2));
            });
            for (Pattern pattern : List.of(ONE_WEEK_OF, ALL_WEEKS, FORTNIGHT)) {
                take(pattern, found -> {
                    weeks = NUMBERS.getOrDefault(found.group(1), 1);
                    return " ";
                });
            }
            List<LocalDate> dates = dates();
            return new StopDays(
                    dates.isEmpty() ? weeksFirst(rest()) : "",
                    weeks,
                    from,
                    until,
                    dates,
                    new Off(offPublic, offSchool),
                    appointment,
                    part);
        }

        /** {@code "vendredi semaines paires"}: the grammar of hours has the weeks before the days. */
        private static String weeksFirst(String rest) {
            Matcher weeks = WEEKS.matcher(rest);
            return weeks.find()
                    ? weeks.group(1) + " "
                            + weeks.replaceFirst(" ").replaceAll("\\s+", " ").strip()
                    : rest;
        }

        private void take(Pattern pattern, Function<MatchResult, String> meaning) {
            Matcher matcher = pattern.matcher(text);
            text = matcher.replaceAll(found -> Matcher.quoteReplacement(meaning.apply(found)))
                    .strip();
        }

        /** The days when there is nothing else in the text. */
        private List<LocalDate> dates() {
            List<LocalDate> dates = new ArrayList<>();
            String whole = DAYS_OF_MONTH
                    .matcher(text)
                    .replaceAll(found -> List.of(found.group(1).split("[^\\d er]+|\\bet\\b")).stream()
                            .map(day -> day.replaceAll("[^\\der]", ""))
                            .filter(day -> !day.isEmpty())
                            .map(day -> day + " " + found.group(2))
                            .collect(java.util.stream.Collectors.joining(", ")));
            String left = ONE_DATE.matcher(whole).replaceAll(found -> {
                dates.add(date(found.group(1)));
                return " ";
            });
            return BETWEEN_DATES.matcher(left).replaceAll("").isEmpty() ? dates : List.of();
        }

        /** A part of the day goes where hours are not told: the grammar of hours has no use for it then. */
        private String rest() {
            String tidy = text.replaceAll("^[ ,;:()-]+|[ ,;:(-]+$", "");
            if (!tidy.matches(".*\\d ?(?:h|:).*")) {
                Matcher matcher = PART.matcher(tidy);
                if (matcher.find()) {
                    part = matcher.group(1).startsWith("matin")
                            ? Passage.MORNING
                            : matcher.group(1).startsWith("apres") ? Passage.AFTERNOON : "journée";
                    tidy = matcher.replaceFirst(" ").replaceAll("\\s+", " ").strip();
                }
            }
            return tidy;
        }
    }

    static LocalDate date(String text) {
        LocalDate date;
        try {
            date = CleanDate.parse(text.replaceFirst("^" + WEEKDAY + " ", ""));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
        if (date == null || date.getYear() < 2000 || date.getYear() > 2099) {
            throw new IllegalArgumentException(text);
        }
        Matcher weekday = Pattern.compile("^(" + WEEKDAY + ") ").matcher(text);
        if (weekday.find() && !weekday.group(1).equals(inFrench(date.getDayOfWeek()))) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }

    private static String inFrench(DayOfWeek day) {
        return List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
                .get(day.getValue() - 1);
    }
}
