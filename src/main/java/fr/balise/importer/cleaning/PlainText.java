package fr.balise.importer.cleaning;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** The text of a cell that a web form filled with HTML: {@code <b>Le Phare</b>} is Le Phare. */
final class PlainText {
    // An opening bracket alone is ordinary writing: "moins de 3 < 4 places".
    private static final Pattern MARKUP = Pattern.compile(
            "</?[a-zA-Z][a-zA-Z0-9]{0,15}(?::[a-zA-Z]{1,15})?(?:[\\s/][^<>]{0,2000})?>|<!--|&(#\\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,10});");
    /** {@code Accueil <contact@exemple.fr>}: how mail programs write addresses. */
    private static final Pattern ADDRESS = Pattern.compile("<([^\\s<>\"'=]{0,100}(?:@|://)[^\\s<>\"'=]{1,200})>");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\u2007\\u200B\\uFEFF]+");

    private PlainText() {}

    static boolean hasMarkup(String text) {
        return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0)
                && MARKUP.matcher(text).find();
    }

    /** Without markup and entities, each run of white space one blank. */
    static String of(String text) {
        String bare = text.indexOf('<') < 0 ? text : ADDRESS.matcher(text).replaceAll(" $1 ");
        return tidy(hasMarkup(bare) ? Jsoup.parseBodyFragment(bare).text() : bare);
    }

    static String tidy(String text) {
        return isTidy(text) ? text : BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Most cells are: no blank but single spaces between letters. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            boolean plain =
                    (here > ' ' && here < 0x80) || (here > 0xA0 && here < 0x1680) || (here >= 0x2010 && here < 0x2028);
            if (!plain && (here != ' ' || before == ' ')) {
                return false;
            }
            before = here;
        }
        return before != ' ' || text.isEmpty();
    }
}
