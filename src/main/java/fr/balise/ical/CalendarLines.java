package fr.balise.ical;

import java.nio.charset.StandardCharsets;

/** Content lines of RFC 5545: ended by CR LF, folded so that none has more than 75 bytes, letters kept whole. */
public final class CalendarLines {
    private static final int MOST_BYTES = 75;

    private final StringBuilder lines = new StringBuilder();

    /** Adds a value that is no text, such as a date. */
    public CalendarLines add(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Adds a text, its special characters escaped. */
    public CalendarLines text(String name, String text) {
        return add(
                name,
                text.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", " "));
    }

    private void fold(String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            int size = new String(Character.toChars(letter)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MOST_BYTES) {
                lines.append("\r\n ");
                bytes = 1;
            }
            lines.appendCodePoint(letter);
            bytes += size;
            at += Character.charCount(letter);
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
