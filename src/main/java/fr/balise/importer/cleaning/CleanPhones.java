package fr.balise.importer.cleaning;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.balise.importer.report.FindingKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads every number of a cell. A piece that is too short for a number repeats the end of the one before it:
 * {@code 01 40 18 04 41 / 04 16} is +33140180441 and +33140180416.
 */
final class CleanPhones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int SHORTEST_ENDING = 2;
    private static final int LONGEST_ENDING = 8;

    private static final String MAINLAND = "FR";
    private static final Pattern FAX = Pattern.compile("(?i)\\b(fax|t[ée]l[ée]copie)");

    /** Numbers of four digits that begin with 3, and the six digits of 116 and 118 (French numbering plan, Arcep). */
    private static final Pattern SHORT_NUMBER = Pattern.compile("3\\d{3}|11[68]\\d{3}");

    /** Numbering regions (ISO 3166) of the departments and collectivities that have their own. */
    private static final Map<String, String> REGIONS = Map.of(
            "971", "GP", "972", "MQ", "973", "GF", "974", "RE", "975", "PM", "976", "YT", "986", "WF", "987", "PF",
            "988", "NC");

    private CleanPhones() {}

    /**
     * The numbers of the cells in E.164, in their order, each once.
     *
     * @param postalCode of the venue, for numbers in national form; null reads them as metropolitan
     */
    static List<String> clean(List<Cell> cells, @Nullable String postalCode, Cells notes) {
        String region = postalCode == null || postalCode.length() < 3
                ? MAINLAND
                : REGIONS.getOrDefault(postalCode.substring(0, 3), MAINLAND);
        Set<String> numbers = new LinkedHashSet<>();
        for (Cell cell : cells) {
            numbers.addAll(numbers(cell, region, notes));
        }
        return List.copyOf(numbers);
    }

    private static List<String> numbers(Cell cell, String region, Cells notes) {
        List<String> numbers = new ArrayList<>();
        String before = "";
        for (String piece : cell.text().split("/|;|,|\\bou\\b|\\bet\\b", -1)) {
            String digits = piece.replaceAll("[^0-9]", "");
            if (piece.isBlank() || FAX.matcher(piece).find()) {
                continue;
            }
            if (SHORT_NUMBER.matcher(digits).matches() && !isWords(piece)) {
                numbers.add(digits);
                continue;
            }
            boolean ending = !isWords(piece) && isEnding(digits, before);
            String complete = ending ? before.substring(0, before.length() - digits.length()) + digits : piece;
            Optional<String> number = parse(complete, region);
            if (number.isEmpty()) {
                notes.note(FindingKind.PHONE_UNREADABLE, cell, null);
                continue;
            }
            if (ending) {
                notes.note(FindingKind.PHONE_ABBREVIATED, cell, number.get());
            }
            before = ending ? complete : digits;
            numbers.add(number.get());
        }
        return numbers;
    }

    /** "poste 12" is no ending of a number. */
    private static boolean isWords(String piece) {
        return piece.chars().anyMatch(Character::isLetter);
    }

    private static boolean isEnding(String digits, String before) {
        return digits.length() >= SHORTEST_ENDING
                && digits.length() <= LONGEST_ENDING
                && before.length() > digits.length();
    }

    /** A number of the mainland is one in an overseas department, too: people give it as they dial it. */
    private static Optional<String> parse(String text, String region) {
        Optional<String> number = parseIn(text, region);
        return number.isEmpty() && !region.equals(MAINLAND) ? parseIn(text, MAINLAND) : number;
    }

    private static Optional<String> parseIn(String text, String region) {
        try {
            PhoneNumber number = NUMBERS.parse(text, region);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
