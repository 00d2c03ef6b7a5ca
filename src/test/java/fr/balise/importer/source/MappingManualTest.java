package fr.balise.importer.source;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What docs/mapping.md and docs/mobile.md show can be read. */
class MappingManualTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern RULE =
            Pattern.compile("^\\| `(\\{(?:column|value|template|join).*?\\})`(?:[:;,].*?)? \\|", Pattern.MULTILINE);
    private static final String FIELDS = "fields:\n  nom: {column: Nom}\n";

    @TestFactory
    Stream<DynamicTest> everyBlockOfTheManualIsAMapping() throws IOException {
        return BLOCK.matcher(manual())
                .results()
                .map(block -> DynamicTest.dynamicTest(
                        block.group(1).lines().findFirst().orElseThrow(),
                        () -> assertReadable(complete(block.group(1)))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleOfTheManualIsARule() throws IOException {
        return RULE.matcher(manual())
                .results()
                .map(rule -> rule.group(1).replace("\\|", "|"))
                .map(rule -> DynamicTest.dynamicTest(rule, () -> assertReadable(asField(rule))));
    }

    private static String asField(String rule) {
        boolean condition =
                Pattern.compile("(is|word|matches|filled|bold):").matcher(rule).find();
        String field = rule.contains("lookup") ? "modalites_acces" : rule.contains("value") ? "typologie" : "adresse";
        return FIELDS + (condition ? "  typologie: {value: EPN, when: " + rule + "}" : "  " + field + ": " + rule);
    }

    private static String complete(String block) {
        if (block.contains("fields:")) {
            return block.contains("nom:") ? block : block + "  nom: {column: Nom}\n";
        }
        return block + FIELDS;
    }

    private static void assertReadable(String yaml) {
        assertThatCode(() -> Mappings.of(yaml)).as(yaml).doesNotThrowAnyException();
    }

    private static String manual() throws IOException {
        return Files.readString(Path.of("docs/mapping.md")) + "\n" + Files.readString(Path.of("docs/mobile.md"));
    }
}
