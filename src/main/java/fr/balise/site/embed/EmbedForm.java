package fr.balise.site.embed;

import fr.balise.site.opening.Language;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;

/**
 * What people sent with the form for the code of a frame, as they typed it.
 *
 * @param language of the page, not of the frame
 * @param territory the name or the code of an area
 * @param area the key of the one that they chose where several are called so
 * @param search the address of a page of this site
 * @param english whether the frame is wanted in English
 * @param height in pixels, within what is allowed
 * @param isSent whether the form was sent rather than opened
 */
record EmbedForm(
        Language language,
        String territory,
        String area,
        String search,
        List<String> services,
        String colour,
        boolean english,
        int height,
        boolean isSent) {
    static final String SERVICES = "services";

    private static final String HEIGHT = "hauteur";
    /** The language of the frame; {@code langue} is that of this page. */
    private static final String FRAME_LANGUAGE = "langue_carte";

    private static final String USUAL_COLOUR = "#0b4a54";

    static EmbedForm of(MultivaluedMap<String, String> given) {
        String colour = first(given, EmbedRequest.COLOUR);
        return new EmbedForm(
                Language.of(first(given, EmbedRequest.LANGUAGE)),
                first(given, "territoire"),
                first(given, "zone"),
                first(given, "recherche"),
                given.getOrDefault(SERVICES, List.of()),
                colour.isBlank() ? USUAL_COLOUR : colour,
                first(given, FRAME_LANGUAGE).equals(Language.ENGLISH.code()),
                height(first(given, HEIGHT)),
                given.containsKey(HEIGHT));
    }

    boolean isUsualColour() {
        return colour.equalsIgnoreCase(USUAL_COLOUR);
    }

    boolean isColour() {
        try {
            return Accent.parse(colour).red() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int height(String text) {
        if (!text.strip().matches("\\d{1,5}")) {
            return EmbedCode.DEFAULT_HEIGHT;
        }
        return Math.min(EmbedCode.MOST_HEIGHT, Math.max(EmbedCode.LEAST_HEIGHT, Integer.parseInt(text.strip())));
    }

    private static String first(MultivaluedMap<String, String> given, String name) {
        return Objects.requireNonNullElse(given.getFirst(name), "");
    }
}
