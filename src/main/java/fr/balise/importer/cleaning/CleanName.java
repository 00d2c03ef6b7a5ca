package fr.balise.importer.cleaning;

import fr.balise.importer.report.FindingKind;
import fr.balise.text.Folding;
import fr.balise.venue.OpeningException;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Status;
import fr.balise.venue.VenueState;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what is no name out of a name: {@code Microlithe (association fermée en septembre 2014)} is Microlithe, closed
 * for good since September 2014. Only a note of its own, in brackets or behind a dash, that gives a year, or says
 * "définitivement" or "temporairement", is certain enough; a bare {@code FERMÉ -} is not. {@code (fermé en août)} and what
 * else names its days leaves the name too, as an exception.
 */
final class CleanName {
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]*)[)\\]]\\s*(?:[-–—:]\\s+)?");
    private static final Pattern DASH = Pattern.compile("\\s+[-–—]+\\s+|\\s*:\\s+");

    // Without its accent the word is a farm, unless a date follows.
    private static final Pattern CLOSED = Pattern.compile(
            "\\bfermée?s?\\b|\\bfermeture\\b"
                    + "|\\bfermee?s? (en|depuis|d[ée]finitivement|temporairement|provisoirement|pour travaux)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FOR_GOOD = Pattern.compile("\\bdefinitive(ment)?\\b");
    private static final Pattern FOR_NOW = Pattern.compile("\\b(temporaire|provisoire|momentanee?)(ment)?\\b");
    private static final Pattern UNTIL = Pattern.compile("\\bjusqu (au|en|a)\\b(.*)");
    private static final Pattern WORKS =
            Pattern.compile("^travaux\\b|\\b(en|pour|cause( de)?|suite a des) travaux\\b|\\btravaux jusqu\\b");
    /** Words of a closing that ends, or is over; with a year they are no closing for good all the same. */
    private static final Pattern PASSING =
            Pattern.compile("\\b(travaux|jusqu|au|du|juillet|aout|estivale?|ete|hivernale?|vacances|"
                    + "conges|annuelle|re ?ouv\\w*|rouv\\w*)\\b");

    /** Words of other places, of parts of this one, of hours and of what is to come: no closing of this one. */
    private static final Pattern OTHER =
            Pattern.compile("\\b(ex|anciens?|anciennes?|remplac\\w*|non|pas|prevue?s?|prochaine?"
                    + "|prochainement|bientot|annexes?|antennes?|sites?|ouverte?s?|\\d{1,2} ?h|midi|matin|soir|apres"
                    + "|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?)\\b");

    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");
    private static final Pattern MOVED = Pattern.compile("\\b(a|ont) demenage\\b|\\bdemenagement\\b");

    /** A name and what it said about being closed. */
    record Named(String name, Status status, List<OpeningException> exceptions) {
        Named(String name, Status status) {
            this(name, status, List.of());
        }
    }

    private CleanName() {}

    static Named clean(Cell cell, Cells notes) {
        String text = cell.text();
        return inBrackets(text)
                .or(() -> behindDash(text))
                .map(named -> said(named, cell, notes))
                .orElseGet(() -> {
                    if (MOVED.matcher(Folding.words(text)).find()) {
                        notes.note(FindingKind.MOVED_IN_NAME, cell, null);
                    }
                    if (CLOSED.matcher(text).find() || isWorks(text)) {
                        notes.note(FindingKind.CLOSING_UNCLEAR, cell, null);
                    }
                    return new Named(text, Status.OPEN);
                });
    }

    private static Named said(Named named, Cell cell, Cells notes) {
        if (!named.exceptions().isEmpty()) {
            notes.note(FindingKind.EXCEPTION_IN_NAME, cell, named.name());
            return named;
        }
        boolean forGood = named.status().state() == VenueState.CLOSED_FOR_GOOD;
        notes.note(forGood ? FindingKind.CLOSED_IN_NAME : FindingKind.CLOSED_FOR_NOW_IN_NAME, cell, named.name());
        return named;
    }

    private static Optional<Named> inBrackets(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            String name = (text.substring(0, brackets.start()) + " " + text.substring(brackets.end())).strip();
            Optional<Named> named = named(name, brackets.group(1));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static Optional<Named> behindDash(String text) {
        Matcher dash = DASH.matcher(text);
        while (dash.find()) {
            String before = text.substring(0, dash.start());
            String after = text.substring(dash.end());
            Optional<Named> named = named(before, after).or(() -> named(after, before));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static Optional<Named> named(String name, String note) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return closing(note.strip())
                .map(status -> new Named(name.strip(), status))
                .or(() -> announced(note.strip()).map(said -> new Named(name.strip(), Status.OPEN, said)));
    }

    /** What a note of its own announces for some days; empty when that is not certain. */
    static Optional<List<OpeningException>> announced(String note) {
        ReadExceptions.Announced read = ReadExceptions.read(note);
        return read.isCertain() ? Optional.of(read.exceptions()) : Optional.empty();
    }

    /** What a note of its own says about a closing; empty when that is not certain. */
    static Optional<Status> closing(String note) {
        String words = Folding.words(note);
        boolean closed = CLOSED.matcher(note).find();
        Matcher until = UNTIL.matcher(words);
        if (until.find()) {
            PartialDate end = FrenchMonths.findInside(until.group(2));
            boolean certain = end != null && (closed || isWorks(note));
            return certain ? Optional.of(new Status(VenueState.CLOSED_FOR_NOW, null, end, note)) : Optional.empty();
        }
        if (closed && FOR_NOW.matcher(words).find()) {
            return Optional.of(new Status(VenueState.CLOSED_FOR_NOW, FrenchMonths.findInside(words), null, note));
        }
        boolean forGood = FOR_GOOD.matcher(words).find()
                || (YEAR.matcher(words).find() && !PASSING.matcher(words).find());
        return closed && forGood && !OTHER.matcher(words).find()
                ? Optional.of(Status.closedForGood(FrenchMonths.findInside(words), note))
                : Optional.empty();
    }

    /** Works that close the place; "rue des Travaux" is an address. */
    private static boolean isWorks(String text) {
        return WORKS.matcher(Folding.words(text)).find();
    }
}
