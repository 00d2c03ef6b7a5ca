package fr.balise.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Values that the specification reads in a way which their writers did not mean: {@code "Mo-Fr"} is day and night to it,
 * {@code "Mo,Tu,09:00-12:00"} is every day, and {@code "Mo 09:00-12:00; Mo 14:00-17:00"} has no morning.
 */
final class WrittenRules {
    private WrittenRules() {}

    /** Whether every rule of a well-formed value tells hours, and none undoes another as a whole. */
    static boolean areMeant(OpeningHours hours) {
        Set<String> seen = new HashSet<>();
        for (Rule rule : rules(hours)) {
            boolean hasTimes = rule.getTimes() != null && !rule.getTimes().isEmpty();
            boolean says = hasTimes || rule.isTwentyfourseven() || isClosedOrComment(rule);
            boolean replaces = !rule.isAdditive() && !rule.isFallBack();
            if (!says || (hasTimes && (isBlankTime(rule) || (replaces && !seen.add(when(rule)))))) {
                return false;
            }
        }
        return true;
    }

    private static List<Rule> rules(OpeningHours hours) {
        var bytes = new ByteArrayInputStream(hours.value().getBytes(StandardCharsets.UTF_8));
        try {
            return new OpeningHoursParser(bytes).rules(true);
        } catch (OpeningHoursParseException e) {
            throw new IllegalArgumentException("horaires illisibles : " + hours.value(), e);
        }
    }

    /** "open" without a time says no more than its days alone. */
    private static boolean isClosedOrComment(Rule rule) {
        boolean comment = rule.getComment() != null
                || (rule.getModifier() != null && rule.getModifier().getComment() != null);
        boolean modified = rule.getModifier() != null
                && rule.getModifier().getModifier() != null
                && !rule.getModifier().getModifier().toString().equals("open");
        return comment || modified;
    }

    /** Programs write 00:00-00:00 where nothing was told. */
    private static boolean isBlankTime(Rule rule) {
        return rule.getTimes().stream().anyMatch(span -> span.toString().startsWith("00:00-00:00"));
    }

    private static String when(Rule rule) {
        return rule.getYears() + "/" + rule.getDates() + "/" + rule.getWeeks() + "/" + rule.getHolidays() + "/"
                + rule.getDays();
    }
}
