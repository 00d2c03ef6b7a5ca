package fr.balise.importer.cleaning;

import fr.balise.hours.OpeningHours;
import fr.balise.importer.cleaning.WrittenPeriod.Stretch;
import fr.balise.text.Folding;
import fr.balise.venue.OpeningException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one sentence: a closing ({@code fermé pour congés du 3 au 20 août 2026}), other hours ({@code ouvert le 24
 * décembre 2026 de 9h à 12h}) or a move ({@code déménage le 1er mars 2027 au 3 rue du Phare}). The days may come first.
 */
final class ReadSentence {
    private static final Set<String> BECAUSE = Set.of("pour", "cause");
    private static final Set<String> MARKS = Set.of(":", ",", "-", "–");
    /** A reason is words only: numbers, days and conditions may change what was said. */
    private static final Pattern NO_REASON = Pattern.compile(
            "\\d|\\b(sauf|except[ei]\\w*|hors|hormis|mais|ouvert\\w*"
                    + "|ouverture|ferme\\w*|uniquement|seulement|matins?|matinees?|apres midi|soirs?|soirees?|midis?|permanences?"
                    + "|rendez|rdv|(?:lun|mar|mercre|jeu|vendre|same)dis?(?! de (?:paques|pentecote))|dimanches?(?! de (?:paques|pentecote)))\\b");

    private final ProseCursor cursor;
    private boolean yearly;
    private @Nullable String reason;

    ReadSentence(ProseCursor cursor) {
        this.cursor = cursor;
    }

    /** Empty when any word is not understood, or the days are not certain. */
    Optional<List<OpeningException>> read() {
        ReadMove move = new ReadMove(cursor);
        skipSubject();
        List<WrittenPeriod> first = new ReadPeriods(cursor).list();
        if (!first.isEmpty()) {
            cursor.acceptOneOf(Set.of(":", ",", "-", "="));
            skipSubject();
        }
        if (cursor.isOneOf(ProseWords.CLOSED)) {
            return closing(first);
        }
        if (cursor.isOneOf(ProseWords.MOVES) || move.isNewAddress()) {
            return move.read(first);
        }
        if (cursor.isOneOf(ProseWords.OPEN)) {
            cursor.next();
            qualify();
            return first.isEmpty() ? special() : hours(first, cursor.rest());
        }
        if (first.isEmpty() && cursor.isOneOf(Set.of("sur", "uniquement", "accueil"))) {
            return special();
        }
        return first.isEmpty() ? Optional.empty() : hours(first, cursor.rest());
    }

    private void skipSubject() {
        boolean more = true;
        while (more && !cursor.isAtEnd() && !isPeriod()) {
            more = cursor.acceptOneOf(ProseWords.SUBJECT) || cursor.accept("services");
        }
    }

    /** "le 24 décembre" begins as "le centre" does. */
    private boolean isPeriod() {
        int start = cursor.at();
        boolean period = !new ReadPeriods(cursor).list().isEmpty();
        cursor.backTo(start);
        return period;
    }

    private Optional<List<OpeningException>> closing(List<WrittenPeriod> first) {
        int start = cursor.at();
        boolean leave = cursor.peek().text().equals("conges");
        String word = cursor.next().text();
        boolean noun = leave || word.startsWith("fermeture");
        qualify();
        boolean forGood = cursor.accept("definitive") || cursor.accept("definitivement");
        qualify();
        String named = noun && (leave || yearly || forGood) ? cursor.written(start, cursor.at()) : null;
        List<WrittenPeriod> periods = first.isEmpty() ? closedDays() : first;
        qualifyBehind();
        if (!tail() || periods.isEmpty()) {
            return Optional.empty();
        }
        String why = reason != null ? reason : forGood ? "fermeture définitive" : tidy(named);
        List<OpeningException> closed = new ArrayList<>();
        for (WrittenPeriod period : periods) {
            List<Stretch> stretches = period.stretches(yearly);
            if (stretches.isEmpty()
                    || (forGood && (stretches.size() > 1 || !stretches.get(0).isOneDay()))) {
                return Optional.empty();
            }
            stretches.forEach(days -> closed.add(new OpeningException(
                    OpeningException.Kind.CLOSED,
                    days.from(),
                    forGood ? null : days.to(),
                    days.everyYear(),
                    null,
                    why)));
        }
        return Optional.of(closed);
    }

    /** The days, behind a reason where one stands first: {@code pour congés du 3 au 20 août 2026}. */
    private List<WrittenPeriod> closedDays() {
        if (cursor.accept("(")) {
            List<WrittenPeriod> inside = new ReadPeriods(cursor).list();
            if (!inside.isEmpty()) {
                return cursor.accept(")") ? inside : List.of();
            }
            return bracket() ? new ReadPeriods(cursor).list() : List.of();
        }
        int start = cursor.at();
        if (because()) {
            int words = cursor.at();
            while (!cursor.isAtEnd()) {
                int until = cursor.at();
                List<WrittenPeriod> periods = new ReadPeriods(cursor).list();
                if (!periods.isEmpty()) {
                    return takeReason(cursor.written(words, until)) ? periods : List.of();
                }
                cursor.next();
            }
            cursor.backTo(start);
        }
        return new ReadPeriods(cursor).list();
    }

    private boolean because() {
        if (cursor.accept("en", "raison") || cursor.accept("pour", "cause") || cursor.accept("a", "cause")) {
            cursor.acceptOneOf(Set.of("de", "d", "du", "des"));
            return true;
        }
        return cursor.acceptOneOf(BECAUSE) || cursor.accept("suite", "a");
    }

    /** A reason behind the days, or nothing; false when something else stands there. */
    private boolean tail() {
        boolean dash = cursor.acceptOneOf(MARKS);
        if (cursor.isAtEnd()) {
            return !dash;
        }
        if (cursor.accept("(")) {
            return bracket() && (cursor.isAtEnd() || (cursor.accept("!") && cursor.isAtEnd()));
        }
        return (because() || dash) && takeReason(cursor.rest()) && skipAll();
    }

    private boolean skipAll() {
        cursor.backTo(cursor.size());
        return true;
    }

    /** The words up to the closing bracket are the reason. */
    private boolean bracket() {
        int start = cursor.at();
        while (!cursor.isAtEnd() && !cursor.peek().text().equals(")")) {
            cursor.next();
        }
        return !cursor.isAtEnd() && takeReason(cursor.written(start, cursor.at())) && cursor.accept(")");
    }

    private boolean takeReason(String words) {
        String folded = Folding.words(words);
        if (folded.isEmpty() || NO_REASON.matcher(folded).find()) {
            return false;
        }
        if (folded.equals("chaque annee") || folded.equals("tous les ans")) {
            yearly = true;
        } else {
            reason = words.strip();
        }
        return true;
    }

    private void qualify() {
        boolean more = true;
        while (more && !cursor.isAtEnd() && !isPeriod()) {
            yearly |= cursor.peek().text().startsWith("annuel");
            more = cursor.acceptOneOf(ProseWords.QUALIFIERS) || cursor.accept("au", "public") || everyYear();
        }
    }

    private boolean everyYear() {
        boolean said = cursor.accept("chaque", "annee") || cursor.accept("tous", "les", "ans");
        yearly |= said;
        return said;
    }

    private void qualifyBehind() {
        while (cursor.accept("inclus") || cursor.accept("compris") || cursor.accept("au", "public") || everyYear()) {
            // Each of them may stand there.
        }
    }

    private Optional<List<OpeningException>> special() {
        int start = cursor.at();
        List<WrittenPeriod> first = new ReadPeriods(cursor).list();
        if (!first.isEmpty()) {
            cursor.acceptOneOf(Set.of(":", ",", "-", "="));
            return hours(first, cursor.rest());
        }
        // Hours first: "ouvert de 9h à 12h le 24 décembre 2026".
        for (int i = start + 1; i < cursor.size(); i++) {
            cursor.backTo(i);
            List<WrittenPeriod> behind = new ReadPeriods(cursor).list();
            if (!behind.isEmpty() && cursor.isAtEnd()) {
                return hours(behind, cursor.written(start, i));
            }
        }
        return Optional.empty();
    }

    private Optional<List<OpeningException>> hours(List<WrittenPeriod> periods, String text) {
        List<OpeningException> special = new ArrayList<>();
        for (WrittenPeriod period : periods) {
            List<Stretch> stretches = period.stretches(yearly);
            if (stretches.isEmpty()) {
                return Optional.empty();
            }
            for (Stretch days : stretches) {
                Optional<OpeningHours> hours = SpecialHours.read(text, days);
                if (hours.isEmpty() || (days.everyYear() && days.isOneDay())) {
                    return Optional.empty();
                }
                special.add(new OpeningException(
                        OpeningException.Kind.SPECIAL_HOURS,
                        days.from(),
                        days.to(),
                        days.everyYear(),
                        hours.get(),
                        null));
            }
        }
        return Optional.of(special);
    }

    private static @Nullable String tidy(@Nullable String named) {
        return named == null
                ? null
                : named.strip().toLowerCase(java.util.Locale.FRENCH).replaceAll("\\s*[:=(-]+$", "");
    }
}
