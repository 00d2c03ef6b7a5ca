package fr.balise.runs;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts without what may tell of a person. What is masked keeps its shape, so that a misspelling can still be seen: each
 * digit becomes {@code •}, each plain letter {@code x}, as in {@code x• •• •• •• ••} for a number with an O in it.
 */
final class MaskedText {
    private static final String BETWEEN = "[ .\\-/_()\u00a0\u202f]{0,3}";

    /** A mail address, also a disguised one: {@code prenom.nom [at] domaine}. */
    private static final Pattern MAIL = Pattern.compile(
            "[^\\s@<>;,|\"()\\[\\]]{1,64}(?:\\s{0,2}@\\s{0,2}"
                    + "|\\s{0,2}[\\[({]\\s{0,2}(?:at|a|arobase|@)\\s{0,2}[\\])}]\\s{0,2}|\\s(?:at|arobase)\\s|%40|&#64;)"
                    + "[^\\s@<>;,|\"()\\[\\]]{1,255}",
            Pattern.CASE_INSENSITIVE);

    /** An account of a social network, which often is a person's. */
    private static final Pattern ACCOUNT = Pattern.compile("(?<![\\p{L}\\d@])@[\\p{L}\\d._-]{2,64}");

    /** With a 0, a + or 00 before it, or the nine digits of a mobile; no date, and no decimals of a coordinate. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<!\\d)(?<!\\d[.,])(?!\\d{1,2}/\\d{1,2}/\\d{2,4}(?!/))(?!0[.,]\\d{3})(?:(?:\\+|00)" + BETWEEN + "[1-9](?:"
                    + BETWEEN + "\\d){7,13}|[0oO]" + BETWEEN + "[1-9](?:" + BETWEEN + "[\\doOlI]){8}"
                    + "|[67](?:\\d{8}|(?:[ .-]\\d{2}){4}))(?!\\d)");

    /** Who is called Monsieur or Madame: the names behind it. */
    private static final Pattern CALLED = Pattern.compile(
            "(?<![\\p{L}\\d])(?i:m\\.|mr\\.?|mm\\.|mmes?|mlles?|monsieur|madame|mademoiselle|dr\\.?)\\s{1,2}"
                    + "((?:\\p{Lu}[\\p{L}'’.-]{0,40}|d[eu]|la)(?:\\s(?:\\p{Lu}[\\p{L}'’.-]{0,40}|d[eu]|la)){0,4})");

    private static final List<Pattern> PERSONAL = List.of(MAIL, ACCOUNT, PHONE, CALLED);

    private MaskedText() {}

    /** The text with the mails, accounts, phone numbers and names after Monsieur or Madame masked. */
    static String of(String text) {
        String masked = text;
        for (Pattern pattern : PERSONAL) {
            masked = mask(pattern.matcher(masked));
        }
        return masked;
    }

    private static String mask(Matcher found) {
        return found.replaceAll(match -> {
            String whole = match.group();
            int from = match.groupCount() == 0 ? 0 : match.start(1) - match.start();
            return Matcher.quoteReplacement(whole.substring(0, from) + shape(whole.substring(from)));
        });
    }

    /** Nothing but the shape; signs stay, and letters that plain English lacks, since those may be what is wrong. */
    static String shape(String text) {
        return text.replaceAll("[A-Za-z]", "x").replaceAll("\\d", "•");
    }
}
