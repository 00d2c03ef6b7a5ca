package fr.balise.hours;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether the comment of a rule asks for an appointment: {@code "sur RDV"}, {@code "on appointment"}. */
final class Appointments {
    private static final String WORD = "(?:rendez[- ]?vous|r\\.?d\\.?v\\b\\.?|appointments?\\b)";
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:sur|avec|uniquement|seulement|prendre|prise de|prenez|by|on|with|via)(?: \\w+)? " + WORD
                    + "|^" + WORD + "|" + WORD
                    + " (?:only|uniquement|seulement|obligatoire|n[ée]cessaire|requis|required|pr[ée]alable)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NOT_ASKED = Pattern.compile(
            "\\b(?:sans|pas|ni|hors|ou|without|no|not|or)\\b.{0,12}?" + WORD,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Appointments() {}

    static boolean areAskedBy(@Nullable String comment) {
        return comment != null
                && ASKED.matcher(comment).find()
                && !NOT_ASKED.matcher(comment).find();
    }
}
