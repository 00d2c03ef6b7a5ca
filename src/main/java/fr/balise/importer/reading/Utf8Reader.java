package fr.balise.importer.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 in which some rows may be Windows-1252, as where two exports were put together: a byte that is no UTF-8 and is a
 * French letter in Windows-1252 becomes a half surrogate (U+DC80 and on) that {@link #restore} turns into that letter.
 * Other broken bytes become U+FFFD.
 */
final class Utf8Reader extends Reader {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char DESTROYED = '\uFFFD';
    private static final int ESCAPE = 0xDC00;
    /** First bytes of French letters and signs in UTF-8: alone at the end of a cell they are a sign that was cut. */
    private static final String LEADS = "\u00C2\u00C3\u00C5\u00CC\u00E2\u00EF";

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(Limits.SAMPLE_SIZE).flip();
    private boolean ended;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    /** The text with the letters that were written in Windows-1252; lone halves of surrogates are nothing else here. */
    static String restore(String text) {
        StringBuilder restored = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF && !RowMaker.isStorable(text, i)) {
                restored = restored == null ? new StringBuilder(text) : restored;
                restored.setCharAt(i, letter(c - ESCAPE));
            }
        }
        return restored == null ? text : restored.toString();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer, from, length);
        while (out.position() == from && length > 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError() && out.hasRemaining()) {
                out.put(broken(result.length()));
            } else if (result.isUnderflow() && out.position() == from) {
                if (ended) {
                    return -1;
                }
                fill();
            } else if (result.isOverflow() && out.position() == from) {
                throw new IOException("a pair of surrogates needs two places");
            }
        }
        return out.position() - from;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    private char broken(int length) {
        int at = bytes.position();
        int value = bytes.get(at) & 0xFF;
        boolean goesOn = at + 1 < bytes.limit() && Character.isLetter((char) (bytes.get(at + 1) & 0x7F));
        bytes.position(at + length);
        boolean certain = length == 1 && (goesOn || LEADS.indexOf(value) < 0) && TextBytes.isFrench(letter(value));
        return certain ? (char) (ESCAPE + value) : DESTROYED;
    }

    private static char letter(int value) {
        return new String(new byte[] {(byte) value}, WINDOWS).charAt(0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
