package fr.balise.site.finding;

import fr.balise.search.FilterGroup;
import fr.balise.search.Sort;
import fr.balise.search.VenueQuery;
import fr.balise.site.Choice;
import fr.balise.site.finding.ResultsView.Fields;
import fr.balise.site.finding.ResultsView.Group;
import fr.balise.site.finding.ResultsView.Hidden;
import fr.balise.site.finding.ResultsView.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The form of the page of results: its fields, each as the search has it.
 *
 * @param address of the first page
 * @param place in words, empty for everywhere
 */
record FilterForm(VenueQuery query, SearchAddress address, String place) {
    /** The filters of the form, in the order in which people ask; what is left out is asked for by links alone. */
    private static final List<FilterGroup> GROUPS = List.of(
            FilterGroup.SERVICES,
            FilterGroup.TYPOLOGIES,
            FilterGroup.FEES,
            FilterGroup.AUDIENCES,
            FilterGroup.SPECIAL_NEEDS,
            FilterGroup.ACCESS_MODES,
            FilterGroup.SUPPORT_MODES,
            FilterGroup.MOBILITY,
            FilterGroup.PROGRAMMES,
            FilterGroup.LABELS);

    private static final List<String> KILOMETERS = List.of("1", "2", "5", "10", "20", "50", "100");

    Fields fields() {
        return new Fields(
                place,
                hidden(name -> SearchAddress.WHERE.contains(name) && !name.equals("rayon")),
                kilometers(),
                query.text() == null ? "" : query.text(),
                hidden(name -> !isInForm(name)));
    }

    private static boolean isInForm(String name) {
        return SearchAddress.WHERE.contains(name)
                || Set.of(SearchAddress.PLACE, "q", "tri").contains(name)
                || name.startsWith("ouvert_")
                || GROUPS.stream().anyMatch(group -> group.parameter().equals(name));
    }

    private List<Hidden> hidden(Predicate<String> which) {
        return address.parameters().entrySet().stream()
                .filter(parameter -> which.test(parameter.getKey()))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> new Hidden(parameter.getKey(), value)))
                .toList();
    }

    private List<Choice> kilometers() {
        if (query.area().near().isEmpty()) {
            return List.of();
        }
        String given = address.parameters()
                .getOrDefault("rayon", List.of(ReadForm.ANY_DISTANCE))
                .get(0);
        List<String> offered = new ArrayList<>(KILOMETERS);
        if (!offered.contains(given) && !given.equals(ReadForm.ANY_DISTANCE)) {
            offered.add(given);
            offered.sort(Comparator.comparing(BigDecimal::new));
        }
        offered.add(ReadForm.ANY_DISTANCE);
        return offered.stream()
                .map(value -> new Choice(value, kilometerWords(value), 0, value.equals(given)))
                .toList();
    }

    private static String kilometerWords(String value) {
        return value.equals(ReadForm.ANY_DISTANCE) ? "n’importe quelle distance" : value.replace('.', ',') + "\u00a0km";
    }

    /** The values that some venue has, and those that are asked for all the same. */
    List<Group> groups(Map<FilterGroup, Map<String, Integer>> counts) {
        return GROUPS.stream()
                .map(group -> new Group(
                        group.parameter(),
                        FilterWords.question(group),
                        choices(group, counts.getOrDefault(group, Map.of()))))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private List<Choice> choices(FilterGroup group, Map<String, Integer> counts) {
        Set<String> chosen = new HashSet<>(query.filter().chosen(group));
        Stream<Choice> choices = FilterWords.values(group).stream()
                .filter(value -> counts.getOrDefault(value.constant(), 0) > 0 || chosen.contains(value.constant()))
                .map(value -> new Choice(
                        value.wire(),
                        value.words(),
                        counts.getOrDefault(value.constant(), 0),
                        chosen.contains(value.constant())));
        // Ninety kinds in the order of the standard help nobody.
        return group == FilterGroup.TYPOLOGIES
                ? choices.sorted(Comparator.comparingLong(Choice::count)
                                .reversed()
                                .thenComparing(Choice::words))
                        .toList()
                : choices.toList();
    }

    When when(LocalDate today) {
        WhenFields when = WhenFields.of(query.openParameters());
        return new When(when.days(today), when.times(), when.isChosen());
    }

    List<Choice> sorts() {
        List<Choice> sorts = new ArrayList<>();
        if (!query.area().near().isEmpty()) {
            sorts.add(sort(Sort.DISTANCE, "Le plus près d’abord"));
        }
        if (query.text() != null) {
            sorts.add(sort(Sort.RELEVANCE, "Ce qui ressemble le plus d’abord"));
        }
        sorts.add(sort(Sort.COMMUNE, "Par commune"));
        sorts.add(sort(Sort.NAME, "Par nom"));
        sorts.add(sort(Sort.FRESHNESS, "Vérifié récemment d’abord"));
        return sorts;
    }

    private Choice sort(Sort sort, String words) {
        return new Choice(sort.wireName(), words, 0, query.sort() == sort);
    }
}
