package fr.balise.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A day being painted, rule by rule, from midnight to midnight; closed where nothing is painted. */
final class DayLine {
    private final List<Integer> starts = new ArrayList<>(List.of(0));
    private final List<Cell> cells = new ArrayList<>(List.of(Cell.CLOSED));

    /** @param shift minutes to take off: a day for what comes over from the day before */
    void paint(CompiledRule rule, int shift) {
        for (Stroke stroke : rule.strokes()) {
            int from = Math.max(0, stroke.from() - shift);
            int to = Math.min(Strokes.DAY, stroke.to() - shift);
            if (from < to) {
                paint(from, to, below -> above(rule, stroke, below));
            }
        }
    }

    private static Cell above(CompiledRule rule, Stroke stroke, Cell below) {
        if (rule.fallback() && !below.is(HoursStatus.CLOSED)) {
            return below;
        }
        return stroke.doubt() == null ? stroke.cell() : below.or(stroke.cell(), stroke.doubt());
    }

    void paint(int from, int to, UnaryOperator<Cell> change) {
        int first = cut(from);
        int last = to == Strokes.DAY ? cells.size() : cut(to);
        for (int i = first; i < last; i++) {
            cells.set(i, change.apply(cells.get(i)));
        }
    }

    private int cut(int minute) {
        int i = 0;
        while (i < starts.size() && starts.get(i) < minute) {
            i++;
        }
        if (i == starts.size() || starts.get(i) != minute) {
            starts.add(i, minute);
            cells.add(i, cells.get(i - 1));
        }
        return i;
    }

    DayPlan toPlan() {
        return DayPlan.of(starts, cells);
    }
}
