package fr.balise.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.site.opening.Language;
import fr.balise.venue.Programme;
import fr.balise.venue.StandardValue;
import fr.balise.venue.TrainingLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** data/programmes/programmes.csv, which people edit. */
class ProgrammesTableTest {
    private final Explanations table = new Explanations(() -> Path.of("."));

    @TestFactory
    Stream<DynamicTest> everyProgrammeAndLabelIsExplainedInOneSentence() {
        Stream<StandardValue> values =
                Stream.concat(Arrays.stream(Programme.values()), Arrays.stream(TrainingLabel.values()));
        return values.map(StandardValue::label)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    for (Language language : Language.values()) {
                        // One full stop that ends it; "Pix" and the like have none inside.
                        assertThat(table.find(name, language)).endsWith(".").hasSizeBetween(40, 170);
                        assertThat(table.find(name, language)).doesNotContain(". ");
                    }
                }));
    }

    @Test
    void everyRowNamesTheSourceOfItsFact() throws IOException {
        assertThat(Files.readAllLines(Path.of("data/programmes/programmes.csv")).stream()
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*,(norme|https?://\\S+)"));
    }

    @Test
    void whatTheTableLacksIsShownWithoutExplanation() {
        assertThat(table.find("Label de la rue d’à côté", Language.FRENCH)).isNull();
        Explanations nowhere = new Explanations(() -> Path.of("nulle-part"));
        assertThat(nowhere.find("Aidants Connect", Language.FRENCH)).isNull();
    }
}
