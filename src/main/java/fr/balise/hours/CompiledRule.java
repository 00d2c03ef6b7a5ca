package fr.balise.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a schedule.
 *
 * @param days on which days it holds
 * @param namesDays whether it has a selector of days at all
 * @param weekly whether its days are the same every week
 * @param strokes what it says of such a day and the one after
 * @param replaces whether it wipes out what rules before it say of the day
 * @param fallback whether it only speaks where the others leave the door closed ({@code ||})
 */
record CompiledRule(
        DateSelector days,
        boolean namesDays,
        boolean weekly,
        List<Stroke> strokes,
        boolean replaces,
        boolean fallback) {

    /**
     * @param before the rule written before this one, null for the first
     */
    static CompiledRule of(Rule rule, @Nullable CompiledRule before) {
        Cell cell = cell(rule.getModifier());
        List<DateSelector> selectors = DateSelectors.of(rule);
        boolean namesDays = !selectors.isEmpty();
        // Closing never wipes out: "Mo-Fr 08:00-18:00; 12:00-14:00 off" is open in the afternoon. And times without
        // days take the place of such times only: "Mo 08:00-12:00; 14:00-18:00" has both on Mondays.
        boolean sameKind = namesDays || (before != null && !before.namesDays() && isOpening(rule.getModifier()));
        boolean replaces = sameKind && !cell.is(HoursStatus.CLOSED) && !rule.isAdditive() && !rule.isFallBack();
        return new CompiledRule(
                namesDays ? DateSelector.allOf(selectors) : DateSelector.EVERY_DAY,
                namesDays,
                DateSelectors.areWeekly(rule),
                Strokes.of(rule.getTimes(), cell),
                replaces,
                rule.isFallBack());
    }

    /** What an empty rule, as behind the last {@code ;}, would say: open for ever. */
    static boolean saysNothing(Rule rule) {
        return rule.isEmpty() && rule.getModifier() == null && rule.getComment() == null;
    }

    boolean reachesIntoNextDay() {
        return strokes.stream().anyMatch(stroke -> stroke.to() > Strokes.DAY);
    }

    private static boolean isOpening(@Nullable RuleModifier modifier) {
        return modifier == null || modifier.getModifier() == Modifier.OPEN;
    }

    /** A comment alone is no promise: {@code Mo 10:00-12:00 "sauf pluie"}. */
    private static Cell cell(@Nullable RuleModifier modifier) {
        if (modifier == null) {
            return new Cell(HoursStatus.OPEN, null, null);
        }
        String comment = modifier.getComment() == null || modifier.getComment().isBlank()
                ? null
                : modifier.getComment().strip();
        Modifier state = modifier.getModifier();
        if (state == Modifier.CLOSED || state == Modifier.OFF) {
            return new Cell(HoursStatus.CLOSED, comment, null);
        }
        if (Appointments.areAskedBy(comment)) {
            return new Cell(HoursStatus.BY_APPOINTMENT, comment, null);
        }
        if (state == Modifier.OPEN) {
            return new Cell(HoursStatus.OPEN, comment, null);
        }
        return new Cell(HoursStatus.UNKNOWN, comment, comment == null ? "la source dit ne pas savoir" : comment);
    }
}
