package fr.balise.importer.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * In which character set a file is written: told by its byte order mark, by being UTF-8 all through, by the NUL of every
 * second byte of UTF-16, and then by which set makes French letters of its bytes.
 */
final class TextBytes {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MAC_ROMAN = "x-MacRoman";
    private static final String COMMON = "éèàêçâîôûùëïüö";
    private static final String CAPITALS = "œæÿäÉÈÊËÀÂÄÇÙÛÜÔÖÎÏŒÆ";
    private static final String SIGNS = "’‘“”«»°–—…€²\u00A0";

    /** How many bytes of each value, for sets of one byte per letter. */
    private final long[] counts = new long[256];

    private long letters;
    private long broken;

    private TextBytes() {}

    /**
     * The character set of a file.
     *
     * @param stated its name; null to detect it
     */
    static Charset charset(String name, Path file, @Nullable String stated) throws IOException {
        if (stated != null) {
            try {
                return Charset.forName(stated.strip());
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new DeliveryProblem(
                        "L'encodage « " + stated + " » du fichier " + name
                                + " est inconnu ; écrivez par exemple UTF-8, windows-1252 ou x-MacRoman.",
                        e);
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return detect(in);
        }
    }

    /** A reader without byte order mark; what can't be decoded becomes U+FFFD, or as {@link Utf8Reader} has it. */
    static Reader open(Path file, Charset charset) throws IOException {
        Reader in = new BufferedReader(decoded(Files.newInputStream(file), charset), Limits.SAMPLE_SIZE);
        in.mark(1);
        if (in.read() != '\uFEFF') {
            in.reset();
        }
        return in;
    }

    private static Reader decoded(InputStream in, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                ? new Utf8Reader(in)
                : new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    static boolean isFrench(char letter) {
        return worth(String.valueOf(letter)) > 0;
    }

    private static Charset detect(InputStream in) throws IOException {
        byte[] sample = in.readNBytes(Limits.SAMPLE_SIZE);
        Charset wide = wide(sample);
        if (wide != null) {
            return wide;
        }
        TextBytes bytes = new TextBytes();
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer read = ByteBuffer.allocate(Limits.SAMPLE_SIZE + 8);
        for (byte[] part = sample; part.length > 0; part = in.readNBytes(Limits.SAMPLE_SIZE)) {
            read.put(part).flip();
            bytes.count(part);
            bytes.decode(decoder, read);
            read.compact();
        }
        bytes.broken += read.position();
        return bytes.narrow();
    }

    private static @Nullable Charset wide(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int[] nul = new int[2];
        for (int i = 0; i < sample.length; i++) {
            nul[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        // Of a French text in UTF-16, nearly all of one half of the bytes and none of the other.
        int most = sample.length / 4;
        if (most > 0 && nul[1] > most && nul[0] * 10 < nul[1]) {
            return StandardCharsets.UTF_16LE;
        }
        return most > 0 && nul[0] > most && nul[1] * 10 < nul[0] ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    private void count(byte[] part) {
        for (byte value : part) {
            counts[value & 0xFF]++;
        }
    }

    private void decode(CharsetDecoder decoder, ByteBuffer read) {
        CharBuffer text = CharBuffer.allocate(read.remaining() + 2);
        while (true) {
            CoderResult result = decoder.decode(read, text, false);
            if (!result.isError()) {
                break;
            }
            broken++;
            read.position(read.position() + result.length());
        }
        text.flip();
        while (text.hasRemaining()) {
            letters += text.get() > 0x7F ? 1 : 0;
        }
    }

    /** UTF-8 also where few bytes are wrong: other sets make sequences of UTF-8 by chance only. */
    private Charset narrow() {
        if (broken == 0 || letters > 3 * broken) {
            return StandardCharsets.UTF_8;
        }
        if (!Charset.isSupported(MAC_ROMAN)) {
            return WINDOWS;
        }
        Charset mac = Charset.forName(MAC_ROMAN);
        // Windows-1252 has all of ISO-8859-1 that is printed.
        return score(mac) > score(WINDOWS) ? mac : WINDOWS;
    }

    private long score(Charset charset) {
        long score = 0;
        for (int value = 0x80; value <= 0xFF; value++) {
            String letter = new String(new byte[] {(byte) value}, charset);
            score += counts[value] * worth(letter);
        }
        return score;
    }

    private static int worth(String letter) {
        if (COMMON.contains(letter)) {
            return 5;
        }
        if (CAPITALS.contains(letter)) {
            return 3;
        }
        return SIGNS.contains(letter) ? 1 : -3;
    }
}
