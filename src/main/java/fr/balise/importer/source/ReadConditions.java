package fr.balise.importer.source;

import fr.balise.importer.source.Condition.All;
import fr.balise.importer.source.Condition.Any;
import fr.balise.importer.source.Condition.Not;
import fr.balise.importer.source.Condition.OneOf;
import fr.balise.text.Folding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Reads conditions: {@code {column: Nom, word: EPN}}, {@code not}, {@code any}, and lists of which all must hold. */
final class ReadConditions {
    private static final Set<String> TESTS = Set.of("is", "word", "matches", "filled", "bold");
    private static final Set<String> KEYS = Set.of("column", "is", "word", "matches", "filled", "bold", "not", "any");

    private ReadConditions() {}

    /** A condition, or a list of conditions that all must hold. */
    static Condition read(YamlPart part) {
        if (!part.isList()) {
            return single(part);
        }
        return new All(nonEmpty(part));
    }

    private static List<Condition> nonEmpty(YamlPart part) {
        List<Condition> conditions =
                part.items().stream().map(ReadConditions::read).toList();
        if (conditions.isEmpty()) {
            throw part.problem("la liste de conditions est vide ; donnez-en une, ou retirez la clé");
        }
        return conditions;
    }

    private static Condition single(YamlPart part) {
        Map<String, YamlPart> keys = part.keys(KEYS);
        YamlPart not = keys.get("not");
        YamlPart any = keys.get("any");
        if (not != null || any != null) {
            if (keys.size() > 1) {
                throw part.problem("« not » et « any » restent seuls ; pour plusieurs conditions, écrivez une liste");
            }
            return not != null ? new Not(read(not)) : new Any(nonEmpty(part.required(keys, "any")));
        }
        YamlPart column = part.required(keys, "column");
        if (keys.size() != 2) {
            throw part.problem("une condition demande column et un seul test : is, word, matches, filled ou bold");
        }
        String test = keys.keySet().stream().filter(TESTS::contains).findFirst().orElseThrow();
        return new OneOf(column.texts(), test(test, part.required(keys, test)));
    }

    private static CellTest test(String test, YamlPart part) {
        return switch (test) {
            case "is" -> CellTest.Is.of(part.texts());
            case "word" -> CellTest.HasWord.of(words(part));
            case "matches" -> new CellTest.Matches(pattern(part));
            case "filled" -> new CellTest.Filled(part.yes());
            default -> new CellTest.Bold(part.yes());
        };
    }

    private static List<String> words(YamlPart part) {
        for (String word : part.texts()) {
            if (Folding.words(word).isEmpty()) {
                throw part.problem("« " + word + " » n'a ni lettre ni chiffre ; word cherche des mots entiers");
            }
        }
        return part.texts();
    }

    /** An expression that Java can use. */
    static LoosePattern pattern(YamlPart part) {
        try {
            return LoosePattern.parse(part.text());
        } catch (PatternSyntaxException e) {
            int at = Math.max(0, Math.min(e.getIndex(), part.text().length()));
            throw part.problem("l'expression régulière « " + part.text() + " » est mal formée" + near(part.text(), at)
                    + " ; corrigez-la");
        }
    }

    private static String near(String expression, int at) {
        return at == 0 ? "" : " après « " + expression.substring(0, at) + " »";
    }
}
