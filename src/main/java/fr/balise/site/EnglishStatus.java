package fr.balise.site;

import fr.balise.site.opening.Language;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Status;
import fr.balise.venue.VenueState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@link StatusWords} in English, without the reason, which is in the French of its source. */
final class EnglishStatus {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private EnglishStatus() {}

    /** {@code Closed for good since September 2014}; null for a venue in service. */
    static @Nullable String of(Status status) {
        if (status.state() == VenueState.OPEN) {
            return null;
        }
        String words = status.state() == VenueState.CLOSED_FOR_GOOD ? "Closed for good" : "Closed for now";
        String since = status.since() == null ? "" : " since " + date(status.since());
        boolean returns = status.until() != null && status.state() == VenueState.CLOSED_FOR_NOW;
        return words + since + (returns ? " until " + date(status.until()) : "");
    }

    /** The status in the language of a page; null for a venue in service. */
    static @Nullable String in(Language language, Status status) {
        return language.isEnglish() ? of(status) : StatusWords.of(status);
    }

    static String date(@Nullable PartialDate date) {
        String value = date == null ? "" : date.value();
        if (value.length() <= YEAR) {
            return value;
        }
        return value.length() == MONTH
                ? YearMonth.parse(value).format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH))
                : LocalDate.parse(value).format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }
}
