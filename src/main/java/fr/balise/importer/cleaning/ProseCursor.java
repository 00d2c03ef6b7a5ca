package fr.balise.importer.cleaning;

import fr.balise.importer.cleaning.ProseToken.Kind;
import java.util.List;
import java.util.Set;

/** A place in a sentence about exceptions; readers move it on, or leave it where it was. */
final class ProseCursor {
    private static final ProseToken NOTHING = new ProseToken(Kind.END, "", 0, 0);

    private final String source;
    private final List<ProseToken> tokens;
    private int at;

    ProseCursor(String source, List<ProseToken> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    int at() {
        return at;
    }

    void backTo(int place) {
        at = place;
    }

    int size() {
        return tokens.size();
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    ProseToken peek() {
        return peek(0);
    }

    ProseToken peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : NOTHING;
    }

    ProseToken next() {
        return tokens.get(at++);
    }

    boolean isOneOf(Set<String> words) {
        return words.contains(peek().text());
    }

    /** Moves on over one of these words. */
    boolean acceptOneOf(Set<String> words) {
        boolean found = isOneOf(words);
        at += found ? 1 : 0;
        return found;
    }

    /** Moves on over these words, if all of them stand here. */
    boolean accept(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).text().equals(words[i])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    /** The text as it was written, from one token to before another. */
    String written(int from, int until) {
        return from >= until
                ? ""
                : source.substring(
                        tokens.get(from).start(), tokens.get(until - 1).end());
    }

    /** All that is left, as it was written. */
    String rest() {
        return written(at, tokens.size());
    }

    /** What stands between here and another token, as a sentence of its own; ends there. */
    ProseCursor part(int from, int until) {
        return new ProseCursor(source, tokens.subList(from, until));
    }
}
