package fr.balise.importer.cleaning;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one phone number, with the numbering region of the department where that matters. */
final class ReadPhone {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final ShortNumberInfo SHORT_NUMBERS = ShortNumberInfo.getInstance();

    /** Numbering regions (ISO 3166) of the departments and collectivities that have their own. */
    private static final Map<String, String> REGIONS = Map.of(
            "971", "GP", "972", "MQ", "973", "GF", "974", "RE", "975", "PM", "976", "YT", "986", "WF", "987", "PF",
            "988", "NC");

    /** First digits that the French numbering plan (Arcep) gives to one overseas region only. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("0590", "GP"),
            Map.entry("0690", "GP"),
            Map.entry("0691", "GP"),
            Map.entry("0594", "GF"),
            Map.entry("0694", "GF"),
            Map.entry("0596", "MQ"),
            Map.entry("0696", "MQ"),
            Map.entry("0697", "MQ"),
            Map.entry("0262", "RE"),
            Map.entry("0263", "RE"),
            Map.entry("0692", "RE"),
            Map.entry("0693", "RE"),
            Map.entry("0269", "YT"),
            Map.entry("0639", "YT"),
            Map.entry("0508", "PM"),
            Map.entry("0708", "PM"));

    private static final Pattern TYPED = Pattern.compile("[+]?[0-9OoIl .()-]{6,30}");

    /**
     * A number that was read.
     *
     * @param number E.164, or the digits of a short number
     * @param repaired whether something had to be mended
     */
    record Phone(String number, boolean repaired) {}

    private ReadPhone() {}

    /** Whether the digits are a number such as 3960 or 115, which works in France only and has no international form. */
    static boolean isShort(String digits) {
        return parse(digits, "FR").filter(SHORT_NUMBERS::isValidShortNumber).isPresent();
    }

    /** The number in the text, empty when there is none that is valid. */
    static Optional<Phone> find(String text, @Nullable String postalCode) {
        String digits = text.replaceAll("[^0-9]", "");
        if (digits.length() >= 2 && digits.length() <= 6 && text.matches("[0-9 .]+") && isShort(digits)) {
            return Optional.of(new Phone(digits, false));
        }
        boolean overseas = digits.length() == 10 && PREFIXES.containsKey(digits.substring(0, 4));
        String region = region(digits, postalCode);
        String mended = TYPED.matcher(text).matches() ? mended(text) : text;
        boolean typed = !mended.equals(text);
        if (typed) {
            digits = mended.replaceAll("[^0-9]", "");
        }
        boolean lostPlus = digits.length() == 11 && digits.startsWith("33") && mended.indexOf('+') < 0;
        boolean lostZero =
                digits.length() == 9 && digits.charAt(0) != '0' && region.equals("FR") && mended.indexOf('+') < 0;
        boolean metropolitan = region(national(digits), null).equals(region) && !region.equals("FR");
        String complete = metropolitan ? national(digits) : lostPlus ? "+" + digits : mended;
        return valid(complete, region)
                // To libphonenumber 05 96 and its like are also numbers of the south-west, where they lead nowhere.
                .or(() -> overseas || region.equals("FR") ? Optional.empty() : valid(complete, "FR"))
                .map(number -> new Phone(number, typed || lostPlus || lostZero || metropolitan));
    }

    /** {@code +33596780040} is 0596 78 00 40 of Martinique behind the prefix of the metropolis. */
    private static String national(String digits) {
        return digits.length() == 11 && digits.startsWith("33") ? "0" + digits.substring(2) : "";
    }

    private static String mended(String text) {
        return text.replace('O', '0').replace('o', '0').replace('I', '1').replace('l', '1');
    }

    private static String region(String digits, @Nullable String postalCode) {
        if (digits.length() == 10) {
            String own = PREFIXES.get(digits.substring(0, 4));
            if (own != null) {
                return own;
            }
        }
        return postalCode == null || postalCode.length() < 3
                ? "FR"
                : REGIONS.getOrDefault(postalCode.substring(0, 3), "FR");
    }

    private static Optional<String> valid(String text, String region) {
        return parse(text, region)
                .filter(NUMBERS::isValidNumber)
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    private static Optional<PhoneNumber> parse(String text, String region) {
        try {
            return Optional.of(NUMBERS.parse(text, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
