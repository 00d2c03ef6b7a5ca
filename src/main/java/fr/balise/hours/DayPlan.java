package fr.balise.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The states of one day by the clock on the wall, from midnight to midnight; neighbours differ. */
final class DayPlan {
    private final short[] starts;
    private final Cell[] cells;

    private DayPlan(List<Integer> starts, List<Cell> cells) {
        this.starts = new short[starts.size()];
        for (int i = 0; i < this.starts.length; i++) {
            this.starts[i] = starts.get(i).shortValue();
        }
        this.cells = cells.toArray(new Cell[0]);
    }

    /** @param starts minutes of the day, rising from 0; each state lasts until the next one's start */
    static DayPlan of(List<Integer> starts, List<Cell> cells) {
        var keptStarts = new ArrayList<Integer>();
        var keptCells = new ArrayList<Cell>();
        for (int i = 0; i < cells.size(); i++) {
            if (i == 0 || !cells.get(i).equals(keptCells.get(keptCells.size() - 1))) {
                keptStarts.add(starts.get(i));
                keptCells.add(cells.get(i));
            }
        }
        return new DayPlan(keptStarts, keptCells);
    }

    static DayPlan unknown(String reason) {
        return of(List.of(0), List.of(Cell.unknown(reason)));
    }

    Cell at(int minute) {
        return cells[index(minute)];
    }

    /** The first minute behind the given one whose state is not as wanted, or -1 when the rest of the day is. */
    int firstNot(Predicate<Cell> wanted, int minute) {
        for (int i = index(minute) + 1; i < cells.length; i++) {
            if (!wanted.test(cells[i])) {
                return starts[i];
            }
        }
        return -1;
    }

    /** What is certain whichever of the two days it is. */
    DayPlan or(DayPlan other, String reason) {
        if (other == this) {
            return this;
        }
        var line = new DayLine();
        for (int i = 0; i < cells.length; i++) {
            Cell cell = cells[i];
            line.paint(starts[i], end(i), below -> cell);
        }
        for (int i = 0; i < other.cells.length; i++) {
            Cell cell = other.cells[i];
            line.paint(other.starts[i], other.end(i), below -> below.or(cell, reason));
        }
        return line.toPlan();
    }

    int size() {
        return cells.length;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return index + 1 < starts.length ? starts[index + 1] : Strokes.DAY;
    }

    Cell cell(int index) {
        return cells[index];
    }

    private int index(int minute) {
        int i = cells.length - 1;
        while (starts[i] > minute) {
            i--;
        }
        return i;
    }
}
