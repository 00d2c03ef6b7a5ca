package fr.balise.site.embed;

/**
 * An area that a frame may show.
 *
 * @param parameter of a search, such as {@code departement}
 * @param label what it is called and what it is: {@code Côte-d’Or – département 21}
 */
public record EmbedArea(String parameter, String code, String label) {

    /** {@code departement:21}: what the form sends for it. */
    public String key() {
        return parameter + ":" + code;
    }
}
