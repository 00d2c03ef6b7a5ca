package fr.balise.importer.cleaning;

import fr.balise.text.Folding;
import fr.balise.venue.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates whose month is a French word, whole or cut short: {@code 1er mars 2021}, {@code juil-22}. */
final class FrenchMonths {
    private static final List<String> STARTS =
            List.of("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(janv?|janvier|fevr?|fevrier|mars?|avr|avril|mai|juin|juil|juillet|aout?"
            + "|sept?|septembre|oct|octobre|nov|novembre|dec|decembre)";
    private static final Pattern DAY =
            Pattern.compile("(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le) )*(\\d{1,2})(?:er)? " + MONTH
                    + " (\\d{4}|\\d{2})");
    private static final Pattern MONTH_ONLY = Pattern.compile("(?:fin |debut |mi )?" + MONTH + " (?:\\d{4}|\\d{2})");
    private static final Pattern DAY_INSIDE =
            Pattern.compile("\\b(\\d{1,2})(?:er)? " + MONTH + " ((?:19|20)\\d\\d)\\b");
    private static final Pattern MONTH_INSIDE = Pattern.compile("\\b" + MONTH + " ((?:19|20)\\d\\d)\\b");
    private static final Pattern NUMBERS_INSIDE = Pattern.compile("\\b(\\d{1,2}) (\\d{1,2}) ((?:19|20)\\d\\d)\\b");
    private static final Pattern YEAR_INSIDE = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");

    private FrenchMonths() {}

    /** Two digits are those of 2000 to 2099. */
    static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    static boolean isMonth(String text) {
        return MONTH_ONLY.matcher(Folding.words(text)).matches();
    }

    /** The day when the text is one and nothing else, else null; java.time.DateTimeException for a 31 February. */
    static @Nullable LocalDate findDay(String text) {
        Matcher day = DAY.matcher(Folding.words(text));
        return day.matches()
                ? LocalDate.of(year(day.group(3)), month(day.group(2)), Integer.parseInt(day.group(1)))
                : null;
    }

    /** The date that a sentence speaks of, as far as it gives one: {@code fermé depuis septembre 2014}. */
    static @Nullable PartialDate findInside(String sentence) {
        String words = Folding.words(sentence);
        try {
            Matcher day = DAY_INSIDE.matcher(words);
            if (day.find()) {
                return day(day.group(3), month(day.group(2)), day.group(1));
            }
            Matcher numbers = NUMBERS_INSIDE.matcher(words);
            if (numbers.find()) {
                return day(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1));
            }
        } catch (java.time.DateTimeException e) {
            return null;
        }
        Matcher month = MONTH_INSIDE.matcher(words);
        if (month.find()) {
            return PartialDate.ofMonth(Integer.parseInt(month.group(2)), month(month.group(1)));
        }
        Matcher year = YEAR_INSIDE.matcher(words);
        return year.find() ? new PartialDate(year.group(1)) : null;
    }

    private static PartialDate day(String year, int month, String day) {
        return new PartialDate(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                .toString());
    }

    private static int month(String word) {
        for (int i = 0; i < STARTS.size(); i++) {
            if (word.startsWith(STARTS.get(i))) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(word);
    }
}
