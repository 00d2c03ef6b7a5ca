package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads every mail address of a cell: {@code a@x.fr et b@x.fr}, {@code nom [at] x.fr}, {@code mailto:a@x.fr}. A cell
 * that holds something else beside is not certain ({@code maison des services@x.fr} has lost a piece of its address) and
 * gives none.
 */
final class CleanMails {
    private static final Pattern AT =
            Pattern.compile("\\s*[\\[({](at|@|a|arobase|chez)[\\])}]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern DOT =
            Pattern.compile("\\s*[\\[({](dot|point|\\.)[\\])}]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILTO = Pattern.compile("\\bmailto:", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK_AS_URL = Pattern.compile("(%20|%a0)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("\\b(mails?|courriels?|e-mails?|contacts?|ou|et)\\b\\s*:?");
    private static final Pattern CANDIDATE = Pattern.compile("[^\\s,;/<>()|:]+@[^\\s,;/<>()|:]+");
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+=?^_`{}~-]+(\\.[A-Za-z0-9!#$%&'*+=?^_`{}~-]+)*"
                    + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}");
    private static final int LONGEST = 254;

    /** What a cell gave. */
    record Mails(List<String> mails, boolean repaired) {}

    private CleanMails() {}

    /** The addresses of one cell; with a finding and none when it can't be read for certain. */
    static List<String> clean(Cell cell, Cells notes) {
        Optional<Mails> read = find(cell.text());
        if (read.isEmpty()) {
            notes.note(FindingKind.MAIL_INVALID, cell, null);
            return List.of();
        }
        if (read.get().repaired()) {
            notes.note(
                    FindingKind.MAIL_REPAIRED,
                    cell,
                    String.join(" | ", read.get().mails()));
        }
        return read.get().mails();
    }

    /** Empty when the text is anything but addresses. */
    static Optional<Mails> find(String text) {
        String usual = BLANK_AS_URL
                .matcher(DOT.matcher(
                                AT.matcher(MAILTO.matcher(text).replaceAll("")).replaceAll("@"))
                        .replaceAll("."))
                .replaceAll(" ");
        List<String> mails = new ArrayList<>();
        Matcher candidates = CANDIDATE.matcher(usual);
        StringBuilder rest = new StringBuilder();
        while (candidates.find()) {
            Optional<String> mail = parse(candidates.group());
            if (mail.isEmpty()) {
                return Optional.empty();
            }
            mails.add(mail.get());
            candidates.appendReplacement(rest, " ");
        }
        candidates.appendTail(rest);
        String beside = LABEL.matcher(rest.toString().toLowerCase(Locale.ROOT)).replaceAll(" ");
        boolean clear = beside.codePoints().noneMatch(Character::isLetterOrDigit);
        return mails.isEmpty() || !clear
                ? Optional.empty()
                : Optional.of(new Mails(mails.stream().distinct().toList(), !usual.equals(text)));
    }

    private static Optional<String> parse(String candidate) {
        String bare = candidate.replaceAll("^[.\"'«]+|[.\"'»!]+$", "");
        int at = bare.lastIndexOf('@');
        // Only the domain is case-insensitive (RFC 5321, section 2.4).
        String mail = at < 0 ? bare : bare.substring(0, at) + bare.substring(at).toLowerCase(Locale.ROOT);
        return mail.length() <= LONGEST && MAIL.matcher(mail).matches() ? Optional.of(mail) : Optional.empty();
    }
}
