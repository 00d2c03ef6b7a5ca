package fr.balise.venue;

import fr.balise.hours.OpeningHours;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes before the usual hours: closed on some days, other hours on some days, a move. Both days are
 * included.
 *
 * @param from null when it began before anybody wrote it down
 * @param to null until further notice; the same as {@code from} for one day
 * @param everyYear whether only the month and the day of both dates count, as in "fermé en août"; a stretch may then go
 *     over New Year
 * @param hours the times of such a day for {@link Kind#SPECIAL_HOURS}, null for the others
 * @param reason in the words of the source, null when it gives none; of a move the new address
 */
public record OpeningException(
        Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean everyYear,
        @Nullable OpeningHours hours,
        @Nullable String reason)
        implements Comparable<OpeningException> {

    /** What happens on these days. */
    public enum Kind {
        CLOSED("fermeture"),
        SPECIAL_HOURS("horaires_speciaux"),
        /** From its first day on the venue is elsewhere; says nothing of hours. */
        MOVE("demenagement");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    private static final Comparator<OpeningException> ORDER = Comparator.comparing(
                    OpeningException::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(OpeningException::to, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(OpeningException::toString);

    public OpeningException {
        if (everyYear && (from == null || to == null)) {
            throw new IllegalArgumentException("an exception of every year needs both days");
        }
        if (!everyYear && from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("an exception that ends before it begins: " + from + ", " + to);
        }
        if ((kind == Kind.SPECIAL_HOURS) == (hours == null)) {
            throw new IllegalArgumentException("hours go with special hours only");
        }
    }

    public static OpeningException closed(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String reason) {
        return new OpeningException(Kind.CLOSED, from, to, false, null, reason);
    }

    /** In this order whenever several hold: the first begins first. */
    @Override
    public int compareTo(OpeningException other) {
        return ORDER.compare(this, other);
    }

    /** The days as a selector of {@code opening_hours}: {@code 2026 Dec 24-2027 Jan 02}, {@code Aug 01-Aug 31}. */
    String days() {
        LocalDate first = from == null ? LocalDate.of(1900, 1, 1) : from;
        if (to == null) {
            // "2026 Dec 24+" is in the specification, but not every reader has it.
            return day(first) + "-" + day(LocalDate.of(2999, 12, 31));
        }
        return first.equals(to) ? day(first) : day(first) + "-" + day(to);
    }

    private String day(LocalDate date) {
        String month = date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        String inYear = String.format(Locale.ROOT, "%s %02d", month, date.getDayOfMonth());
        return everyYear ? inYear : date.getYear() + " " + inYear;
    }
}
