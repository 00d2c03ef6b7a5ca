package fr.balise.tours;

import fr.balise.venue.OpeningException;
import fr.balise.venue.OpeningException.Kind;
import fr.balise.venue.Status;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** The days on which the whole venue is closed: a bus in repair stands nowhere. */
record Closures(VenueFacts facts) {
    static final String NO_REASON = "fermeture annoncée";

    /** Why nothing takes place on the day, in French; empty when nothing speaks against it. */
    Optional<String> on(LocalDate day) {
        if (facts.status().state() != VenueState.OPEN && holds(facts.status(), day)) {
            return Optional.of(reason(facts.status().reason()));
        }
        return facts.opening().exceptions().stream()
                .filter(exception -> exception.kind() == Kind.CLOSED && holds(exception, day))
                .findFirst()
                .map(exception -> reason(exception.reason()));
    }

    private static String reason(@org.jspecify.annotations.Nullable String stated) {
        return stated == null || stated.isBlank() ? NO_REASON : stated;
    }

    private static boolean holds(Status closed, LocalDate day) {
        if (closed.state() == VenueState.CLOSED_FOR_GOOD) {
            return true;
        }
        boolean begun = closed.since() == null || !closed.since().firstDay().isAfter(day);
        return begun && (closed.until() == null || !closed.until().lastDay().isBefore(day));
    }

    private static boolean holds(OpeningException exception, LocalDate day) {
        LocalDate from = exception.from();
        LocalDate to = exception.to();
        if (!exception.everyYear() || from == null || to == null) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
        boolean afterFirst = !MonthDay.from(day).isBefore(MonthDay.from(from));
        boolean beforeLast = !MonthDay.from(day).isAfter(MonthDay.from(to));
        // A stretch over New Year holds on both ends of the year.
        return MonthDay.from(to).isBefore(MonthDay.from(from)) ? afterFirst || beforeLast : afterFirst && beforeLast;
    }
}
