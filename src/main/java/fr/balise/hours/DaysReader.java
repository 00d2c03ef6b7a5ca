package fr.balise.hours;

import fr.balise.hours.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code "du mardi au jeudi et le samedi"}, {@code "lun-ven"}, {@code "1er et 3e samedis du mois"}. */
final class DaysReader {
    private static final Set<Kind> STARTS =
            EnumSet.of(Kind.DAY, Kind.ALL_DAYS, Kind.WEEKEND, Kind.NTH, Kind.PUBLIC_HOLIDAY);
    private static final Set<Kind> JOINTS = EnumSet.of(Kind.COMMA, Kind.AND, Kind.SLASH, Kind.ARTICLE);

    private final TokenReader in;
    private final Set<Integer> plain = new TreeSet<>();
    private final List<String> ofMonth = new ArrayList<>();
    private final List<Integer> singles = new ArrayList<>();
    private boolean ranged;
    private boolean looselyJoined;
    private int items;

    private DaysReader(TokenReader in) {
        this.in = in;
    }

    static boolean startsAt(Token token) {
        return STARTS.contains(token.kind());
    }

    static Days read(TokenReader in) {
        Token first = in.peek();
        var reader = new DaysReader(in);
        do {
            reader.item();
        } while (reader.goesOn());
        if (reader.isDoubtful()) {
            throw in.uncertainAt(first);
        }
        return new Days(reader.plain, reader.ofMonth, reader.items > 1);
    }

    /** Two days side by side, as in {@code "lundi vendredi"} or {@code "lundi/vendredi"}, may be a range or a pair. */
    private boolean isDoubtful() {
        boolean neighbours = singles.size() == 2 && singles.get(1) == singles.get(0) + 1;
        boolean loose = looselyJoined && (ranged || (singles.size() == 2 && !neighbours));
        return loose || (!ofMonth.isEmpty() && !plain.isEmpty());
    }

    private boolean goesOn() {
        int mark = in.position();
        boolean looseBefore = looselyJoined;
        Kind joint = Kind.END;
        while (JOINTS.contains(in.peek().kind())) {
            Kind kind = in.take().kind();
            // "du mardi au vendredi, le dimanche 12h-22h" may have lost the hours of the first days.
            looselyJoined |= ranged && kind == Kind.ARTICLE && joint == Kind.COMMA;
            joint = kind == Kind.ARTICLE && joint != Kind.END ? joint : kind;
        }
        if (!startsAt(in.peek())) {
            in.back(mark);
            looselyJoined = looseBefore;
            return false;
        }
        looselyJoined |= joint != Kind.COMMA && joint != Kind.AND;
        return true;
    }

    private void item() {
        items++;
        in.skip(EnumSet.of(Kind.ARTICLE));
        Token token = in.take();
        switch (token.kind()) {
            case ALL_DAYS -> addRange(0, 6);
            case WEEKEND -> addRange(5, 6);
            case PUBLIC_HOLIDAY -> plain.add(Days.PUBLIC_HOLIDAY);
            case NTH -> ofMonth(token);
            case DAY -> dayOrRange(token);
            default -> throw in.uncertainAt(token);
        }
    }

    private void addRange(int first, int last) {
        ranged = true;
        plain.addAll(Days.range(first, last));
    }

    private void dayOrRange(Token day) {
        int mark = in.position();
        boolean dash = in.peek(Kind.DASH);
        if (dash || in.peek(Kind.TO)) {
            in.take();
            in.skip(EnumSet.of(Kind.ARTICLE));
            if (in.peek(Kind.DAY)) {
                rangeOrChain(day, in.take(), dash);
                return;
            }
        }
        in.back(mark);
        singles.add(day.value());
        plain.add(day.value());
    }

    /** {@code "lundi-mardi-jeudi"} is a list: a third day behind a second dash says so. */
    private void rangeOrChain(Token first, Token second, boolean dash) {
        int mark = in.position();
        boolean chain = false;
        int last = second.value();
        while (dash && in.takeIf(Kind.DASH) && in.peek(Kind.DAY)) {
            Token next = in.take();
            if (next.value() <= last || second.value() <= first.value()) {
                throw in.uncertainAt(first);
            }
            chain = true;
            last = next.value();
            plain.add(last);
            mark = in.position();
        }
        in.back(mark);
        if (chain) {
            ranged = true;
            plain.add(first.value());
            plain.add(second.value());
        } else if (first.value() == second.value()) {
            throw in.uncertainAt(first);
        } else {
            addRange(first.value(), second.value());
        }
    }

    private void ofMonth(Token first) {
        var numbers = new ArrayList<String>(List.of(String.valueOf(first.value())));
        while (in.peek(Kind.COMMA) || in.peek(Kind.AND) || in.peek(Kind.NTH)) {
            if (in.peek(Kind.NTH)) {
                numbers.add(String.valueOf(in.peek().value()));
            }
            in.take();
        }
        Token day = in.take();
        if (!day.is(Kind.DAY)) {
            throw in.uncertainAt(day);
        }
        in.takeIf(Kind.OF_MONTH);
        ofMonth.add(Days.NAMES.get(day.value()) + "[" + String.join(",", numbers) + "]");
    }
}
