package fr.balise.hours;

import fr.balise.hours.Token.Kind;
import java.util.List;
import java.util.Set;

/** A place in the tokens of a text, with the text at hand to name what was not understood. */
final class TokenReader {
    private final String text;
    private final List<Token> tokens;
    private int at;

    TokenReader(String text) {
        this.text = text;
        tokens = Lexer.read(text);
    }

    Token peek() {
        return tokens.get(at);
    }

    boolean peek(Kind kind) {
        return peek().is(kind);
    }

    boolean peekIsTime() {
        return peek(Kind.TIME) || peek(Kind.NUMBER);
    }

    /** The next token; the last one, END, stays. */
    Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean takeIf(Kind kind) {
        if (peek(kind)) {
            take();
            return true;
        }
        return false;
    }

    void skip(Set<Kind> kinds) {
        while (kinds.contains(peek().kind())) {
            take();
        }
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    /** The kind of the token before the next one; END at the beginning. */
    Kind previous() {
        return at == 0 ? Kind.END : tokens.get(at - 1).kind();
    }

    /** Whether a token of this kind stands before the next one, articles apart. */
    boolean isBehind(Kind kind) {
        int before = at - 1;
        while (before >= 0 && tokens.get(before).is(Kind.ARTICLE)) {
            before--;
        }
        return before >= 0 && tokens.get(before).is(kind);
    }

    UncertainHoursException uncertain() {
        return uncertainAt(peek());
    }

    UncertainHoursException uncertainAt(Token token) {
        String rest = text.substring(token.start()).strip();
        return new UncertainHoursException(rest.isEmpty() ? text : rest);
    }
}
