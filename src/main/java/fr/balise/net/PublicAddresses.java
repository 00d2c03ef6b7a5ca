package fr.balise.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which addresses a list may be fetched from: https, and machines of the public internet. A mapping, or a redirect, that
 * names a machine of the operator's own network would make Balise ask it on a stranger's behalf.
 */
public final class PublicAddresses {
    private PublicAddresses() {}

    /**
     * Looks the host up and checks every address that it has. Java keeps the answer of the name service for 30 seconds
     * ({@code networkaddress.cache.ttl}), so the connection that follows goes to an address that was checked.
     *
     * @throws RefusedAddressException when it is no https address of the public internet; the message says why
     * @throws UnknownHostException when there is no such host, or no network
     */
    public static void require(URI address) throws RefusedAddressException, UnknownHostException {
        requireForm(address, "https");
        for (InetAddress machine : InetAddress.getAllByName(host(address))) {
            if (!isPublic(machine)) {
                throw new RefusedAddressException(
                        host(address) + " mène à " + machine.getHostAddress() + ", une machine d'un réseau privé");
            }
        }
    }

    /** As {@link #require}, for an operator who lets Balise ask machines of their own network, over http, too. */
    public static void requireHttp(URI address) throws RefusedAddressException {
        requireForm(address, "https", "http");
    }

    private static void requireForm(URI address, String... schemes) throws RefusedAddressException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!Arrays.asList(schemes).contains(scheme)) {
            throw new RefusedAddressException("seules les adresses https:// sont admises");
        }
        if (address.getHost() == null) {
            throw new RefusedAddressException("l'adresse n'a pas de nom de machine lisible");
        }
        if (address.getRawUserInfo() != null) {
            throw new RefusedAddressException("l'adresse contient un mot de passe ou un identifiant");
        }
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Whether an address is of the public internet, by the registries of IANA for special purposes (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean special = first == 0
                || first >= 240
                // Of providers: carrier-grade NAT
                || (first == 100 && second >= 64 && second < 128)
                // For protocols, and for benchmarks
                || (first == 192 && second == 0 && third == 0)
                || (first == 198 && (second == 18 || second == 19));
        return !special;
    }

    /** Global unicast is 2000::/3; of it 6to4 and Teredo carry an IPv4 address that could be any. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && second == 0);
    }
}
