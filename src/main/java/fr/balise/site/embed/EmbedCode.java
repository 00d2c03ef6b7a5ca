package fr.balise.site.embed;

import fr.balise.site.opening.Language;
import java.util.Locale;

/** The HTML that other sites paste to show a frame. */
final class EmbedCode {
    static final int DEFAULT_HEIGHT = 600;
    static final int LEAST_HEIGHT = 300;
    static final int MOST_HEIGHT = 2000;

    private EmbedCode() {}

    /**
     * An iframe.
     *
     * @param base the address of this site, without a slash at its end
     * @param width in pixels or percent, as the attribute has it
     * @param height in pixels
     */
    static String frame(EmbedRequest request, String base, String width, int height) {
        return "<iframe src=\"" + escaped(base + request.address()) + "\" title=\""
                + escaped(EmbedLabel.TITLE.in(request.language())) + "\" width=\"" + width + "\" height=\"" + height
                + "\" loading=\"lazy\" style=\"border:0\"></iframe>";
    }

    /** The web component, with a link for where scripts do not run. */
    static String component(EmbedRequest request, String base, int height) {
        StringBuilder code =
                new StringBuilder("<script type=\"module\" src=\"" + base + "/js/balise-carte.js\"></script>\n");
        code.append("<balise-carte");
        if (request.isOfNamed()) {
            attribute(code, EmbedRequest.VENUES, String.join(",", request.ids()));
        } else {
            request.search().forEach((name, values) -> attribute(code, name, String.join(",", values)));
        }
        Accent accent = request.accent();
        if (accent != null) {
            attribute(code, EmbedRequest.COLOUR, "#" + accent.code());
        }
        if (request.language() != Language.FRENCH) {
            attribute(code, EmbedRequest.LANGUAGE, request.language().code());
        }
        attribute(code, "hauteur", String.format(Locale.ROOT, "%d", height));
        return code.append("><a href=\"")
                .append(escaped(base + request.sitePage()))
                .append("\">")
                .append(escaped(EmbedLabel.TITLE.in(request.language())))
                .append("</a></balise-carte>")
                .toString();
    }

    private static void attribute(StringBuilder code, String name, String value) {
        code.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
