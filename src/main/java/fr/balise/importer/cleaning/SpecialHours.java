package fr.balise.importer.cleaning;

import fr.balise.hours.FrenchHours;
import fr.balise.hours.HoursReading.Understood;
import fr.balise.hours.OpeningHours;
import fr.balise.importer.cleaning.WrittenPeriod.Stretch;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the hours of days that are not like others: {@code de 9h à 12h}, {@code du lundi au vendredi de 9h à 12h}. Hours
 * without a weekday are certain for single days, and for days on end without a weekend.
 */
final class SpecialHours {
    private static final Pattern ALL_DAYS = Pattern.compile("Mo-Su (\\d.*)");
    private static final Pattern COLON_BETWEEN =
            Pattern.compile("(\\d{1,2}\\s?[hH]\\s?\\d{0,2})\\s?:\\s?(\\d{1,2}\\s?[hH])");
    private static final Pattern WITHOUT_BREAK =
            Pattern.compile("\\ben continu\\b|\\bsans interruption\\b", Pattern.CASE_INSENSITIVE);

    private SpecialHours() {}

    static Optional<OpeningHours> read(String text, Stretch days) {
        String plain = WITHOUT_BREAK
                .matcher(COLON_BETWEEN.matcher(text).replaceAll("$1-$2"))
                .replaceAll(" ")
                .strip();
        boolean weekdays = ProseToken.list(plain).stream().anyMatch(token -> ReadPeriods.isWeekday(token.text()));
        Optional<OpeningHours> named = understood(plain);
        if (named.isPresent() && (!days.isOneDay() || !weekdays)) {
            return named;
        }
        if (named.isPresent() || weekdays || !(days.isOneDay() || days.isWithinAWeek())) {
            return Optional.empty();
        }
        return understood("tous les jours " + plain).flatMap(SpecialHours::times);
    }

    private static Optional<OpeningHours> times(OpeningHours everyDay) {
        Matcher matcher = ALL_DAYS.matcher(everyDay.value());
        return matcher.matches() && everyDay.value().indexOf(';') < 0
                ? Optional.of(new OpeningHours(matcher.group(1)))
                : Optional.empty();
    }

    private static Optional<OpeningHours> understood(String text) {
        return FrenchHours.parse(text) instanceof Understood understood
                ? Optional.of(understood.hours())
                : Optional.empty();
    }
}
