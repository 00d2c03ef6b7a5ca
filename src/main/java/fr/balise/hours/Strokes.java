package fr.balise.hours;

import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles the times of a rule. What has no certain end, or no certain length, becomes unknown for as long as it may last. */
final class Strokes {
    static final int DAY = 24 * 60;
    private static final int LONGEST = 2 * DAY;

    private final Cell cell;
    private final List<Stroke> strokes = new ArrayList<>();

    private Strokes(Cell cell) {
        this.cell = cell;
    }

    /** In the order in which they are to be painted; a rule without times holds the whole day. */
    static List<Stroke> of(@Nullable List<TimeSpan> spans, Cell cell) {
        if (spans == null || spans.isEmpty()) {
            return List.of(new Stroke(0, DAY, cell, null));
        }
        var strokes = new Strokes(cell);
        spans.stream().filter(TimeSpan::isOpenEnded).forEach(span -> strokes.openEnd(span, spans));
        spans.forEach(strokes::span);
        return List.copyOf(strokes.strokes);
    }

    private void span(TimeSpan span) {
        SunBounds start = bounds(span.getStart(), span.getStartEvent());
        if (!hasEnd(span)) {
            if (!span.isOpenEnded()) {
                add(0, DAY, unlessClosed("un moment est donné, sans durée"), null);
            }
            return;
        }
        SunBounds end = bounds(span.getEnd(), span.getEndEvent());
        if (start.equals(end)) {
            add(start.earliest(), start.earliest() + DAY, unlessClosed("début et fin sont à la même heure"), null);
        } else if (span.getInterval() > 0) {
            int last = end.latest() < start.earliest() ? end.latest() + DAY : end.latest();
            add(start.earliest(), last + 1, unlessClosed("des moments sont donnés, sans durée"), null);
        } else {
            between(start, end);
        }
    }

    private void between(SunBounds start, SunBounds written) {
        SunBounds end = written.latest() <= start.earliest() ? written.plus(DAY) : written;
        String doubt = "dépend du lever ou du coucher du soleil";
        if (start.latest() > end.earliest()) {
            // It is not even certain which of the two comes first.
            add(start.earliest(), Math.max(DAY, end.latest()), cell, doubt);
            add(DAY, DAY + end.latest(), cell, doubt);
            return;
        }
        add(start.earliest(), start.latest(), cell, doubt);
        add(end.earliest(), end.latest(), cell, doubt);
        add(start.latest(), end.earliest(), cell, null);
    }

    /**
     * {@code 17:00+}: open at five, and nobody knows until when. We say so until midnight, ten hours from five in the
     * afternoon on and eight from ten, as the reference implementation does; a later span of the rule ends it.
     */
    private void openEnd(TimeSpan span, List<TimeSpan> all) {
        SunBounds end = hasEnd(span)
                ? bounds(span.getEnd(), span.getEndEvent())
                : bounds(span.getStart(), span.getStartEvent());
        int from = end.earliest();
        if (hasEnd(span)
                && from <= bounds(span.getStart(), span.getStartEvent()).earliest()) {
            from += DAY;
        }
        int guessed = from >= 22 * 60 ? from + 8 * 60 : from >= 17 * 60 ? from + 10 * 60 : DAY;
        int self = all.indexOf(span);
        for (int i = 0; i < all.size(); i++) {
            TimeSpan other = all.get(i);
            int start = bounds(other.getStart(), other.getStartEvent()).earliest();
            boolean later = i != self && start >= from;
            guessed = later ? Math.min(guessed, start) : guessed;
        }
        add(from, guessed, unlessClosed("l'heure de fermeture n'est pas donnée"), null);
    }

    private static boolean hasEnd(TimeSpan span) {
        return span.getEndEvent() != null || span.getEnd() != TimeSpan.UNDEFINED_TIME;
    }

    private static SunBounds bounds(int minute, @Nullable VariableTime event) {
        return event == null ? SunBounds.exactly(minute) : SunBounds.of(event);
    }

    /** A rule that closes, or asks for an appointment, says the same however long it lasts. */
    private Cell unlessClosed(String reason) {
        return cell.is(HoursStatus.OPEN) ? new Cell(HoursStatus.UNKNOWN, cell.comment(), reason) : cell;
    }

    private void add(int from, int to, Cell painted, @Nullable String doubt) {
        int start = Math.max(0, from);
        int end = Math.min(LONGEST, to);
        if (start < end) {
            strokes.add(new Stroke(start, end, painted, doubt));
        }
    }
}
