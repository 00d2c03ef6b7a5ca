package fr.balise.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes compact JSON straight into bytes: what a map sends at every move goes through no tree of objects. Commas are set by
 * themselves; who opens closes.
 */
final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final double MILLION = 1e6;

    /** 000 to 999, three bytes each: to divide for each digit takes longer than to look up three. */
    private static final byte[] THOUSAND = thousand();

    private byte[] bytes = new byte[4096];
    private int size;
    /** Whether what comes next stands behind something of the same list or object. */
    private boolean behind;

    JsonBytes open(char bracket) {
        separate();
        put(bracket);
        behind = false;
        return this;
    }

    JsonBytes close(char bracket) {
        put(bracket);
        behind = true;
        return this;
    }

    /** @param name plain ASCII */
    JsonBytes name(String name) {
        separate();
        room(name.length() + 3);
        bytes[size++] = '"';
        ascii(name);
        bytes[size++] = '"';
        bytes[size++] = ':';
        behind = false;
        return this;
    }

    /** A name of any letters. */
    JsonBytes key(String name) {
        value(name);
        put(':');
        behind = false;
        return this;
    }

    JsonBytes value(long number) {
        separate();
        room(20);
        if (number < 0 || number >= 1000) {
            ascii(Long.toString(number));
        } else {
            digits((int) number);
        }
        return this;
    }

    /** With up to six decimals: a tenth of a metre. */
    JsonBytes degrees(double number) {
        separate();
        room(12);
        long millionths = Math.round(number * MILLION);
        if (millionths < 0) {
            bytes[size++] = '-';
            millionths = -millionths;
        }
        digits((int) (millionths / 1_000_000));
        decimals((int) (millionths % 1_000_000));
        return this;
    }

    /** Most numbers are counts and degrees: 0 to 999. */
    private void digits(int number) {
        int first = number < 10 ? 2 : number < 100 ? 1 : 0;
        for (int i = first; i < 3; i++) {
            bytes[size++] = THOUSAND[3 * number + i];
        }
    }

    private void decimals(int millionths) {
        if (millionths == 0) {
            return;
        }
        bytes[size++] = '.';
        threeDigits(millionths / 1000);
        threeDigits(millionths % 1000);
        while (bytes[size - 1] == '0') {
            size--;
        }
    }

    private static byte[] thousand() {
        byte[] digits = new byte[3000];
        for (int i = 0; i < 1000; i++) {
            digits[3 * i] = (byte) ('0' + i / 100);
            digits[3 * i + 1] = (byte) ('0' + i / 10 % 10);
            digits[3 * i + 2] = (byte) ('0' + i % 10);
        }
        return digits;
    }

    private void threeDigits(int number) {
        System.arraycopy(THOUSAND, 3 * number, bytes, size, 3);
        size += 3;
    }

    JsonBytes value(boolean said) {
        separate();
        room(5);
        ascii(said ? "true" : "false");
        return this;
    }

    JsonBytes value(String text) {
        separate();
        room(text.length() * 6 + 2);
        bytes[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                sign(sign);
            } else if (sign < 0x800) {
                bytes[size++] = (byte) (0xC0 | (sign >> 6));
                bytes[size++] = (byte) (0x80 | (sign & 0x3F));
            } else if (Character.isHighSurrogate(sign)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                pair(Character.toCodePoint(sign, text.charAt(++i)));
            } else {
                // Half of a pair has no UTF-8.
                three(Character.isSurrogate(sign) ? '\uFFFD' : sign);
            }
        }
        bytes[size++] = '"';
        return this;
    }

    private void sign(char sign) {
        if (sign == '"' || sign == '\\') {
            bytes[size++] = '\\';
            bytes[size++] = (byte) sign;
        } else if (sign < 0x20) {
            ascii("\\u00");
            bytes[size++] = HEX[sign >> 4];
            bytes[size++] = HEX[sign & 15];
        } else {
            bytes[size++] = (byte) sign;
        }
    }

    private void three(char sign) {
        bytes[size++] = (byte) (0xE0 | (sign >> 12));
        bytes[size++] = (byte) (0x80 | (sign >> 6 & 0x3F));
        bytes[size++] = (byte) (0x80 | (sign & 0x3F));
    }

    private void pair(int codePoint) {
        bytes[size++] = (byte) (0xF0 | (codePoint >> 18));
        bytes[size++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
        bytes[size++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        bytes[size++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void separate() {
        if (behind) {
            put(',');
        }
        behind = true;
    }

    private void put(char sign) {
        room(1);
        bytes[size++] = (byte) sign;
    }

    @SuppressWarnings("deprecation") // The one way that copies ASCII without looking at it.
    private void ascii(String text) {
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
