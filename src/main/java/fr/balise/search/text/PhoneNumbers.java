package fr.balise.search.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers as people type them, written as {@code venue_search} has them: {@code 01 42.33-44 55}, {@code +33 (0)1 42 33 44 55} and
 * {@code 0033142334455} are {@code 0142334455}. Numbers overseas have their country's code there: {@code 0262 12 34 56} is
 * {@code 262262123456}.
 */
final class PhoneNumbers {
    private static final String GAP = "[\\s.\\-_/\\u00a0\\u202f]*";
    private static final Pattern INTERNATIONAL = Pattern.compile(
            "(?:\\+|(?<![0-9])00)" + GAP + "(?<digits>[1-9](?:" + GAP + "(?:\\(0\\))?" + GAP + "[0-9]){9,12})");
    private static final Pattern NATIONAL =
            Pattern.compile("(?<![0-9])0" + GAP + "[1-9](?:" + GAP + "[0-9]){8}(?![0-9])");
    /** Six digits and more, in pairs: the beginning of a number that is being typed. */
    private static final Pattern BEGUN =
            Pattern.compile("(?<![0-9])0[1-9](?:[ .\\-]?[0-9]{2}){2,3}(?:[ .\\-]?[0-9])?$");

    private static final String FRANCE = "33";
    private static final Map<String, String> OVERSEAS = Map.ofEntries(
            Map.entry("0262", "262"),
            Map.entry("0263", "262"),
            Map.entry("0692", "262"),
            Map.entry("0693", "262"),
            Map.entry("0269", "262"),
            Map.entry("0639", "262"),
            Map.entry("0590", "590"),
            Map.entry("0690", "590"),
            Map.entry("0691", "590"),
            Map.entry("0594", "594"),
            Map.entry("0694", "594"),
            Map.entry("0596", "596"),
            Map.entry("0696", "596"),
            Map.entry("0697", "596"));

    private PhoneNumbers() {}

    /** The text with each number as one word; all else stays. */
    static String join(String text) {
        String national = INTERNATIONAL.matcher(text).replaceAll(PhoneNumbers::international);
        String joined = NATIONAL.matcher(national).replaceAll(found -> " " + national(digits(found.group())) + " ");
        Matcher begun = BEGUN.matcher(joined.stripTrailing());
        return begun.find() ? begun.replaceFirst(digits(begun.group())) : joined;
    }

    private static String international(MatchResult found) {
        String digits = digits(found.group(1).replace("(0)", ""));
        return " " + (digits.startsWith(FRANCE) ? "0" + digits.substring(FRANCE.length()) : digits) + " ";
    }

    private static String national(String digits) {
        String country = OVERSEAS.get(digits.substring(0, 4));
        return country == null ? digits : country + digits.substring(1);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
