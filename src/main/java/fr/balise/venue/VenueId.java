package fr.balise.venue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * Makes public ids: 10 characters of Crockford's base 32 (50 bits, no i, l, o, u), such as {@code 7k3f8r2m9q}. The
 * founding record decides them, so that an emptied database gives the same ids again and links keep working.
 */
public final class VenueId {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;
    private static final int BITS_PER_CHARACTER = 5;

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    private VenueId() {}

    /** Whether a text has the form of an id; what has not is never asked of the database. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /**
     * The id of the venue that a record founds.
     *
     * @param attempt 0, then 1, 2 … while the id before is taken by another venue: likely once in 2,000 databases of a
     *     million venues
     */
    public static String of(String sourceId, String recordKey, int attempt) {
        byte[] hash = sha256().digest((sourceId + '\n' + recordKey + '\n' + attempt).getBytes(StandardCharsets.UTF_8));
        long bits = ByteBuffer.wrap(hash).getLong();
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= BITS_PER_CHARACTER;
        }
        return id.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
