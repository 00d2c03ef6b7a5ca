package fr.balise.venue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of {@code COPY ... FROM STDIN}, the fastest way into PostgreSQL: cells are added one after the
 * other, each row is ended. Texts must be free of NUL and of halves of surrogate pairs, which PostgreSQL does not store.
 */
public final class CopyText {
    private byte[] bytes = new byte[64 * 1024];
    private int length;
    private int rows;
    private boolean inRow;

    /** Adds a cell; null is NULL. */
    public CopyText text(@Nullable String value) {
        separate();
        if (value == null) {
            require(2);
            bytes[length++] = '\\';
            bytes[length++] = 'N';
        } else {
            append(value, false);
        }
        return this;
    }

    /** Adds a cell; null is NULL. */
    public CopyText number(@Nullable Number value) {
        return text(value == null ? null : value.toString());
    }

    /** Adds a cell. */
    public CopyText flag(boolean value) {
        return text(value ? "t" : "f");
    }

    /** Adds a cell with an array of texts. */
    public CopyText array(Collection<String> values) {
        separate();
        require(2);
        bytes[length++] = '{';
        String comma = "\"";
        for (String value : values) {
            append(comma, false);
            append(value, true);
            append("\"", false);
            comma = ",\"";
        }
        require(1);
        bytes[length++] = '}';
        return this;
    }

    public void end() {
        require(1);
        bytes[length++] = '\n';
        rows++;
        inRow = false;
    }

    public int rows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    private void separate() {
        if (inRow) {
            require(1);
            bytes[length++] = '\t';
        }
        inRow = true;
    }

    private void require(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** UTF-8 by hand: the texts are short, many, and need escapes between. */
    private void append(String text, boolean inArray) {
        // Six bytes for a quote or backslash in an array, at most four for anything else.
        require(text.length() * 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                ascii(c, inArray);
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                supplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                bytes[length++] = (byte) (0xE0 | c >> 12);
                bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }

    private void supplementary(int point) {
        bytes[length++] = (byte) (0xF0 | point >> 18);
        bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (point & 0x3F));
    }

    private void ascii(char c, boolean inArray) {
        if (inArray && (c == '"' || c == '\\')) {
            // A backslash for the array, itself escaped for COPY.
            bytes[length++] = '\\';
            bytes[length++] = '\\';
        }
        switch (c) {
            case '\\' -> escaped('\\');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            default -> bytes[length++] = (byte) c;
        }
    }

    private void escaped(char letter) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) letter;
    }
}
