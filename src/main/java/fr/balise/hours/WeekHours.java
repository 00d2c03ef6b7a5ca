package fr.balise.hours;

import fr.balise.hours.HoursReading.NotUnderstood;
import fr.balise.hours.HoursReading.Understood;
import fr.balise.hours.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hours that a file gives in one column per weekday, or per half day, as one value: Monday to Friday {@code "9h-12h"},
 * Saturday {@code "Fermé"} is {@code Mo-Fr 09:00-12:00}. One cell that is not certain, and none is.
 */
public final class WeekHours {
    private static final Set<String> NOTHING = Set.of("", "-", "_", "x", "ferme", "fermee", "fermeture", "non", "n/a");

    private WeekHours() {}

    /**
     * Reads one text per day.
     *
     * @param cells Monday first: up to seven texts; an empty cell, {@code "-"} or {@code "Fermé"} is a closed day
     * @return not understood also where no cell has hours
     */
    public static HoursReading ofDays(List<String> cells) {
        return read(cells, 1);
    }

    /**
     * Reads one text per half day; a morning that begins after noon, or an afternoon over by noon, is not certain.
     *
     * @param cells Monday morning, Monday afternoon, Tuesday morning, ...: up to fourteen texts
     */
    public static HoursReading ofHalfDays(List<String> cells) {
        return read(cells, 2);
    }

    private static HoursReading read(List<String> cells, int perDay) {
        if (cells.size() > 7 * perDay) {
            throw new IllegalArgumentException("trop de colonnes d'horaires : " + cells.size());
        }
        var schedule = new Schedule();
        try {
            for (int day = 0; day * perDay < cells.size(); day++) {
                int end = Math.min((day + 1) * perDay, cells.size());
                List<int[]> ranges = day(cells.subList(day * perDay, end));
                if (!ranges.isEmpty()) {
                    schedule.replace(day, TimeRanges.write(ranges));
                }
            }
        } catch (UncertainHoursException e) {
            return new NotUnderstood(e.part());
        }
        String value = schedule.write();
        return value.isEmpty()
                ? new NotUnderstood("")
                : FrenchHours.strict(value)
                        .<HoursReading>map(Understood::new)
                        .orElseGet(() -> new NotUnderstood(value));
    }

    private static List<int[]> day(List<String> cells) {
        var ranges = new ArrayList<int[]>();
        for (int half = 0; half < cells.size(); half++) {
            List<int[]> read = cell(cells.get(half));
            boolean wrongHalf = cells.size() > 1
                    && read.stream().anyMatch(half == 0 ? range -> range[0] > 12 * 60 : range -> range[1] <= 12 * 60);
            if (wrongHalf) {
                throw new UncertainHoursException(cells.get(half));
            }
            ranges.addAll(read);
        }
        for (int i = 1; i < ranges.size(); i++) {
            if (ranges.get(i)[0] < ranges.get(i - 1)[1]) {
                throw new UncertainHoursException(String.join(" / ", cells));
            }
        }
        return ranges;
    }

    private static List<int[]> cell(String text) {
        if (text.length() > FrenchHours.MAX_LENGTH) {
            throw new UncertainHoursException(text.substring(0, FrenchHours.MAX_LENGTH));
        }
        String clean = Lexer.clean(text);
        if (NOTHING.contains(clean)) {
            return List.of();
        }
        var in = new TokenReader(clean);
        in.skip(Set.of(Kind.ARTICLE, Kind.FILLER));
        if (!in.peekIsTime()) {
            throw in.uncertain();
        }
        List<int[]> ranges = TimeRanges.read(in);
        in.skip(Set.of(Kind.STOP, Kind.FILLER));
        if (!in.peek(Kind.END)) {
            throw in.uncertain();
        }
        return ranges;
    }
}
