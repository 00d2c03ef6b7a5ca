package fr.balise.site.finding;

import fr.balise.site.Choice;
import fr.balise.site.opening.Language;
import fr.balise.site.opening.OpeningWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The two fields of the filter form that ask when somebody wants to come: a day ({@code maintenant}, {@code 2026-11-28}
 * or {@code samedi}) and a time ({@code 10:00} or {@code apres-18:00}); empty for any. Two fields that can't contradict
 * each other are easier than the three parameters of a search that they stand for. The script {@code js/lib/when.js}
 * does the same.
 *
 * @param day a value of the first field
 * @param time a value of the second field
 */
public record WhenFields(String day, String time) {
    /** What the form calls them. */
    static final String DAY = "quand";

    static final String TIME = "heure";

    static final String NOW = "maintenant";
    private static final String AFTER = "apres-";
    private static final String AT_PARAMETER = "ouvert_a";
    private static final String ON_PARAMETER = "ouvert_le";
    private static final String AFTER_PARAMETER = "ouvert_apres";
    private static final int DAYS_OFFERED = 14;
    private static final OpeningWords WORDS = Language.FRENCH.words();

    /** What the parameters of a search mean in the form. */
    static WhenFields of(Map<String, String> parameters) {
        String at = parameters.getOrDefault(AT_PARAMETER, "");
        String on = parameters.getOrDefault(ON_PARAMETER, "");
        String after = parameters.getOrDefault(AFTER_PARAMETER, "");
        if (at.equals(NOW)) {
            return new WhenFields(NOW, "");
        }
        if (at.contains("T")) {
            return new WhenFields(at.substring(0, at.indexOf('T')), at.substring(at.indexOf('T') + 1));
        }
        return new WhenFields(on, after.isEmpty() ? at : AFTER + after);
    }

    /**
     * What the form means as parameters of a search; wrong values stay wrong, for the search to refuse.
     *
     * @param today the day of a time to which people gave none
     */
    Map<String, String> parameters(LocalDate today) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (day.equals(NOW)) {
            parameters.put(AT_PARAMETER, NOW);
        } else if (time.startsWith(AFTER)) {
            parameters.put(ON_PARAMETER, day);
            parameters.put(AFTER_PARAMETER, time.substring(AFTER.length()));
        } else {
            parameters.put(AT_PARAMETER, time);
            parameters.put(ON_PARAMETER, day.isEmpty() && !time.isEmpty() ? today.toString() : day);
        }
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    boolean isChosen() {
        return !day.isEmpty() || !time.isEmpty();
    }

    /** The options of the first field, the chosen one among them, whatever it is. */
    List<Options> days(LocalDate today) {
        Stream<Choice> dates =
                IntStream.range(0, DAYS_OFFERED).mapToObj(today::plusDays).map(date -> date(date, today));
        Stream<Choice> weekdays = Arrays.stream(DayOfWeek.values()).map(weekday -> {
            String name = weekday.getDisplayName(TextStyle.FULL, Locale.FRENCH);
            return option(name, "le " + name + ", en général", day);
        });
        List<Options> groups = new ArrayList<>();
        groups.add(new Options("", List.of(option("", "Peu importe", day), option(NOW, "Maintenant", day))));
        groups.add(new Options("Un jour précis", dates.toList()));
        groups.add(new Options("Un jour de la semaine", weekdays.toList()));
        if (groups.stream().flatMap(group -> group.options().stream()).noneMatch(Choice::chosen)) {
            groups.add(new Options("Autre jour", List.of(date(LocalDate.parse(day), today))));
        }
        return groups;
    }

    private Choice date(LocalDate date, LocalDate today) {
        String words = WORDS.date(date, today);
        if (date.equals(today)) {
            words = "aujourd’hui, " + words;
        } else if (date.equals(today.plusDays(1))) {
            words = "demain, " + words;
        }
        return option(date.toString(), words, day);
    }

    /** The options of the second field, the chosen one among them. */
    List<Choice> times() {
        List<Choice> options = new ArrayList<>();
        options.add(option("", "À n’importe quelle heure", time));
        IntStream.rangeClosed(8, 20)
                .mapToObj(hour -> String.format(Locale.ROOT, "%02d:00", hour))
                .forEach(value -> options.add(time(value)));
        Stream.of("12:00", "17:00", "18:00", "19:00").forEach(value -> options.add(time(AFTER + value)));
        if (options.stream().noneMatch(Choice::chosen)) {
            options.add(time(time));
        }
        return options;
    }

    private Choice time(String value) {
        boolean after = value.startsWith(AFTER);
        String clock = WORDS.clock(LocalTime.parse(after ? value.substring(AFTER.length()) : value));
        return option(value, (after ? "après " : "à ") + clock, time);
    }

    private static Choice option(String value, String words, String chosen) {
        return new Choice(value, words, 0, value.equals(chosen));
    }

    /**
     * Options under one label.
     *
     * @param label empty for options that stand by themselves
     */
    public record Options(String label, List<Choice> options) {}
}
