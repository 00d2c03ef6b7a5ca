package fr.balise.site.opening;

import fr.balise.hours.OpeningHours;
import fr.balise.opening.OpeningDay;
import fr.balise.opening.UsualWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells what one source says of the hours in a line, to be set beside what another says. */
public final class TellWeekBriefly {
    private TellWeekBriefly() {}

    /** {@code lundi au vendredi 9 h à 12 h ; samedi 9 h à 11 h}; in OpenStreetMap's syntax where no week can be told. */
    public static String of(OpeningHours hours, LocalDate today, Language language) {
        List<OpeningDay> days =
                UsualWeek.find(hours, today).map(UsualWeek::days).orElse(List.of());
        List<String> lines = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= days.size(); next++) {
            OpeningDay day = days.get(first);
            if (next == days.size()
                    || !UsualWeek.sameHours(day.spans(), days.get(next).spans())) {
                if (!day.spans().isEmpty()) {
                    String names = language.words()
                            .weekdays(
                                    day.date().getDayOfWeek(),
                                    days.get(next - 1).date().getDayOfWeek());
                    lines.add(names + " " + language.words().hours(day.spans()));
                }
                first = next;
            }
        }
        return lines.isEmpty() ? hours.value() : String.join(language.isEnglish() ? "; " : "\u00a0; ", lines);
    }
}
