package fr.balise.hours;

import fr.balise.hours.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Times that belong together, taken two by two: {@code "9h30/12h30 - 14h/18h"} is {@code 09:30-12:30,14:00-18:00}. The
 * mark inside the pairs must be another one than that between them, so that {@code "9h-12h-14h-17h"} stays uncertain.
 */
final class TimeRanges {
    private static final Set<Kind> BETWEEN_PAIRS =
            EnumSet.of(Kind.COMMA, Kind.STOP, Kind.AND, Kind.SLASH, Kind.DASH, Kind.LINE, Kind.ARTICLE, Kind.BRACKET);
    private static final int DAY = 24 * 60;
    /** Nobody opens then; who writes {@code "2h-6h"} counts to twelve. */
    private static final int SMALL_HOURS_END = 5 * 60;

    private final TokenReader in;
    private final List<Token> times = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    private TimeRanges(TokenReader in) {
        this.in = in;
    }

    /** Reads as many times as follow each other; uncertain where they make no ascending pairs. */
    static List<int[]> read(TokenReader in) {
        var ranges = new TimeRanges(in);
        ranges.collect();
        return ranges.pairs();
    }

    private void collect() {
        times.add(in.take());
        while (true) {
            int mark = in.position();
            var gap = new ArrayList<Token>();
            while (BETWEEN_PAIRS.contains(in.peek().kind()) || in.peek().is(Kind.TO)) {
                gap.add(in.take());
            }
            if (!in.peekIsTime()) {
                in.back(mark);
                return;
            }
            gaps.add(kindOf(gap, in.peek()));
            times.add(in.take());
        }
    }

    /** Tells a gap by its marks and whether blanks surround them: {@code "-"} is another gap than {@code " - "}. */
    private String kindOf(List<Token> gap, Token next) {
        var kind = new StringBuilder();
        int end = times.get(times.size() - 1).end();
        for (Token token : gap) {
            if (!token.is(Kind.ARTICLE)) {
                kind.append(token.start() > end ? " " : "").append(token.kind());
                end = token.end();
            }
        }
        boolean dash = kind.indexOf("DASH") >= 0 || kind.indexOf("SLASH") >= 0;
        return dash && next.start() > end ? kind + " " : kind.toString();
    }

    private List<int[]> pairs() {
        if (times.size() % 2 != 0) {
            throw in.uncertainAt(times.get(times.size() - 1));
        }
        var within = new HashSet<String>();
        var result = new ArrayList<int[]>();
        int last = 0;
        for (int i = 0; i < times.size(); i += 2) {
            within.add(gaps.get(i));
            int[] range = range(times.get(i), times.get(i + 1), gaps.get(i));
            if (range[0] < last) {
                throw in.uncertainAt(times.get(i));
            }
            last = range[1];
            result.add(range);
        }
        for (int i = 1; i < gaps.size(); i += 2) {
            if (within.contains(gaps.get(i)) || gaps.get(i).contains("TO")) {
                throw in.uncertainAt(times.get(i));
            }
        }
        return result;
    }

    private int[] range(Token from, Token to, String gap) {
        boolean mark = Set.of("TO", "DASH", "SLASH").contains(gap.strip());
        boolean hours = from.is(Kind.TIME) || to.is(Kind.TIME);
        boolean wholeDay = minutes(from) == DAY && minutes(to) == DAY;
        int open = wholeDay ? 0 : minutes(from);
        int close = minutes(to) == 0 ? DAY : minutes(to);
        // Programs write 00:00-00:00 where nothing was told, and "minuit" opens the night before or after.
        boolean possible = open == 0 ? minutes(to) != 0 : open >= SMALL_HOURS_END;
        if (!mark || !hours || !possible || open >= close || close > DAY) {
            throw in.uncertainAt(from);
        }
        return new int[] {open, close};
    }

    private static int minutes(Token token) {
        return token.is(Kind.NUMBER) ? token.value() * 60 : token.value();
    }

    /** {@code 09:00-12:00,14:00-18:00}, from minutes of the day. */
    static String write(List<int[]> ranges) {
        return ranges.stream().map(TimeRanges::write).collect(Collectors.joining(","));
    }

    private static String write(int[] range) {
        return String.format(
                Locale.ROOT, "%02d:%02d-%02d:%02d", range[0] / 60, range[0] % 60, range[1] / 60, range[1] % 60);
    }
}
