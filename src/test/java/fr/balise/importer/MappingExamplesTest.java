package fr.balise.importer;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.cleaning.CleanRow;
import fr.balise.importer.cleaning.CleanedRow;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import fr.balise.importer.source.SourceMapping.Example;
import fr.balise.opendata.LieuProperties;
import fr.balise.venue.MergeStatements;
import fr.balise.venue.Statement;
import fr.balise.venue.Venue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.javacrumbs.jsonunit.core.Option;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each mapping in {@code import/} shows by its own examples what it does with a row. */
class MappingExamplesTest {
    private static final List<SourceMapping> SHIPPED = MappingFiles.list(Path.of("import"));
    private static final Gazetteer GAZETTEER = ShippedGazetteer.get();
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @TestFactory
    Stream<DynamicContainer> everyExampleComesTrue() {
        return SHIPPED.stream()
                .map(mapping -> DynamicContainer.dynamicContainer(
                        mapping.id(),
                        mapping.examples().stream()
                                .map(example -> DynamicTest.dynamicTest(
                                        example.name(), () -> assertComesTrue(mapping, example)))));
    }

    @Test
    void everyMappingHasExamples() {
        assertThat(SHIPPED)
                .as("a mapping without examples can't be trusted: add invented rows under examples")
                .allMatch(mapping -> !mapping.examples().isEmpty());
    }

    private static void assertComesTrue(SourceMapping mapping, Example example) throws Exception {
        CleanedRow cleaned = new CleanRow(mapping, GAZETTEER).clean(new RawRow(1, example.row(), null), false);
        Statement said =
                new Statement(mapping.id(), mapping.rank(), "1", Objects.requireNonNull(cleaned.facts(), "rejected"));
        Venue venue = new Venue("0000000000", MergeStatements.merge(List.of(said)), Instant.EPOCH);

        String written = JSON.writeValueAsString(LieuProperties.of(venue));
        for (var expected : example.expect().entrySet()) {
            assertThatJson(written)
                    .when(Option.IGNORING_EXTRA_FIELDS)
                    .node(expected.getKey())
                    .isEqualTo(JSON.writeValueAsString(expected.getValue()));
        }
        List<String> findings = Objects.requireNonNullElse(example.findings(), List.of());
        assertThat(cleaned.findings())
                .extracting(finding -> finding.kind().name())
                .containsExactlyElementsOf(findings);
    }
}
