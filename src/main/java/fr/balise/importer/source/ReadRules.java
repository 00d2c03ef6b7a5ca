package fr.balise.importer.source;

import fr.balise.importer.source.FieldRule.Cut;
import fr.balise.importer.source.FieldRule.Pick;
import fr.balise.importer.source.TextSource.Constants;
import fr.balise.importer.source.TextSource.FirstColumn;
import fr.balise.importer.source.TextSource.Joined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules of one field. */
final class ReadRules {
    static final List<String> SOURCES = List.of("column", "value", "template", "join", "days", "half_days");
    private static final Set<String> KEYS = Set.of(
            "column",
            "value",
            "template",
            "join",
            "with",
            "days",
            "half_days",
            "split",
            "part",
            "match",
            "group",
            "lookup",
            "otherwise",
            "when",
            "unless");

    private final String field;
    private final boolean list;
    private final boolean hours;
    private final List<String> vocabulary;

    /**
     * For one field.
     *
     * @param list whether it takes several values
     * @param hours whether columns of days make sense
     * @param vocabulary what constants may be; empty for any text
     */
    ReadRules(String field, boolean list, boolean hours, List<String> vocabulary) {
        this.field = field;
        this.list = list;
        this.hours = hours;
        this.vocabulary = vocabulary;
    }

    List<FieldRule> read(YamlPart part) {
        List<FieldRule> rules = new ArrayList<>();
        for (YamlPart item : part.items()) {
            if (!list && !rules.isEmpty() && alwaysSays(rules.get(rules.size() - 1))) {
                throw item.problem("cette règle de « " + field
                        + " » ne sert jamais : celle d'avant donne toujours un texte ; retirez l'une des deux, ou"
                        + " donnez-lui « when »");
            }
            rules.add(rule(item));
        }
        if (rules.isEmpty()) {
            throw part.problem("le champ « " + field + " » n'a pas de règle ; donnez-en une, ou retirez-le");
        }
        return List.copyOf(rules);
    }

    private static boolean alwaysSays(FieldRule rule) {
        return rule.source() instanceof Constants
                && rule.when() == null
                && rule.lookup() == null
                && rule.pick() == null
                && rule.cut() == null;
    }

    private FieldRule rule(YamlPart part) {
        Map<String, YamlPart> keys = part.keys(KEYS);
        List<String> given = SOURCES.stream().filter(keys::containsKey).toList();
        if (given.size() != 1) {
            throw part.problem("le champ « " + field + " » demande une source de texte et une seule : "
                    + String.join(", ", SOURCES)
                    + (given.isEmpty() ? "" : " ; ici : " + String.join(" et ", given)));
        }
        requireTogether(part, keys, "with", "join");
        requireTogether(part, keys, "part", "split");
        requireTogether(part, keys, "group", "match");
        requireTogether(part, keys, "otherwise", "lookup");
        TextSource source = source(given.get(0), keys);
        if (source instanceof TextSource.Week
                && (keys.containsKey("split") || keys.containsKey("match") || keys.containsKey("lookup"))) {
            throw part.problem(
                    "des colonnes d'horaires (days, half_days) ne se découpent pas : retirez split, match et lookup");
        }
        return new FieldRule(
                source, cut(keys), pick(keys), lookup(keys.get("lookup"), keys.get("otherwise")), when(keys));
    }

    private static void requireTogether(YamlPart rule, Map<String, YamlPart> keys, String key, String needed) {
        if (keys.containsKey(key) && !keys.containsKey(needed)) {
            throw rule.problem(
                    "« " + key + " » n'a de sens qu'avec « " + needed + " » ; ajoutez-le, ou retirez « " + key + " »");
        }
    }

    private TextSource source(String kind, Map<String, YamlPart> keys) {
        YamlPart part = keys.get(kind);
        if (part == null) {
            throw new IllegalStateException(kind);
        }
        return switch (kind) {
            case "column" -> new FirstColumn(part.texts());
            case "value" -> new Constants(constants(part));
            case "template" -> new TextSource.Filled(template(part));
            case "join" -> new Joined(part.texts(), keys.containsKey("with") ? with(keys) : " ");
            default -> week(part, kind.equals("half_days"));
        };
    }

    private static String with(Map<String, YamlPart> keys) {
        YamlPart with = keys.get("with");
        return with == null ? " " : with.rawText();
    }

    private TextSource week(YamlPart part, boolean halves) {
        int most = halves ? 14 : 7;
        List<String> columns = part.texts();
        if (!hours) {
            throw part.problem("days et half_days ne servent qu'au champ « horaires », et non à « " + field + " »");
        }
        if (columns.size() > most) {
            throw part.problem("au plus " + most + " colonnes, lundi d'abord ; il y en a " + columns.size());
        }
        return new TextSource.Week(columns, halves);
    }

    private static Template template(YamlPart part) {
        try {
            return Template.parse(part.text());
        } catch (IllegalArgumentException e) {
            throw part.problem("le modèle « " + part.text() + " » ne va pas : " + e.getMessage());
        }
    }

    private List<String> constants(YamlPart part) {
        List<String> texts = part.texts();
        if (texts.size() > 1 && !list) {
            throw part.problem("le champ « " + field + " » ne prend qu'une valeur ; il y en a " + texts.size());
        }
        for (YamlPart item : part.items()) {
            for (String piece : list ? item.text().split("\\|", -1) : new String[] {item.text()}) {
                if (!vocabulary.isEmpty() && !FieldVocabulary.holds(vocabulary, piece)) {
                    throw item.unknown("valeur inconnue pour « " + field + " »", piece.strip(), vocabulary);
                }
            }
        }
        return texts;
    }

    private static @Nullable Cut cut(Map<String, YamlPart> keys) {
        YamlPart split = keys.get("split");
        if (split == null) {
            return null;
        }
        List<String> marks = split.items().stream().map(YamlPart::rawText).toList();
        if (marks.isEmpty() || marks.contains("")) {
            throw split.problem("split est vide ; donnez le texte qui sépare les morceaux");
        }
        YamlPart part = keys.get("part");
        if (part != null && part.number() == 0) {
            throw part.problem("part se compte à partir de 1, ou de -1 depuis la fin");
        }
        return new Cut(marks, part == null ? 0 : part.number());
    }

    private static @Nullable Pick pick(Map<String, YamlPart> keys) {
        YamlPart match = keys.get("match");
        if (match == null) {
            return null;
        }
        LoosePattern pattern = ReadConditions.pattern(match);
        YamlPart group = keys.get("group");
        int number = group == null ? Math.min(1, pattern.groups()) : group.number();
        if (group != null && (number < 0 || number > pattern.groups())) {
            throw group.problem("l'expression n'a pas de groupe " + number + " ; elle en a " + pattern.groups());
        }
        return new Pick(pattern, number);
    }

    private @Nullable Lookup lookup(@Nullable YamlPart table, @Nullable YamlPart otherwise) {
        return table == null ? null : new ReadLookup(this::constants).read(table, otherwise);
    }

    private static @Nullable Condition when(Map<String, YamlPart> keys) {
        YamlPart when = keys.get("when");
        YamlPart unless = keys.get("unless");
        if (unless == null) {
            return when == null ? null : ReadConditions.read(when);
        }
        Condition not = new Condition.Not(ReadConditions.read(unless));
        return when == null ? not : new Condition.All(List.of(ReadConditions.read(when), not));
    }
}
