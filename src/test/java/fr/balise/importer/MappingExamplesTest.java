package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import fr.balise.opendata.LieuProperties;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each mapping in {@code import/} shows by its own examples what it does with a row. */
class MappingExamplesTest {
    private static final List<SourceMapping> SHIPPED = MappingFiles.list(Path.of("import"));
    private static final RunExamples EXAMPLES = new RunExamples(ShippedGazetteer.get(), LieuProperties::of);

    @TestFactory
    Stream<DynamicContainer> everyExampleComesTrue() {
        return SHIPPED.stream()
                .map(mapping -> DynamicContainer.dynamicContainer(
                        mapping.id(),
                        mapping.examples().stream()
                                .map(example -> DynamicTest.dynamicTest(
                                        example.name(),
                                        () -> assertThat(EXAMPLES.run(mapping, example))
                                                .isEmpty()))));
    }

    @Test
    void everyMappingHasExamples() {
        assertThat(SHIPPED)
                .as("a mapping without examples can't be trusted: add invented rows under examples")
                .allMatch(mapping -> !mapping.examples().isEmpty());
    }
}
