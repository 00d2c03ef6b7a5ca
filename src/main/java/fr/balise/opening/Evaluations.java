package fr.balise.opening;

import fr.balise.hours.Calendar;
import fr.balise.hours.Evaluation;
import fr.balise.hours.HoursAnswer;
import fr.balise.hours.OpeningHours;
import fr.balise.text.Remembered;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Compiled schedules, and what they said of the present minute: many venues share one, and to look for the next change of a
 * closure without end costs years of days. Safe for many threads.
 */
final class Evaluations {
    private static final int KEPT = 10_000;

    private record Question(Evaluation hours, Calendar calendar, Instant minute) {}

    private final Remembered<OpeningHours, Evaluation> compiled = new Remembered<>(KEPT, Evaluation::of);
    private final Remembered<Question, HoursAnswer> answers =
            new Remembered<>(KEPT, asked -> asked.hours().at(asked.minute(), asked.calendar()));

    Evaluation of(OpeningHours hours) {
        return compiled.get(hours);
    }

    /** States change on full minutes only. */
    HoursAnswer at(Evaluation hours, Calendar calendar, Instant instant) {
        return answers.get(new Question(hours, calendar, instant.truncatedTo(ChronoUnit.MINUTES)));
    }
}
