package fr.balise.hours;

import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns opening hours as people write them into {@code opening_hours}, where they have one meaning only: {@code "du
 * lundi au vendredi de 9h à 12h et 14h-17h30 sauf mercredi"} is {@code Mo,Tu,Th,Fr 09:00-12:00,14:00-17:30}. One word
 * that is not known, and the whole text stays text. The grammar stands in docs/french-hours.md.
 */
public final class FrenchHours {
    /** Longer texts are descriptions; the limit also bounds the time a hostile one can take. */
    static final int MAX_LENGTH = 1_000;

    private static final Pattern ALWAYS = Pattern.compile(
            "(?:ouvert )?(?:24 ?h?(?:eures)? ?(?:/|sur) ?24 ?h?[ ,;-]*(?:et )?7 ?j?(?:ours)? ?(?:/|sur) ?7 ?j?(?:ours)?"
                    + "|7 ?j?(?:ours)? ?(?:/|sur) ?7 ?j?(?:ours)?[ ,;-]*(?:et )?24 ?h?(?:eures)? ?(?:/|sur) ?24 ?h?)\\.?");
    private static final Pattern APPOINTMENT = Pattern.compile(
            "(?:accueil )?(?:uniquement |seulement )?sur (?:rendez[- ]?vous|rdv)(?: uniquement| seulement)?\\.?");
    private static final Pattern NO_DAY = Pattern.compile("[\\d:,;\\s.-]*");

    private FrenchHours() {}

    /** Never throws. A strictly well-formed {@code opening_hours} value that names its days comes back. */
    public static HoursReading parse(String text) {
        String raw = text.strip();
        if (raw.isEmpty() || raw.length() > MAX_LENGTH || NO_DAY.matcher(raw).matches()) {
            return new NotUnderstood(raw.substring(0, Math.min(raw.length(), MAX_LENGTH)));
        }
        Optional<OpeningHours> asItIs = NearlyOsm.mend(raw)
                .or(() -> NearlyOsm.isWrittenSo(raw) ? Optional.of(raw) : Optional.empty())
                .flatMap(FrenchHours::strict)
                .filter(WrittenRules::areMeant);
        return asItIs.<HoursReading>map(Understood::new).orElseGet(() -> prose(Lexer.clean(raw)));
    }

    private static HoursReading prose(String clean) {
        try {
            Optional<OpeningHours> hours = strict(translate(clean));
            return hours.<HoursReading>map(Understood::new).orElseGet(() -> new NotUnderstood(clean));
        } catch (UncertainHoursException e) {
            return new NotUnderstood(e.part());
        }
    }

    private static String translate(String clean) {
        if (ALWAYS.matcher(clean).matches()) {
            return "24/7";
        }
        if (APPOINTMENT.matcher(clean).matches()) {
            return Clauses.BY_APPOINTMENT;
        }
        return Clauses.read(clean);
    }

    static Optional<OpeningHours> strict(String value) {
        try {
            return Optional.of(OpeningHours.parse(value));
        } catch (IllegalArgumentException | Error e) {
            // The generated parser answers some texts with a TokenMgrError.
            if (e instanceof VirtualMachineError fatal) {
                throw fatal;
            }
            return Optional.empty();
        }
    }
}
