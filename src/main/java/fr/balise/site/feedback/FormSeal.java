package fr.balise.site.feedback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a form that comes back that this site gave it out for this venue, and when: {@code 1795324800.x7Gk…}, the second
 * and an HMAC-SHA-256. Stands in for the cookie that such checks usually hang on.
 */
final class FormSeal {
    /** Nobody reads the page and answers faster; robots do. */
    static final Duration SHORTEST = Duration.ofSeconds(3);

    static final Duration LONGEST = Duration.ofHours(12);

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    FormSeal(byte[] secret) {
        this.secret = secret.clone();
    }

    /** What a seal says of its form. */
    enum Verdict {
        GOOD,
        TOO_FAST,
        TOO_OLD,
        /** Not ours, or for another venue. */
        FORGED
    }

    String seal(String venueId, Instant now) {
        long second = now.getEpochSecond();
        return second + "." + sign(venueId, second);
    }

    Verdict check(@Nullable String seal, String venueId, Instant now) {
        Matcher parts = FORM.matcher(Objects.requireNonNullElse(seal, ""));
        if (!parts.matches()) {
            return Verdict.FORGED;
        }
        long second = Long.parseLong(parts.group(1));
        byte[] expected = sign(venueId, second).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts.group(2).getBytes(StandardCharsets.US_ASCII))) {
            return Verdict.FORGED;
        }
        long age = now.getEpochSecond() - second;
        if (age < SHORTEST.toSeconds()) {
            return Verdict.TOO_FAST;
        }
        return age > LONGEST.toSeconds() ? Verdict.TOO_OLD : Verdict.GOOD;
    }

    private String sign(String venueId, long second) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] signed = mac.doFinal((venueId + "|" + second).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
