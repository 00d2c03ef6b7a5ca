package fr.balise.site;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Set;

/**
 * A number to dial: {@code +33140180441} is shown as {@code 01 40 18 04 41}, with no-break spaces. The script
 * {@code js/lib/phone.js} does the same; both are held to one list of examples by tests.
 *
 * @param number E.164, or a short number
 * @param text as people in France write it; what can't be read stays as it is
 */
public record FrenchPhone(String number, String text) {
    private static final char NO_BREAK = '\u00a0';
    /** Mainland; Guadeloupe, Guyane, Martinique, La Réunion and Mayotte: numbers that are dialled with a 0. */
    private static final Set<Integer> DIALLED_WITH_ZERO = Set.of(33, 590, 594, 596, 262);

    static FrenchPhone of(String number) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber parsed = phones.parse(number, null);
            if (DIALLED_WITH_ZERO.contains(parsed.getCountryCode())) {
                String text = phones.format(parsed, PhoneNumberFormat.NATIONAL);
                return new FrenchPhone(number, text.replace(' ', NO_BREAK));
            }
        } catch (NumberParseException e) {
            // A short number such as 3960 is dialled as it is.
        }
        return new FrenchPhone(number, number);
    }
}
