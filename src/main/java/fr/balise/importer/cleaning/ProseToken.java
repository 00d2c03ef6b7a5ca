package fr.balise.importer.cleaning;

import fr.balise.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One word, number, date, time or mark of a sentence about exceptions, with its place in the text, so that reasons and
 * addresses are given back as they were written.
 *
 * @param text folded: {@code fermée} is {@code fermee}; {@code 1er} is {@code 1}
 */
record ProseToken(Kind kind, String text, int start, int end) {
    /** What a token is. */
    enum Kind {
        /** {@code 24/12/2026}, {@code 2026-12-24}, {@code 24/12}. */
        DATE,
        /** {@code 9h30}, {@code 9:30}. */
        TIME,
        NUMBER,
        WORD,
        MARK,
        /** A line break, a semicolon, a bar, or a full stop: whatever follows is said anew. */
        END
    }

    private static final Pattern TOKEN = Pattern.compile("(?<date>\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)"
            + "|\\d{1,2}([/.-])\\d{1,2}\\2(?:\\d{4}|\\d{2})(?!\\d)"
            + "|\\d{1,2}/\\d{1,2}(?![\\d/]|\\s?[hH:]))"
            + "|(?<time>\\d{1,2}\\s?(?:[hH]|[hH]eures?)\\s?\\d{2}(?!\\d)|\\d{1,2}:\\d{2}(?!\\d)"
            + "|\\d{1,2}\\s?(?:[hH]eures?|[hH])(?!\\p{L}))"
            + "|(?<number>\\d+(?:er\\b|ER\\b)?)"
            + "|(?<word>[\\p{L}\\p{M}]+)"
            + "|(?<end>\\s*(?:\\n|;|\\||//)\\s*|\\.(?=\\s|$))"
            + "|(?<mark>[^\\s\\p{L}\\p{M}\\d])");
    /** Behind these a full stop is none. */
    private static final Set<String> SHORTENED = Set.of(
            "janv", "jan", "fevr", "fev", "avr", "juil", "sept", "sep", "oct", "nov", "dec", "lun", "mar", "mer");

    /** The tokens of a text without its apostrophes. */
    static List<ProseToken> list(String text) {
        List<ProseToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            ProseToken token = of(matcher);
            boolean dot = token.kind == Kind.END && token.text.equals(".");
            boolean shortened = dot && !tokens.isEmpty() && SHORTENED.contains(tokens.get(tokens.size() - 1).text);
            if (!shortened && !token.text.equals("'")) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static ProseToken of(Matcher matcher) {
        String raw = matcher.group();
        Kind kind = matcher.group("date") != null
                ? Kind.DATE
                : matcher.group("time") != null
                        ? Kind.TIME
                        : matcher.group("number") != null
                                ? Kind.NUMBER
                                : matcher.group("word") != null
                                        ? Kind.WORD
                                        : matcher.group("end") != null ? Kind.END : Kind.MARK;
        String folded = Folding.fold(raw).strip();
        String text = kind == Kind.NUMBER ? folded.replace("er", "") : folded.replace('’', '\'');
        return new ProseToken(kind, text.equals("`") ? "'" : text, matcher.start(), matcher.end());
    }
}
