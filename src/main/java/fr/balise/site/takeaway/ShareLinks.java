package fr.balise.site.takeaway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Links that open a message with an address in it, to whomever the sender chooses.
 *
 * @param address the page that is shared, whole
 * @param shown the same for people to read and type, without {@code https://}
 * @param mail a {@code mailto:} link (RFC 6068)
 * @param sms an {@code sms:} link (RFC 5724)
 */
public record ShareLinks(String address, String shown, String mail, String sms) {

    static ShareLinks of(String subject, String address) {
        return new ShareLinks(
                address,
                address.replaceFirst("^https?://", ""),
                "mailto:?subject=" + encoded(subject) + "&body=" + encoded(subject + "\r\n" + address + "\r\n"),
                // Without a number, telephones by Apple want the ampersand; others do not mind it.
                "sms:?&body=" + encoded(subject + " " + address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
