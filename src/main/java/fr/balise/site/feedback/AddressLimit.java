package fr.balise.site.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may send something. Addresses are known as hashes with a salt that nobody ever sees, in memory
 * only, for an hour; of an IPv6 address its first half, since a household has all of the other.
 */
final class AddressLimit {
    static final int MOST = 5;
    static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 10_000;
    private static final int SALT_BYTES = 16;
    /** Groups of an IPv6 address that name the network. */
    private static final int NETWORK_GROUPS = 4;

    private final byte[] salt = new byte[SALT_BYTES];
    private final Map<String, Deque<Instant>> sent = new LinkedHashMap<>();

    AddressLimit() {
        new SecureRandom().nextBytes(salt);
    }

    /** Counts one more, unless that is too many. */
    synchronized boolean allows(String address, Instant now) {
        sent.values().removeIf(times -> times.peekLast() == null || isOver(times.getLast(), now));
        Deque<Instant> times = sent.computeIfAbsent(hash(network(address)), unused -> new ArrayDeque<>());
        times.removeIf(time -> isOver(time, now));
        if (times.size() >= MOST) {
            return false;
        }
        times.addLast(now);
        if (sent.size() > MOST_ADDRESSES) {
            sent.remove(sent.keySet().iterator().next());
        }
        return true;
    }

    /** A time to come is of a clock that was set back since: nobody has to wait for it. */
    private static boolean isOver(Instant time, Instant now) {
        return !time.plus(WINDOW).isAfter(now) || time.isAfter(now);
    }

    /** {@code 2001:db8:1:2} of {@code 2001:db8:1:2:0:0:0:7}, as Java writes it, without {@code ::}; others as they are. */
    static String network(String address) {
        String[] groups = address.split("%", -1)[0].split(":", -1);
        return groups.length <= NETWORK_GROUPS
                ? address
                : String.join(":", java.util.Arrays.copyOf(groups, NETWORK_GROUPS));
    }

    private String hash(String address) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
