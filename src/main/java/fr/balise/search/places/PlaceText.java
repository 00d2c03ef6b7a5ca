package fr.balise.search.places;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed, taken apart: {@code 75011 Paris} is {@code paris} and {@code 75011}, {@code Saint-Denis (93)} is
 * {@code saint denis} and {@code 93}, {@code Paris 11} is a name.
 *
 * @param name as it was typed, without the digits
 * @param digits of a postal code or a department ({@code 2a} is one), or the beginning of a postal code; empty when there are none
 */
record PlaceText(String name, List<String> words, String digits) {
    private static final int LONGEST = 100;
    private static final Pattern CODE = Pattern.compile("(?<![0-9])([0-9]{2}) ?([0-9]{3})(?![0-9])");
    private static final Pattern ALONE = Pattern.compile("[0-9]{1,5}|2[ab]", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEPARTMENT =
            Pattern.compile("(?<=[^0-9\\s])[\\s(]+(2[ab]|[0-9]{2,3})\\)?$", Pattern.CASE_INSENSITIVE);
    /** Their numbers are those of arrondissements. */
    private static final Pattern CITY = Pattern.compile("(paris|lyon|marseille)\\b.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CEDEX = Pattern.compile("\\bcedex\\b.*", Pattern.CASE_INSENSITIVE);

    static PlaceText parse(String text) {
        String said = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String rest = CEDEX.matcher(said).replaceFirst("").strip();
        if (ALONE.matcher(rest).matches()) {
            return new PlaceText("", List.of(), rest.toLowerCase(Locale.ROOT));
        }
        String digits = "";
        Matcher code = CODE.matcher(rest);
        Matcher department = DEPARTMENT.matcher(rest);
        if (code.find()) {
            digits = code.group(1) + code.group(2);
            rest = code.replaceFirst(" ").strip();
        } else if (!CITY.matcher(rest).matches() && department.find()) {
            digits = department.group(1).toLowerCase(Locale.ROOT);
            rest = department.replaceFirst("").strip();
        }
        return new PlaceText(rest, PlaceNames.words(rest), digits);
    }

    boolean isEmpty() {
        return words.isEmpty() && digits.isEmpty();
    }
}
