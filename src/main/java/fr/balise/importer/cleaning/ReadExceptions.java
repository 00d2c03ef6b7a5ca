package fr.balise.importer.cleaning;

import fr.balise.importer.cleaning.ProseToken.Kind;
import fr.balise.text.Folding;
import fr.balise.venue.OpeningException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people write about closures, other hours and moves: {@code "fermé du 24/12/2026 au 2/1/2027 (congés) ;
 * ouvert le 24 décembre 2026 de 9h à 12h"}. Each sentence counts by itself, and only when every word of it is understood;
 * the grammar stands in docs/exceptions.md.
 */
final class ReadExceptions {
    /** Longer texts are descriptions. */
    static final int MAX_LENGTH = 2_000;

    private static final Set<String> SOFT = Set.of(",", "et", "-", "–", "—", "/", "puis");
    /** Words of a sentence that may change what another one says. */
    private static final Pattern CHANGES_OTHERS = Pattern.compile(
            "\\b(sauf|except[ei]\\w*|hors|hormis|mais|uniquement|seulement|cependant|toutefois|annul\\w+|report\\w+"
                    + "|reouv\\w*|rouv\\w*|reprises?)\\b");

    private final List<OpeningException> exceptions = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private ReadExceptions() {}

    /**
     * What a text announces.
     *
     * @param unreadable the sentences, as they were written, that are not certain
     */
    record Announced(List<OpeningException> exceptions, List<String> unreadable) {
        boolean isCertain() {
            return unreadable.isEmpty() && !exceptions.isEmpty();
        }
    }

    /** Never throws. Where one sentence that is not understood may change another, nothing of the text counts. */
    static Announced read(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Announced(List.of(), List.of(text));
        }
        ReadExceptions reading = new ReadExceptions();
        ProseCursor whole = new ProseCursor(text, ProseToken.list(text));
        reading.sentences(whole);
        boolean changed = reading.unreadable.stream()
                .anyMatch(part -> CHANGES_OTHERS.matcher(Folding.words(part)).find());
        return changed
                ? new Announced(List.of(), List.of(text))
                : new Announced(
                        reading.exceptions.stream().distinct().toList(),
                        reading.unreadable.stream().distinct().toList());
    }

    /**
     * A text without its closures.
     *
     * @param rest all other sentences, as they were written
     */
    record TakenOut(List<OpeningException> closures, String rest) {}

    /** Takes closures that are certain out of a text about something else, as hours are. Never throws. */
    static TakenOut takeOutClosures(String text) {
        ReadExceptions reading = new ReadExceptions();
        if (text.length() > MAX_LENGTH) {
            return new TakenOut(List.of(), text);
        }
        reading.sentences(new ProseCursor(text, ProseToken.list(text)));
        boolean onlyClosures =
                reading.exceptions.stream().allMatch(exception -> exception.kind() == OpeningException.Kind.CLOSED);
        return onlyClosures
                ? new TakenOut(
                        reading.exceptions,
                        String.join("; ", reading.unreadable).strip())
                : new TakenOut(List.of(), text);
    }

    private void sentences(ProseCursor whole) {
        int start = 0;
        int depth = 0;
        for (int i = 0; i <= whole.size(); i++) {
            whole.backTo(i);
            ProseToken token = whole.peek();
            depth += token.text().equals("(") ? 1 : token.text().equals(")") ? -1 : 0;
            if (i == whole.size() || (depth <= 0 && token.kind() == Kind.END)) {
                sentence(whole, start, i);
                start = i + 1;
            } else if (depth <= 0
                    && i > start
                    && SOFT.contains(token.text())
                    && ProseWords.STARTS.contains(afterSoft(whole))) {
                sentence(whole, start, i);
                start = i + 1;
            }
        }
    }

    /** The first word behind one mark or two (", et"). */
    private static String afterSoft(ProseCursor whole) {
        String next = whole.peek(1).text();
        return SOFT.contains(next) ? whole.peek(2).text() : next;
    }

    private void sentence(ProseCursor whole, int from, int until) {
        int start = from;
        while (start < until && isSoft(whole, start)) {
            start++;
        }
        if (start >= until) {
            return;
        }
        ProseCursor sentence = whole.part(start, until);
        if (!reopens(sentence)) {
            sentence.backTo(0);
            Optional<List<OpeningException>> read = new ReadSentence(sentence).read();
            read.ifPresentOrElse(exceptions::addAll, () -> unreadable.add(whole.written(from, until)));
        }
    }

    private static boolean isSoft(ProseCursor whole, int place) {
        whole.backTo(place);
        return whole.isOneOf(SOFT);
    }

    /** {@code réouverture le 4 janvier 2027}: the last closing without an end has one. */
    private boolean reopens(ProseCursor sentence) {
        boolean said = sentence.acceptOneOf(Set.of("reouverture", "rouvre", "rouvrira", "reprise"));
        if (!said || exceptions.isEmpty()) {
            return false;
        }
        List<WrittenPeriod> periods = reopening(sentence);
        LocalDate day = sentence.isAtEnd() && periods.size() == 1 ? oneDay(periods.get(0)) : null;
        OpeningException last = exceptions.get(exceptions.size() - 1);
        if (day == null || last.kind() != OpeningException.Kind.CLOSED || last.everyYear()) {
            return false;
        }
        LocalDate to = last.to();
        if (to != null) {
            return to.isBefore(day);
        }
        LocalDate from = last.from();
        if (from != null && !from.isBefore(day)) {
            return false;
        }
        exceptions.set(exceptions.size() - 1, OpeningException.closed(from, day.minusDays(1), last.reason()));
        return true;
    }

    /** {@code reprise des activités le 4 janvier 2027}: a few words may say of what. */
    private static List<WrittenPeriod> reopening(ProseCursor sentence) {
        List<WrittenPeriod> periods = new ReadPeriods(sentence).list();
        for (int i = 0; i < 3 && periods.isEmpty() && !sentence.isAtEnd(); i++) {
            sentence.next();
            periods = new ReadPeriods(sentence).list();
        }
        return periods;
    }

    private static @Nullable LocalDate oneDay(WrittenPeriod period) {
        List<WrittenPeriod.Stretch> stretches = period.stretches(false);
        return stretches.size() == 1 && !stretches.get(0).everyYear()
                ? stretches.get(0).from()
                : null;
    }
}
