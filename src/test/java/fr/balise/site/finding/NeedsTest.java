package fr.balise.site.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of needs: its form, and the one that ships. */
class NeedsTest {
    @Test
    void theTableThatShipsHasNoRowThatIsLeftOut() throws IOException {
        Path file = Path.of("data/needs/needs.csv");
        List<Need> needs = new Needs(file).list();
        assertThat(needs).hasSize(Files.readAllLines(file).size() - 1);
        assertThat(needs.stream().map(Need::id)).doesNotHaveDuplicates();
    }

    @Test
    void aNeedIsASearchForItsServices() {
        Need need = Need.parse(Map.of(
                "id",
                "creer",
                "besoin",
                "Créer",
                "services",
                "Loisirs et créations numériques",
                "typologies",
                "FABLAB"));
        assertThat(need.services()).containsExactly(Service.LEISURE_AND_CREATION);
        assertThat(need.kinds()).containsExactly(Typology.FABLAB);
        assertThat(need.parameters()).isEqualTo(Map.of("services", List.of("Loisirs et créations numériques")));
    }

    @Test
    void aNeedWithoutServicesIsASearchForItsKinds() {
        Need need = Need.parse(Map.of("id", "creer", "besoin", "Créer", "typologies", "FABLAB | MJC"));
        assertThat(need.parameters()).isEqualTo(Map.of("typologie", List.of("FABLAB", "MJC")));
    }

    @Test
    void aNeedThatLeadsNowhereIsRefused() {
        assertThatThrownBy(() -> Need.parse(Map.of("id", "a", "besoin", "A"))).hasMessageContaining("service");
        assertThatThrownBy(() -> Need.parse(Map.of("id", "É", "besoin", "A", "typologies", "EPN")))
                .hasMessageContaining("id");
    }

    @Test
    void aWrongRowIsLeftOutAndTheOthersStay(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("needs.csv");
        Files.writeString(file, """
                id,besoin,precision,services,typologies
                a,Un,,Un service inconnu,
                b,Deux,,,EPN
                """);
        assertThat(new Needs(file).list()).extracting(Need::id).containsExactly("b");
    }

    @Test
    void withoutATableThereAreNoNeeds(@TempDir Path folder) {
        assertThat(new Needs(folder.resolve("needs.csv")).list()).isEmpty();
    }
}
