package fr.balise.importer.cleaning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as far as somebody wrote them; {@link #stretches} says which ones are meant, if that is certain. */
sealed interface WrittenPeriod {

    /**
     * Days on end, both included.
     *
     * @param from null when it began before
     * @param to null until further notice
     * @param everyYear then both are of {@link WrittenDay#ANY_YEAR}
     */
    record Stretch(@Nullable LocalDate from, @Nullable LocalDate to, boolean everyYear) {
        boolean isOneDay() {
            return from != null && from.equals(to);
        }

        /** Whether no day of it is a Saturday or a Sunday. */
        boolean isWithinAWeek() {
            if (everyYear || from == null || to == null || to.isAfter(from.plusDays(4))) {
                return false;
            }
            return from.datesUntil(to.plusDays(1))
                    .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0);
        }
    }

    /**
     * The days that are meant; none when that is not certain.
     *
     * @param yearly whether the sentence says "annuelle" or "chaque année"
     */
    List<Stretch> stretches(boolean yearly);

    /** {@code les 24 et 31 décembre 2026}. */
    record SingleDays(List<WrittenDay> days) implements WrittenPeriod {
        @Override
        public List<Stretch> stretches(boolean yearly) {
            List<WrittenDay> whole = complete(days);
            boolean dated = whole.stream().anyMatch(day -> day.year() != null);
            List<Stretch> stretches = new ArrayList<>();
            for (WrittenDay day : whole) {
                boolean everyYear = !dated && (yearly || day.isHoliday());
                Optional<LocalDate> date = everyYear ? day.anyYear() : day.date();
                if (date.isEmpty()) {
                    return List.of();
                }
                stretches.add(new Stretch(date.get(), date.get(), everyYear));
            }
            return stretches;
        }

        /** The last day of a list names month and year for those before it. */
        private static List<WrittenDay> complete(List<WrittenDay> days) {
            List<WrittenDay> whole = new ArrayList<>(days);
            for (int i = whole.size() - 2; i >= 0; i--) {
                WrittenDay next = whole.get(i + 1);
                WrittenDay day = whole.get(i).inMonth(next.month());
                whole.set(i, day.inYear(yearBefore(day, next)));
            }
            return whole;
        }
    }

    /** {@code du 24 décembre 2026 au 2 janvier 2027}. */
    record FromTo(WrittenDay from, WrittenDay to) implements WrittenPeriod {
        @Override
        public List<Stretch> stretches(boolean yearly) {
            WrittenDay first = from.inMonth(to.month());
            WrittenDay last = to;
            if (first.year() == null && last.year() == null) {
                return yearly
                        ? both(first.anyYear(), last.anyYear())
                                .map(days -> new Stretch(days.get(0), days.get(1), true))
                                .toList()
                        : List.of();
            }
            Integer begun = first.year();
            if (last.year() == null && begun != null) {
                last = last.inYear(first.isLaterInYear(last) ? begun + 1 : begun);
            }
            return both(first.inYear(yearBefore(first, last)).date(), last.date())
                    .filter(days -> !days.get(1).isBefore(days.get(0)))
                    .map(days -> new Stretch(days.get(0), days.get(1), false))
                    .toList();
        }

        private static Stream<List<LocalDate>> both(Optional<LocalDate> one, Optional<LocalDate> other) {
            return one.isPresent() && other.isPresent() ? Stream.of(List.of(one.get(), other.get())) : Stream.empty();
        }
    }

    /** {@code à partir du 3 mars 2026}. */
    record Since(WrittenDay day) implements WrittenPeriod {
        @Override
        public List<Stretch> stretches(boolean yearly) {
            return day.date().map(from -> new Stretch(from, null, false)).stream()
                    .toList();
        }
    }

    /** {@code jusqu'au 31 mars 2027}. */
    record Until(WrittenDay day) implements WrittenPeriod {
        @Override
        public List<Stretch> stretches(boolean yearly) {
            return day.date().map(to -> new Stretch(null, to, false)).stream().toList();
        }
    }

    /** {@code jusqu'à nouvel ordre}. */
    record FurtherNotice() implements WrittenPeriod {
        @Override
        public List<Stretch> stretches(boolean yearly) {
            return List.of(new Stretch(null, null, false));
        }
    }

    /** {@code en août}, {@code en juillet et août 2026}: whole months, every year where none is named. */
    record WholeMonths(int first, int last, @Nullable Integer year) implements WrittenPeriod {
        @Override
        public List<Stretch> stretches(boolean yearly) {
            int ends = year == null ? WrittenDay.ANY_YEAR : year;
            int begins = year != null && first > last ? ends - 1 : ends;
            return List.of(new Stretch(
                    YearMonth.of(begins, first).atDay(1),
                    YearMonth.of(ends, last).atEndOfMonth(),
                    year == null));
        }
    }

    private static @Nullable Integer yearBefore(WrittenDay day, WrittenDay next) {
        Integer year = next.year();
        return year == null ? null : Integer.valueOf(day.isLaterInYear(next) ? year - 1 : year);
    }
}
