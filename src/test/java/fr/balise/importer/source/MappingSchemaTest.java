package fr.balise.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.balise.importer.report.FindingKind;
import fr.balise.venue.StandardField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What editors are told about mappings is what the importer accepts. */
class MappingSchemaTest {
    private static final Path FILE = Path.of("import/mapping.schema.json");

    @Test
    void theShippedMappingsFitTheSchema() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(FILE));
        for (SourceMapping mapping : MappingFiles.list(Path.of("import"))) {
            JsonNode yaml = new YAMLMapper().readTree(Files.readString(Path.of("import", mapping.id() + ".yaml")));
            assertThat(schema.validate(yaml)).as(mapping.id()).isEmpty();
        }
    }

    @Test
    void theSchemaKnowsEveryFieldAndEveryFinding() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(FILE));

        assertThat(schema.at("/properties/fields/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Arrays.stream(StandardField.values()).map(StandardField::wireName),
                                Stream.of(ClosingRules.TEXT_KEY, ClosingRules.STATE_KEY, ReadMapping.PRECISION_KEY),
                                OpeningRules.KEYS.stream())
                        .flatMap(names -> names)
                        .toList());
        assertThat(texts(schema.at("/properties/examples/items/properties/findings/items/enum")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FindingKind.values()).map(Enum::name).toList());
    }

    @Test
    void everyFindingIsDocumented() throws IOException {
        String documentation = Files.readString(Path.of("docs/mapping.md"));

        assertThat(FindingKind.values())
                .as("add a row to the table of docs/mapping.md")
                .allSatisfy(kind ->
                        assertThat(documentation).contains("| `" + kind.name() + "` | " + kind.sentence() + " |"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
