package fr.balise.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/**
 * A schedule in OpenStreetMap's {@code opening_hours} syntax, such as {@code Mo-Fr 09:00-12:00,14:00-18:30}; kept as
 * it was written, once it is known to be readable.
 */
public record OpeningHours(String value) {

    /**
     * Accepts what the strict grammar of the OpenStreetMap specification accepts.
     *
     * @throws IllegalArgumentException when the text is no {@code opening_hours}
     */
    public static OpeningHours parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("horaires vides");
        }
        var bytes = new ByteArrayInputStream(text.strip().getBytes(StandardCharsets.UTF_8));
        try {
            new OpeningHoursParser(bytes).rules(true);
        } catch (OpeningHoursParseException e) {
            throw new IllegalArgumentException("horaires illisibles : " + text, e);
        }
        return new OpeningHours(text.strip());
    }
}
