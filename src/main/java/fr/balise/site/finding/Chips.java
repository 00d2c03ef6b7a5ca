package fr.balise.site.finding;

import fr.balise.search.FilterGroup;
import fr.balise.site.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search asks for, one thing after the other, each with the address that asks no more for it.
 *
 * @param address of the first page
 * @param place the words of the place
 */
record Chips(SearchAddress address, String place, LocalDate today) {

    /** One thing that is asked for. */
    record Chip(String words, SearchAddress without) {
        ResultsView.Chip shown() {
            return new ResultsView.Chip(words, without.path());
        }
    }

    List<Chip> list(Map<String, String> open) {
        List<Chip> chips = new ArrayList<>();
        if (!place.isEmpty()) {
            chips.add(new Chip(placeWords(), address.anywhere()));
        }
        address.parameters().forEach((name, values) -> {
            Optional<FilterGroup> group = group(name);
            if (group.isPresent()) {
                values.forEach(value -> chips.add(chip(group.get(), name, value)));
            } else {
                other(name, values).ifPresent(words -> chips.add(chip(words, name)));
            }
        });
        if (!open.isEmpty()) {
            String[] names = open.keySet().toArray(String[]::new);
            chips.add(new Chip(openWords(open), address.without(names)));
        }
        return chips;
    }

    private static Optional<FilterGroup> group(String name) {
        return Arrays.stream(FilterGroup.values())
                .filter(group -> group.parameter().equals(name))
                .findFirst();
    }

    private Chip chip(FilterGroup group, String name, String value) {
        String words = group == FilterGroup.SOURCES ? "Source\u00a0: " + value : FilterWords.of(group, value);
        return new Chip(words, address.withoutValue(name, value));
    }

    private Chip chip(String words, String name) {
        return new Chip(words, address.without(name));
    }

    private String placeWords() {
        List<String> kilometers = address.parameters().getOrDefault("rayon", List.of());
        boolean point = address.parameters().containsKey("pres_de");
        String words = (point ? "Près de\u00a0: " : "") + place;
        return kilometers.isEmpty() ? words : words + ", à " + decimal(kilometers.get(0)) + "\u00a0km au plus";
    }

    private static String decimal(String number) {
        return number.replace('.', ',');
    }

    /** The rest; what is part of another chip, or no condition at all, is none. */
    private static Optional<String> other(String name, List<String> values) {
        String all = String.join(", ", values);
        return switch (name) {
            case "q" -> Optional.of("«\u00a0" + all + "\u00a0»");
            case "services_tous" ->
                Optional.of("Tout à la fois\u00a0: "
                        + String.join(
                                ", ",
                                values.stream()
                                        .map(value -> FilterWords.of(FilterGroup.SERVICES, value))
                                        .toList()));
            case "bbox" -> Optional.of("Dans la zone de la carte");
            case "date_maj_depuis" -> Optional.of("Informations vérifiées depuis le " + all);
            default -> Optional.empty();
        };
    }

    private String openWords(Map<String, String> open) {
        WhenFields when = WhenFields.of(open);
        String day = when.days(today).stream()
                .flatMap(group -> group.options().stream())
                .filter(one -> one.chosen() && !one.value().isEmpty())
                .map(Choice::words)
                .findFirst()
                .orElse("");
        String time = when.times().stream()
                .filter(one -> one.chosen() && !one.value().isEmpty())
                .map(Choice::words)
                .findFirst()
                .orElse("");
        String moment = day.equals("Maintenant") ? "maintenant" : day;
        return "Ouvert " + moment + (day.isEmpty() || time.isEmpty() ? "" : ", ") + time;
    }
}
