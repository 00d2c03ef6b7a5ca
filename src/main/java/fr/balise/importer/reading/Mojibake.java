package fr.balise.importer.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * UTF-8 that was read as Windows-1252, once or more, or as Mac Roman ({@code L√©guillon}): {@code LÃ©guillon} is {@code Léguillon}. Only sequences that no
 * French text has by itself are repaired, each on its own, so that good letters beside them stay: {@code SANTÉ} before a
 * no-break space also is a UTF-8 sequence, but of a letter that French lacks.
 */
final class Mojibake {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** The bytes that the text was before it was misread, by character. */
    private static final Map<Character, Integer> BYTES = bytes(WINDOWS);

    private static final Map<Character, Integer> MAC_BYTES =
            Charset.isSupported("x-MacRoman") ? bytes(Charset.forName("x-MacRoman")) : Map.of();
    /** First bytes of sequences: of à to ÿ, of signs, of œ, of loose accents, of dashes and quotes, of the byte order mark. */
    private static final String LEADS = "ÃÂÅÌâï√‚";

    private static final int MOST_READINGS = 3;

    private Mojibake() {}

    /** The text repaired, or the same text where nothing is certain. */
    static String repair(String text) {
        String repaired = text;
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            String before = repaired;
            repaired = once(before);
            if (repaired.equals(before)) {
                break;
            }
        }
        return repaired;
    }

    private static String once(String text) {
        StringBuilder repaired = null;
        int done = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            if (LEADS.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int length = "âï‚".indexOf(text.charAt(i)) >= 0 ? 3 : 2;
            char letter = decode(text, i, length);
            if (letter == 0 && isLostBlank(text, i)) {
                letter = text.charAt(i) == 'Ã' ? 'à' : ' ';
                // The blank was the second byte; another is one of its own.
                length = text.startsWith("  ", i + 1) || letter == ' ' ? 2 : 1;
            }
            if (letter != 0) {
                repaired = repaired == null ? new StringBuilder() : repaired;
                repaired.append(text, done, i).append(letter);
                done = i + length;
                i = done - 1;
            }
        }
        return repaired == null
                ? text
                : repaired.append(text, done, text.length()).toString();
    }

    /** {@code Ã} (à) and {@code Â} (a no-break space) whose second byte, a no-break space, became a blank later. */
    private static boolean isLostBlank(String text, int at) {
        if (text.charAt(at + 1) != ' ') {
            return false;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean inWord = Character.isLowerCase(before);
        return text.charAt(at) == 'Ã'
                ? inWord || before == ' ' || before == '\'' || before == '’'
                : text.charAt(at) == 'Â' && (inWord || Character.isDigit(before));
    }

    /** The letter of a sequence, 0 where it is none that French uses. */
    private static char decode(String text, int from, int length) {
        if (from + length > text.length()) {
            return 0;
        }
        Map<Character, Integer> table = "√‚".indexOf(text.charAt(from)) >= 0 ? MAC_BYTES : BYTES;
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            Integer read = table.get(text.charAt(from + i));
            if (read == null) {
                return 0;
            }
            bytes[i] = read.byteValue();
        }
        try {
            char letter = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .charAt(0);
            return isExpected(letter) ? letter : 0;
        } catch (CharacterCodingException e) {
            return 0;
        }
    }

    private static boolean isExpected(char letter) {
        boolean looseAccent = (letter >= '\u0300' && letter <= '\u0303') || letter == '\u0308' || letter == '\u0327';
        // C1 controls are steps of a text that was misread more than once.
        boolean latin = letter >= '\u0080' && letter <= '\u00FF';
        return latin
                || looseAccent
                || letter == '\uFEFF'
                || letter == '\u202F'
                || WINDOWS.newEncoder().canEncode(letter);
    }

    private static Map<Character, Integer> bytes(Charset charset) {
        Map<Character, Integer> bytes = new HashMap<>();
        for (int value = 0x80; value <= 0xFF; value++) {
            char read = new String(new byte[] {(byte) value}, charset).charAt(0);
            // Five bytes have no character in Windows-1252; programs read them as the control of the same number.
            bytes.put(read == '\uFFFD' ? (char) value : read, value);
        }
        return bytes;
    }
}
