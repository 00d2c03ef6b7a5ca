package fr.balise.hours;

import fr.balise.hours.Calendar.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers what the rules of a schedule ask about days. What is not known is answered with yes and with no in turn: the
 * caller evaluates once per {@link #next() round}, and only what comes out differently is unknown. So {@code Mo-Fr
 * 09:00-12:00; PH off} stays certain on a Sunday of a year without data.
 */
final class Facts {
    private static final int MOST_QUESTIONS = 6;

    private final Calendar calendar;
    private final List<String> questions = new ArrayList<>(0);
    private final Set<String> reasons = new LinkedHashSet<>(0);
    private int round;

    Facts(Calendar calendar) {
        this.calendar = calendar;
    }

    boolean isPublicHoliday(LocalDate date) {
        Day day = calendar.publicHoliday(date);
        return day == Day.UNKNOWN ? assume("jours fériés inconnus à cette date", "PH" + date) : day == Day.YES;
    }

    boolean isSchoolHoliday(LocalDate date) {
        Day day = calendar.schoolHoliday(date);
        return day == Day.UNKNOWN ? assume("vacances scolaires inconnues à cette date", "SH" + date) : day == Day.YES;
    }

    /** @param question names what is asked; the same question has the same answer for the whole round */
    boolean assume(String reason, String question) {
        int index = questions.indexOf(question);
        if (index < 0) {
            index = questions.size();
            questions.add(question);
            reasons.add(reason);
        }
        return (round >> index & 1) == 1;
    }

    /** Whether there is another way to answer what was asked until now. */
    boolean next() {
        round++;
        return round < 1 << Math.min(questions.size(), MOST_QUESTIONS);
    }

    boolean areTooMany() {
        return questions.size() > MOST_QUESTIONS;
    }

    String reason() {
        return String.join(", ", reasons);
    }
}
