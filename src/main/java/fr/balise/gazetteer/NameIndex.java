package fr.balise.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Communes by the names that people give them, in three steps from the sure to the loose: the official name, the name
 * without its article or its bracket, and the names of former communes.
 */
final class NameIndex {

    private final Map<String, List<Commune>> official = new HashMap<>();
    private final Map<String, List<Commune>> shortened = new HashMap<>();
    private final Map<String, List<Commune>> former = new HashMap<>();

    NameIndex(GazetteerData data, Map<String, Commune> byInsee) {
        data.communes().stream()
                .filter(commune -> commune.kind() == Commune.Kind.COMMUNE)
                .forEach(this::add);
        for (FormerCommune old : data.formerCommunes()) {
            if (old.name() != null) {
                addFormer(old.name(), byInsee.get(old.commune()));
            }
        }
        data.formerNames().forEach(old -> addFormer(old.name(), byInsee.get(old.commune())));
    }

    private void addFormer(String name, @Nullable Commune today) {
        add(former, CommuneName.parse(name).key(), Objects.requireNonNull(today, name));
    }

    private void add(Commune commune) {
        CommuneName name = CommuneName.parse(commune.name());
        add(official, name.key(), commune);
        int bracket = commune.name().indexOf('(');
        if (bracket > 0) {
            add(
                    shortened,
                    CommuneName.parse(commune.name().substring(0, bracket)).key(),
                    commune);
        }
        if (!name.article().isEmpty()) {
            add(shortened, name.keyWithoutArticle(), commune);
        }
    }

    private static void add(Map<String, List<Commune>> index, String key, Commune commune) {
        List<Commune> known = index.computeIfAbsent(key, unused -> new ArrayList<>(1));
        if (!known.contains(commune)) {
            known.add(commune);
        }
    }

    /** Those of the surest step that has any which {@code fits}; a later step is only asked when the earlier are empty. */
    List<Commune> list(CommuneName name, Predicate<Commune> fits) {
        for (List<Commune> step : steps(name)) {
            List<Commune> found = step.stream().filter(fits).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Everything in France that bears the name today or bore it, each commune once. */
    List<Commune> listAnywhere(CommuneName name) {
        LinkedHashSet<Commune> found = new LinkedHashSet<>(list(name, any -> true));
        found.addAll(former.getOrDefault(name.key(), List.of()));
        return List.copyOf(found);
    }

    private List<List<Commune>> steps(CommuneName name) {
        List<List<Commune>> steps = new ArrayList<>();
        steps.add(official.getOrDefault(name.key(), List.of()));
        steps.add(shortened.getOrDefault(name.key(), List.of()));
        if (!name.article().isEmpty()) {
            // « Le Gros-Morne » for Gros-Morne
            steps.add(official.getOrDefault(name.keyWithoutArticle(), List.of()));
        }
        steps.add(former.getOrDefault(name.key(), List.of()));
        return steps;
    }
}
