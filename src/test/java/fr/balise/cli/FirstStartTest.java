package fr.balise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.testing.PostgisTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A first start that goes wrong twice and then well, on one database that is empty at first. */
@QuarkusTest
@TestProfile(FirstStartTest.OwnHome.class)
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
@TestMethodOrder(OrderAnnotation.class)
class FirstStartTest {

    private static final Path HOME = Path.of("target/first-start-home").toAbsolutePath();
    private static final Path MAPPING = HOME.resolve("import/paris-epn.yaml");
    private static final Path REGIONS = HOME.resolve("data/gazetteer/regions.csv");

    private static final Path HOLIDAYS = HOME.resolve("data/public-holidays/good_friday.csv");

    /** A home folder whose files this test may break, which also means an application and a database of its own. */
    public static final class OwnHome implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("balise.home", HOME.toString());
        }
    }

    @Inject
    FirstStart firstStart;

    @Inject
    Session session;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void copyWhatTheProjectShips() throws IOException {
        for (String folder :
                List.of("import", "data", "data/gazetteer", "data/school-holidays", "data/public-holidays")) {
            Files.createDirectories(HOME.resolve(folder));
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.write(HOME.resolve(folder).resolve(file.getFileName()), Files.readAllBytes(file));
                }
            }
        }
    }

    private long venues() {
        return QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery("SELECT count(*) FROM venue", Long.class)
                        .getSingleResult());
    }

    @Test
    @Order(1)
    void aMissingFileOfTheGazetteerIsNamed() throws IOException {
        Files.delete(REGIONS);

        assertThatThrownBy(() -> firstStart.run(told::add))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining(REGIONS.toString());
    }

    @Test
    @Order(1)
    void aMissingFileOfHolidaysIsNamed() throws IOException {
        Files.delete(HOLIDAYS);

        assertThatThrownBy(() -> firstStart.run(told::add))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining(HOLIDAYS.toString());
    }

    @Test
    @Order(2)
    void aMalformedMappingAndABrokenListAreToldAndBaliseStartsAllTheSame() throws IOException {
        Files.writeString(MAPPING, "id: [unfinished");
        Path mapping = HOME.resolve("import/brisee.yaml");
        Path list = HOME.resolve("data/brisee.csv");
        Files.writeString(
                mapping,
                Files.readString(Path.of("import/paris-epn.yaml"))
                        .replace("id: paris-epn", "id: brisee")
                        .replace("data/paris-epn.csv", "data/brisee.csv"));
        Files.writeString(list, "Autre;Chose\n1;2\n");
        try {
            firstStart.run(told::add);
        } finally {
            Files.delete(mapping);
            Files.delete(list);
        }

        assertThat(told).anyMatch(line -> line.startsWith("paris-epn : ") && line.contains(MAPPING.toString()));
        assertThat(told).anyMatch(line -> line.startsWith("brisee : ") && line.contains("brisee.csv"));
        assertThat(firstStart.isDone()).isTrue();
        assertThat(venues()).isZero();
    }

    @Test
    @Order(3)
    void aSourceWhoseFileIsNotThereIsCountedAndLeftForLater() throws IOException {
        Files.delete(HOME.resolve("data/paris-epn.csv"));

        firstStart.run(told::add);

        assertThat(told).anyMatch(line -> line.contains("attendent leur liste"));
        assertThat(venues()).isZero();
    }

    @Test
    @Order(4)
    void afterwardsAnEmptyDatabaseIsFilled() {
        firstStart.run(told::add);

        assertThat(venues()).isEqualTo(65);
        assertThat(firstStart.isDone()).isTrue();
        assertThat(told).anyMatch(line -> line.contains("65 lignes lues"));
    }

    @Test
    @Order(5)
    void aFilledDatabaseIsLeftAlone() throws IOException {
        Files.writeString(MAPPING, "id: [unfinished");

        firstStart.run(told::add);

        assertThat(told).isEmpty();
        assertThat(venues()).isEqualTo(65);
    }

    /** As after a first start that stopped at the second of two sources. */
    @Test
    @Order(6)
    void aSourceThatWasNeverImportedIsImportedAtTheNextStart() throws IOException {
        Path mapping = HOME.resolve("import/autre.yaml");
        Path list = HOME.resolve("data/autre.csv");
        Files.writeString(
                mapping,
                Files.readString(MAPPING)
                        .replace("id: paris-epn", "id: autre")
                        .replace("data/paris-epn.csv", "data/autre.csv"));
        Files.writeString(list, "Commune,CP,Fiche descriptive,Téléphone\nPARIS,75001,Un autre lieu,\n");
        try {
            firstStart.run(told::add);
        } finally {
            Files.delete(mapping);
            Files.delete(list);
        }

        assertThat(told).anyMatch(line -> line.contains("autre : 1 lignes lues"));
        assertThat(venues()).isEqualTo(66);
    }
}
