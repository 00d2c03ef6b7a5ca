package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads every number of a cell. A piece that is too short for a number repeats the end of the one before it:
 * {@code 01 40 18 04 41 / 04 16} is +33140180441 and +33140180416. A short number ({@code 36 46}) stays as it is.
 */
final class CleanPhones {
    private static final int SHORTEST_ENDING = 2;
    private static final int LONGEST_ENDING = 8;

    private static final Pattern EXTENSION = Pattern.compile(
            "[\\s(,-]*(?:\\bdemander\\s+(?:le\\s+)?)?\\b(?:postes?|extension|ext\\.?|touche|choix|taper)\\s*:?\\s*"
                    + "\\d{1,5}(?![\\s.]?\\d)(?:\\s*(?:,|/|ou|et|-)\\s*\\d{1,5}(?![\\s.]?\\d))*\\s*\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REMARK = Pattern.compile("\\([^()0-9]{0,200}\\)");
    private static final Pattern SEPARATOR = Pattern.compile(
            "/|;|,|\\||\\s[-–—]\\s|\\b(?:ou|et|puis)\\b|(?<=\\d)\\s*:\\s*|(?<=\\d)\\s+(?=[+])"
                    + "|(?<=\\d[\\s.]{0,3})(?=\\b(?:fax|t[ée]l))",
            Pattern.CASE_INSENSITIVE);
    /** {@code 01/40/18/04/41}: here the separators of numbers stand between pairs. */
    private static final Pattern PAIRS = Pattern.compile("0\\d(?:([/,]| - )\\d\\d)(?:\\1\\d\\d){3}");

    /** Nobody is helped by a fax. */
    private static final Pattern FAX = Pattern.compile("\\b(?:fax|t[ée]l[ée]copie)", Pattern.CASE_INSENSITIVE);

    /** {@code Tél/Fax : 01 40 18 04 41} is a phone too. */
    private static final Pattern PHONE_AND_FAX =
            Pattern.compile("\\bt[ée]l\\w*\\.?\\s*(?:/|-|et|&|\\s)\\s*fax\\b", Pattern.CASE_INSENSITIVE);
    /** {@code 140180441.0}: what programs make of numbers. */
    private static final Pattern DECIMAL = Pattern.compile("^(\\d{9,12})\\.0$");

    private static final Pattern SEVERAL_IN_A_ROW = Pattern.compile("(?:0[1-9]\\d{8}){2,}");

    private CleanPhones() {}

    /**
     * The numbers of the cells in E.164, in their order, each once.
     *
     * @param postalCode of the venue, for numbers in national form; null reads them as metropolitan
     */
    static List<String> clean(List<Cell> cells, @Nullable String postalCode, Cells notes) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Cell cell : cells) {
            numbers.addAll(numbers(cell, postalCode, notes));
        }
        return List.copyOf(numbers);
    }

    private static List<String> numbers(Cell cell, @Nullable String postalCode, Cells notes) {
        List<String> numbers = new ArrayList<>();
        String before = "";
        for (String piece : pieces(cell, notes)) {
            String digits = piece.replaceAll("[^0-9]", "");
            boolean ending = isEnding(piece, digits, before);
            String complete = ending ? withEnding(before, digits) : piece;
            Optional<ReadPhone.Phone> number =
                    isUnclear(piece, digits, before) ? Optional.empty() : ReadPhone.find(complete, postalCode);
            if (number.isEmpty()) {
                notes.note(FindingKind.PHONE_UNREADABLE, cell, null);
                continue;
            }
            if (ending) {
                notes.note(FindingKind.PHONE_ABBREVIATED, cell, number.get().number());
            } else if (number.get().repaired()) {
                notes.note(FindingKind.PHONE_REPAIRED, cell, number.get().number());
            }
            before = ending ? complete : piece;
            numbers.add(number.get().number());
        }
        return numbers;
    }

    private static List<String> pieces(Cell cell, Cells notes) {
        Matcher extension = EXTENSION.matcher(cell.text());
        String text = extension.replaceAll(" ");
        if (!text.equals(cell.text())) {
            notes.note(FindingKind.PHONE_EXTENSION, cell, text.strip());
        }
        text = REMARK.matcher(text).replaceAll(" ").replaceAll("\\(0\\)", " ").strip();
        text = PHONE_AND_FAX.matcher(DECIMAL.matcher(text).replaceAll("$1")).replaceAll("tél");
        if (PAIRS.matcher(text).matches()) {
            return List.of(text.replaceAll("[^0-9]", " "));
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : SEPARATOR.split(text, -1)) {
            String digits = piece.replaceAll("[\\s.-]", "");
            if (SEVERAL_IN_A_ROW.matcher(digits).matches()) {
                for (int start = 0; start < digits.length(); start += 10) {
                    pieces.add(digits.substring(start, start + 10));
                }
            } else if (!piece.isBlank() && !FAX.matcher(piece).find()) {
                pieces.add(piece.strip());
            }
        }
        return pieces;
    }

    private static boolean isEnding(String piece, String digits, String before) {
        return digits.length() >= SHORTEST_ENDING
                && digits.length() <= LONGEST_ENDING
                && piece.matches("[0-9 .-]+")
                && before.replaceAll("[^0-9]", "").length() > digits.length()
                && !isShort(piece);
    }

    /** {@code 0140180441 / 3960} may be two numbers, one of them short, or the end of another. */
    private static boolean isUnclear(String piece, String digits, String before) {
        return isShort(piece) && before.matches("[+0-9]+") && before.length() > digits.length();
    }

    /** Written without blanks, so that {@code 01 40 18 04 41 / 36 46} goes on in pairs. */
    private static boolean isShort(String piece) {
        return piece.matches("\\d{3,6}") && ReadPhone.isShort(piece);
    }

    private static String withEnding(String before, String digits) {
        String bare = before.replaceAll("[^+0-9]", "");
        return bare.substring(0, bare.length() - digits.length()) + digits;
    }
}
