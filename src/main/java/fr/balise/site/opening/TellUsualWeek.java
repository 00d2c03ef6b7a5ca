package fr.balise.site.opening;

import fr.balise.hours.OpeningHours;
import fr.balise.opening.OpeningDay;
import fr.balise.opening.OpeningDay.Span;
import fr.balise.opening.UsualWeek;
import fr.balise.site.opening.OpeningView.Usual;
import fr.balise.site.opening.OpeningView.UsualLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an ordinary week as it stands on a door: {@code lundi au vendredi : 9 h à 12 h}. */
final class TellUsualWeek {
    private TellUsualWeek() {}

    /** Null when no source tells hours, or nothing certain. */
    static @Nullable Usual of(TellState asked, LocalDate today) {
        OpeningHours hours = asked.facts().openingHours();
        return hours == null
                ? null
                : UsualWeek.find(hours, today)
                        .map(week -> new Usual(
                                !week.sameAllYear(),
                                /* lines= */ withHolidays(week, asked),
                                /* schoolHolidays= */ lines(week.schoolHolidays(), asked)))
                        .orElse(null);
    }

    /** When one service is there, without the days on which it is not; empty when it has no hours of its own. */
    static List<UsualLine> lines(@Nullable OpeningHours hours, TellState asked, LocalDate today) {
        return hours == null
                ? List.of()
                : UsualWeek.find(hours, today)
                        .map(week -> withHolidays(week, asked).stream()
                                .filter(line -> !line.closed())
                                .toList())
                        .orElse(List.of());
    }

    private static List<UsualLine> withHolidays(UsualWeek week, TellState asked) {
        List<UsualLine> lines = new ArrayList<>(lines(week.days(), asked));
        week.publicHolidays()
                .ifPresent(spans -> lines.add(line(Label.PUBLIC_HOLIDAYS.in(asked.language()), spans, asked)));
        return lines;
    }

    private static List<UsualLine> lines(List<OpeningDay> days, TellState asked) {
        List<UsualLine> lines = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= days.size(); next++) {
            List<Span> spans = days.get(first).spans();
            if (next == days.size()
                    || !UsualWeek.sameHours(spans, days.get(next).spans())) {
                String words = asked.language()
                        .words()
                        .weekdays(
                                days.get(first).date().getDayOfWeek(),
                                days.get(next - 1).date().getDayOfWeek());
                lines.add(line(words, spans, asked));
                first = next;
            }
        }
        return lines;
    }

    private static UsualLine line(String days, List<Span> spans, TellState asked) {
        List<Said> hours = spans.isEmpty()
                ? List.of(Said.of(asked.language().words().closed()))
                : spans.stream().map(asked::said).toList();
        return new UsualLine(days, spans.isEmpty(), hours);
    }
}
