package fr.balise.importer.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses what contradicts itself. */
final class CheckMapping {
    private final SourceMapping mapping;
    private final Map<String, YamlPart> keys;

    CheckMapping(SourceMapping mapping, Map<String, YamlPart> keys) {
        this.mapping = mapping;
        this.keys = keys;
    }

    void check() {
        if (mapping.rows().fold() && mapping.keyColumns().isEmpty()) {
            throw part("fold").problem("fold réunit les lignes de même clé : donnez les colonnes de la clé sous key");
        }
        String about = mapping.rows().about();
        if (about != null && !mapping.keyColumns().equals(List.of(about))) {
            throw part("about")
                    .problem("about nomme la colonne qui dit de quel lieu parle la ligne : elle doit être la"
                            + " clé, seule ; écrivez key: [" + about + "]");
        }
        Set<String> used = mapping.usedColumns();
        apart("personal", mapping.rows().personal(), used, "elle serait toujours vide");
        apart("ignore", mapping.ignore(), used, "elle n'est donc pas laissée de côté");
        apart("ignore", mapping.ignore(), Set.copyOf(mapping.rows().personal()), "une fois suffit");
    }

    private void apart(String key, List<String> columns, Set<String> others, String why) {
        for (YamlPart item : columns.isEmpty() ? List.<YamlPart>of() : part(key).items()) {
            if (others.contains(item.text())) {
                throw item.problem("la colonne « " + item.text() + " » est sous « " + key
                        + " », et sert aussi ailleurs : " + why + " ; retirez l'un des deux");
            }
        }
    }

    private YamlPart part(String key) {
        YamlPart part = keys.get(key);
        if (part == null) {
            throw new IllegalStateException(key);
        }
        return part;
    }
}
