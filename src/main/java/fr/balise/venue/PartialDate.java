package fr.balise.venue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A date as far as it is known: {@code 2014}, {@code 2014-09} or {@code 2014-09-12} (ISO 8601, reduced precision).
 * "Closed in September 2014" does not become the first of the month.
 */
public record PartialDate(@JsonValue String value) {
    private static final String[] MONTHS = {
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre"
    };

    /** Refuses anything but the three forms with an IllegalArgumentException. */
    @JsonCreator
    public PartialDate {
        try {
            switch (value.length()) {
                case 4 -> Year.parse(value);
                case 7 -> YearMonth.parse(value);
                default -> LocalDate.parse(value);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date attendue (2014, 2014-09 ou 2014-09-12), et non : " + value, e);
        }
    }

    /** A month of a year, {@code month} from 1 to 12. */
    public static PartialDate ofMonth(int year, int month) {
        return new PartialDate(YearMonth.of(year, month).toString());
    }

    /** The date in French words: {@code septembre 2014}, {@code 1er mars 2021}. */
    public String inFrench() {
        if (value.length() == 4) {
            return value;
        }
        YearMonth month = YearMonth.parse(value.substring(0, 7));
        String words = MONTHS[month.getMonthValue() - 1] + " " + month.getYear();
        return value.length() == 7 ? words : dayInFrench() + " " + words;
    }

    private String dayInFrench() {
        int day = LocalDate.parse(value).getDayOfMonth();
        return day == 1 ? "1er" : String.format(Locale.ROOT, "%d", day);
    }

    /** The first day that the date can mean. */
    public LocalDate firstDay() {
        return switch (value.length()) {
            case 4 -> Year.parse(value).atDay(1);
            case 7 -> YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value);
        };
    }

    /** The last day that the date can mean. */
    public LocalDate lastDay() {
        return switch (value.length()) {
            case 4 -> Year.parse(value).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(value).atEndOfMonth();
            default -> LocalDate.parse(value);
        };
    }
}
