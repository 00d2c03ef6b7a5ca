package fr.balise.site.directory;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.site.Directory;
import fr.balise.site.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All places that have venues, by department; made of nothing but counts by INSEE code. Immutable. */
final class DirectoryTree {
    private static final String NO_COMMUNE = "";

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Place>> byDepartment = new TreeMap<>();
    private final long unknown;
    private final long total;

    /**
     * @param counts venues by code; of the empty code those of which no commune is known
     * @param names of codes that the gazetteer does not know
     */
    DirectoryTree(Map<String, Long> counts, Gazetteer gazetteer, Map<String, String> names) {
        unknown = counts.getOrDefault(NO_COMMUNE, 0L);
        total = counts.values().stream().mapToLong(Long::longValue).sum();
        Map<String, List<Place>> parts = new HashMap<>();
        List<Draft> drafts = drafts(counts, gazetteer, names).values().stream()
                .sorted(Comparator.comparing(draft -> draft.code))
                .toList();
        for (Draft draft : drafts) {
            if (draft.parent != null) {
                listUnder(draft.parent, draft.place(List.of()), parts);
            }
        }
        for (Draft draft : drafts) {
            if (draft.parent == null) {
                Place place = draft.place(parts.getOrDefault(draft.code, List.of()));
                listUnder(Directory.departmentOf(draft.code), place, byDepartment);
            }
        }
        byDepartment.values().forEach(DirectoryTree::sortByName);
    }

    private void listUnder(String key, Place place, Map<String, List<Place>> lists) {
        places.put(place.code(), place);
        lists.computeIfAbsent(key, unused -> new ArrayList<>()).add(place);
    }

    private static void sortByName(List<Place> list) {
        list.sort(Comparator.comparing((Place place) -> NaturalOrder.key(place.name()))
                .thenComparing(Place::code));
    }

    private static Map<String, Draft> drafts(Map<String, Long> counts, Gazetteer gazetteer, Map<String, String> names) {
        Map<String, Draft> drafts = new HashMap<>();
        counts.forEach((code, count) -> {
            if (!code.equals(NO_COMMUNE)) {
                Optional<Commune> today = gazetteer.findByInsee(code);
                Draft draft = drafts.computeIfAbsent(
                        today.map(Commune::insee).orElse(code),
                        known -> today.map(Draft::new)
                                .orElseGet(() -> new Draft(code, names.getOrDefault(code, code), null)));
                draft.codes.add(code);
                draft.own += count;
            }
        });
        // A city may have venues in its arrondissements only.
        for (Draft part : List.copyOf(drafts.values())) {
            if (part.parent != null) {
                gazetteer
                        .findByInsee(part.parent)
                        .ifPresent(city -> drafts.computeIfAbsent(city.insee(), unused -> new Draft(city)));
            }
        }
        return drafts;
    }

    /** A place whose venues are still being counted. */
    private static final class Draft {
        final String code;
        final String name;
        final @Nullable String parent;
        final List<String> codes = new ArrayList<>();
        long own;

        Draft(Commune commune) {
            this(commune.insee(), commune.name(), commune.parent());
        }

        Draft(String code, String name, @Nullable String parent) {
            this.code = code;
            this.name = name;
            this.parent = parent;
        }

        Place place(List<Place> parts) {
            return new Place(code, name, parent, codes.stream().sorted().toList(), own, parts);
        }
    }

    /** Codes of departments with venues, ascending. */
    List<String> departments() {
        return List.copyOf(byDepartment.keySet());
    }

    /** Communes with venues by name, arrondissements within their cities; empty for a department without. */
    List<Place> communesOf(String department) {
        return List.copyOf(byDepartment.getOrDefault(department, List.of()));
    }

    /** Venues in a department. */
    long countOf(String department) {
        return communesOf(department).stream().mapToLong(Place::total).sum();
    }

    /** By a code of today; empty without venues. */
    Optional<Place> find(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /** Venues of which no commune is known. */
    long unknown() {
        return unknown;
    }

    /** All venues. */
    long total() {
        return total;
    }
}
