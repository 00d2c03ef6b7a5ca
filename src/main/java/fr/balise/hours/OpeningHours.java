package fr.balise.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import java.io.StringReader;
import java.util.List;

/**
 * A schedule in OpenStreetMap's {@code opening_hours} syntax, such as {@code Mo-Fr 09:00-12:00,14:00-18:30}; kept as
 * it was written, once it is known to be readable.
 */
public record OpeningHours(String value) {
    /** Minutes from midnight of the day before: eight in the morning. */
    private static final int LATEST_CLOSING = (24 + 8) * 60;

    /**
     * Accepts what the strict grammar of the OpenStreetMap specification accepts. Of times that end before they start,
     * only those of a night: {@code 18:00-02:00} goes on until two, {@code 14:00-12:00} is a slip of the pen.
     *
     * @throws IllegalArgumentException when the text is no {@code opening_hours}
     */
    public static OpeningHours parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("horaires vides");
        }
        try {
            List<Rule> rules = new OpeningHoursParser(new StringReader(text.strip())).rules(true, false);
            if (!rules.stream().allMatch(OpeningHours::closesInTheNight)) {
                throw new IllegalArgumentException("horaires dont la fin précède le début : " + text);
            }
        } catch (OpeningHoursParseException e) {
            throw new IllegalArgumentException("horaires illisibles : " + text, e);
        }
        return new OpeningHours(text.strip());
    }

    /** The rules one by one, in the writing of the parser; the value whole where no parser reads it. */
    public List<String> rules() {
        try {
            return new OpeningHoursParser(new StringReader(value))
                    .rules(false, false).stream().map(Rule::toString).toList();
        } catch (OpeningHoursParseException e) {
            return List.of(value);
        }
    }

    private static boolean closesInTheNight(Rule rule) {
        return rule.getTimes() == null || rule.getTimes().stream().allMatch(span -> span.getEnd() <= LATEST_CLOSING);
    }
}
