package fr.balise.hours;

import fr.balise.hours.Token.Kind;
import fr.balise.text.Folding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a French text about hours into tokens; what it does not know becomes UNKNOWN and ends the reading. */
final class Lexer {
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,200}>");
    private static final Pattern DAY = word("(lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)?s?");
    private static final Map<Kind, Pattern> WORDS = words();
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}) ?: ?(\\d{2}) ?h?(?![\\da-z:])");
    private static final Pattern HOUR = Pattern.compile(
            "(\\d{1,2}) ?h(?:eures?)?(?:([0-5]\\d)(?![\\d:]| ?h)| (00|15|30|45)(?![\\d:]| ?h))?(?![\\da-z:])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(?![\\d.a-z:])");
    private static final Pattern NTH = Pattern.compile(
            "(?:(1)(?:er|ere)|([2-5])(?:e|eme|nd)|(premier)|(deuxieme)|(troisieme)|(quatrieme)|(dernier))s?(?![a-z\\d])");
    private static final Pattern MONTH =
            word("(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)");
    private static final List<String> DAYS = List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim");
    private static final List<String> FULL_DAYS =
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** Lower case, without accents and markup; one blank where there were several; lines stay lines. */
    static String clean(String raw) {
        String open = raw.replaceAll("(?i)<\\s*/?\\s*(br|li|ul|p|div|tr|ol|td)\\b[^<>]{0,200}>", "\n")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("&([aeo])(?:grave|acute|circ);", "$1")
                .replaceAll("&ndash;|&mdash;", "-")
                .replaceAll("&#0?39;|&apos;|&rsquo;", "'");
        String bare = Folding.fold(MARKUP.matcher(open).replaceAll(" "))
                .replaceAll("[\u2010-\u2015\u2212\u2192]", "-")
                .replaceAll("[\u2018\u2019\u02bc`]", "'");
        return bare.replaceAll("[ \\t\\r\\x0b\\u200b-\\u200d\\ufeff]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    static List<Token> read(String clean) {
        var lexer = new Lexer(clean);
        while (lexer.at < clean.length()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, 0, clean.length(), clean.length()));
        return lexer.tokens;
    }

    private void next() {
        if (text.charAt(at) == ' ') {
            at++;
        } else if (Character.isDigit(text.charAt(at))) {
            number();
        } else {
            wordOrMark();
        }
    }

    private void number() {
        Matcher found;
        if ((found = begins(WORDS.get(Kind.ALL_DAYS))) != null) {
            add(Kind.ALL_DAYS, 0, found.end());
        } else if ((found = begins(NTH)) != null) {
            add(Kind.NTH, nth(found), found.end());
        } else if ((found = begins(CLOCK)) != null || (found = begins(HOUR)) != null) {
            time(found);
        } else if ((found = begins(NUMBER)) != null) {
            add(Kind.NUMBER, Integer.parseInt(found.group()), found.end());
        } else {
            add(Kind.UNKNOWN, 0, at + 1);
        }
    }

    private void time(Matcher found) {
        String minutes = found.group(2);
        if (minutes == null && found.groupCount() > 2) {
            minutes = found.group(3);
        }
        int total = Integer.parseInt(found.group(1)) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
        boolean possible = total <= 24 * 60 && (minutes == null || Integer.parseInt(minutes) < 60);
        add(possible ? Kind.TIME : Kind.UNKNOWN, total, found.end());
    }

    private void wordOrMark() {
        Matcher found;
        if ((found = begins(DAY)) != null && isDay(found)) {
            boolean shortened = found.end() - found.start() == 3 && found.end() < text.length();
            boolean dot = shortened && text.charAt(found.end()) == '.';
            add(Kind.DAY, DAYS.indexOf(found.group(1)), found.end() + (dot ? 1 : 0));
            return;
        }
        if ((found = begins(NTH)) != null) {
            add(Kind.NTH, nth(found), found.end());
            return;
        }
        if ((found = begins(MONTH)) != null) {
            add(Kind.MONTH, MONTHS.indexOf(found.group(1)) + 1, found.end());
            return;
        }
        for (var word : WORDS.entrySet()) {
            if ((found = begins(word.getValue())) != null) {
                Kind kind = word.getKey();
                int minutes = found.group().equals("minuit") ? 24 * 60 : 12 * 60;
                add(kind, kind == Kind.TIME ? minutes : 0, found.end());
                return;
            }
        }
        add(Kind.UNKNOWN, 0, at + 1);
    }

    private static boolean isDay(Matcher found) {
        String word = found.group();
        String bare = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return DAYS.contains(word) || FULL_DAYS.contains(bare);
    }

    private static int nth(Matcher found) {
        if (found.group(7) != null) {
            return -1;
        }
        if (found.group(2) != null) {
            return Integer.parseInt(found.group(2));
        }
        return found.group(4) != null ? 2 : found.group(5) != null ? 3 : found.group(6) != null ? 4 : 1;
    }

    private @Nullable Matcher begins(@Nullable Pattern pattern) {
        if (pattern == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private void add(Kind kind, int value, int end) {
        tokens.add(new Token(kind, value, at, end));
        at = end;
    }

    private static Pattern word(String regex) {
        return Pattern.compile("(?<![a-z\\d])" + regex + "(?![a-z\\d])");
    }

    /** In the order in which they are tried: EnumMap goes by the order of {@link Kind}. */
    private static Map<Kind, Pattern> words() {
        var words = new EnumMap<Kind, Pattern>(Kind.class);
        words.put(Kind.TIME, word("(?:midi|minuit)"));
        words.put(
                Kind.ALL_DAYS, word("(?:tous les jours(?! de la semaine)|7 ?j?(?:ours)? ?(?:/|sur) ?7 ?j?(?:ours)?)"));
        words.put(Kind.WEEKEND, word("week[- ]?ends?"));
        words.put(Kind.OF_MONTH, word("(?:du|de chaque) mois"));
        words.put(Kind.PUBLIC_HOLIDAY, word("(?:jours? )?feries?"));
        words.put(Kind.SCHOOL_HOLIDAY, word("(?:(?:pendant|durant) )?(?:les )?vacances scolaires"));
        words.put(
                Kind.SCHOOL_TIME,
                word("(?:hors (?:des |les |periodes? de )?vacances scolaires"
                        + "|(?:en |pendant la |durant la )periodes? scolaires?)"));
        words.put(Kind.EVEN_WEEKS, word("(?:les )?semaines? paires?"));
        words.put(Kind.ODD_WEEKS, word("(?:les )?semaines? impaires?"));
        words.put(Kind.MORNING, word("matins?"));
        words.put(Kind.AFTERNOON, word("apres[- ]?midis?"));
        words.put(Kind.CLOSED, word("(?:fermee?s?|fermeture)"));
        words.put(Kind.EXCEPT, word("(?:sauf|excepte)"));
        words.put(
                Kind.APPOINTMENT,
                word("(?:uniquement |seulement )?(?:sur|avec|prendre) (?:rendez[- ]?vous|rdv)"
                        + "(?: uniquement| seulement)?"));
        words.put(Kind.TO, word("(?:a|au)"));
        words.put(Kind.DASH, Pattern.compile("--?"));
        words.put(Kind.SLASH, Pattern.compile("//?"));
        words.put(Kind.COMMA, Pattern.compile(","));
        words.put(Kind.AND, Pattern.compile("(?:(?:et|puis|ainsi que)(?![a-z\\d])|[&+])"));
        words.put(Kind.BRACKET, Pattern.compile("[()]"));
        words.put(Kind.COLON, Pattern.compile(":"));
        words.put(Kind.STOP, Pattern.compile("[;.|]"));
        words.put(Kind.LINE, Pattern.compile("\\n"));
        words.put(Kind.ARTICLE, word("(?:tous(?= les )|de|du|des|le|la|les)"));
        words.put(
                Kind.FILLER,
                word("(?:ouverte?s?|horaires?(?: d'ouvertures?)?|sans interruption|non[- ]stop"
                        + "|en continu|(?:avec ou )?sans (?:rendez[- ]?vous|rdv))"));
        return words;
    }
}
