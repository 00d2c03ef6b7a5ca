package fr.balise.venue;

import fr.balise.hours.OpeningHours;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tour of a mobile venue as one {@code opening_hours} value, so that "open now" is answered for a bus as for a door: it
 * is open while it stands at a stop. {@code FREQ=MONTHLY;BYDAY=1MO} from nine to twelve becomes {@code Mo[1]
 * 09:00-12:00}. What the syntax cannot say is unknown, never closed.
 */
final class TourHours {
    private static final String NOT_TOLD = "unknown \"passage sans horaire indiqué\"";
    private static final OpeningHours SEE_TOUR = new OpeningHours("unknown \"voir la tournée\"");

    private TourHours() {}

    /**
     * When the door is usually open: that of the fixed place of a venue that has one and tells its hours, else that of the
     * vehicle, else what the source states as hours; null when nothing is known.
     */
    static @Nullable OpeningHours usual(VenueFacts facts) {
        OpeningHours stated = facts.openingHours();
        boolean staysToo = facts.mobility().contains(Mobility.FIXED) && stated != null;
        return staysToo ? stated : of(facts.opening().stops()).orElse(stated);
    }

    /** Empty when no stop has hours: then nothing is said of when it is open. */
    static Optional<OpeningHours> of(List<Stop> stops) {
        List<Passage> passages =
                stops.stream().flatMap(stop -> stop.passages().stream()).toList();
        if (passages.stream().allMatch(passage -> passage.times().isEmpty())) {
            return Optional.empty();
        }
        List<String> untimed = new ArrayList<>();
        List<String> timed = new ArrayList<>();
        List<String> closures = new ArrayList<>();
        for (Passage passage : passages) {
            Optional<TourDays> days = TourDays.of(passage.days());
            if (days.isEmpty()) {
                return Optional.of(SEE_TOUR);
            }
            for (String selector : days.get().selectors()) {
                (passage.times().isEmpty() ? untimed : timed).add(selector + " " + state(passage));
            }
            days.get()
                    .unknownBehind()
                    .forEach(selector -> untimed.add(0, selector + " unknown \"tournée à confirmer\""));
            passage.days().except().forEach(day -> closures.add(TourDays.date(day) + " " + hours(passage) + "off"));
        }
        untimed.addAll(timed);
        closures.addAll(holidays(passages));
        String open = String.join(", ", untimed);
        return Optional.of(new OpeningHours(closures.isEmpty() ? open : open + "; " + String.join("; ", closures)));
    }

    private static String state(Passage passage) {
        if (passage.times().isEmpty()) {
            return halfDay(passage.note()) + NOT_TOLD;
        }
        return hours(passage).strip() + (passage.byAppointmentOnly() ? " \"sur rendez-vous\"" : "");
    }

    /** Nobody calls it morning before six or after one, nor afternoon before noon or after eight. */
    private static String halfDay(@Nullable String note) {
        if (note == null) {
            return "";
        }
        return note.startsWith(Passage.MORNING)
                ? "06:00-13:00 "
                : note.startsWith(Passage.AFTERNOON) ? "12:00-20:00 " : "";
    }

    private static String hours(Passage passage) {
        return passage.times().stream()
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(",", "", passage.times().isEmpty() ? "" : " "));
    }

    /** A closing on holidays that only some stops have cannot be written for these alone. */
    private static List<String> holidays(List<Passage> passages) {
        List<String> rules = new ArrayList<>();
        long onPublic = passages.stream()
                .filter(each -> each.days().off().publicHolidays())
                .count();
        long inSchool = passages.stream()
                .filter(each -> each.days().off().schoolHolidays())
                .count();
        if (onPublic > 0) {
            rules.add("PH " + (onPublic == passages.size() ? "off" : SEE_TOUR.value()));
        }
        if (inSchool > 0) {
            rules.add("SH " + (inSchool == passages.size() ? "off" : SEE_TOUR.value()));
        }
        return rules;
    }
}
