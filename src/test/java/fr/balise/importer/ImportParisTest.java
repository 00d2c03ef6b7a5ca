package fr.balise.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.geo.Precision;
import fr.balise.importer.report.FindingKind;
import fr.balise.runs.RunReport;
import fr.balise.search.TestQueries;
import fr.balise.search.VenueSearch;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Typology;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class ImportParisTest {

    @Inject
    ParisData paris;

    @Inject
    ImportSources sources;

    @Inject
    VenueSearch search;

    @Inject
    Session session;

    @BeforeEach
    void theFirstStartHasBeen() {
        paris.load();
    }

    @Test
    void noneOfThe65RowsIsLost() {
        RunReport report = sources.importOnly(List.of("paris-epn")).get(0);

        assertThat(report.rows()).isEqualTo(new RunReport.Rows(65, 61, 4, 0, 0));
        assertThat(report.findings(FindingKind.PHONE_ABBREVIATED.name())).isEqualTo(3);
        assertThat(report.findings(FindingKind.CLOSED_IN_NAME.name())).isEqualTo(1);
        assertThat(count("source_record")).isEqualTo(65);
        assertThat(venues()).hasSize(65);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        List<Object[]> before = state();

        RunReport again = sources.importOnly(List.of("paris-epn")).get(0);

        assertThat(again.venues()).isEqualTo(new RunReport.Venues(0, 0, 65, 0));
        assertThat(again.records()).isEqualTo(new RunReport.Records(0, 0, 65, 0, 0, 0));
        assertThat(state()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    @Transactional
    void microlitheIsClosedForGoodSinceSeptember2014() {
        VenueFacts microlithe = named("Microlithe");

        assertThat(microlithe.status().state()).isEqualTo(VenueState.CLOSED_FOR_GOOD);
        assertThat(microlithe.status().since()).isEqualTo(new PartialDate("2014-09"));
        assertThat(microlithe.status().reason()).isEqualTo("association fermée en septembre 2014");
    }

    @Test
    @Transactional
    void anAbbreviatedPhoneIsTwoNumbers() {
        assertThat(named("Bichat – Association Emmaüs").contact().phones())
                .containsExactly("+33140180441", "+33140180416");
        assertThat(named("Observatoire – Association Emmaüs").contact().phones())
                .containsExactly("+33177372656", "+33177372657");
        assertThat(named("Access-Site").contact().phones()).isEmpty();
    }

    @Test
    @Transactional
    void everyVenueStandsAtItsArrondissementAndSaysSo() {
        assertThat(venues()).allSatisfy(venue -> {
            VenueFacts facts = venue.facts();
            assertThat(facts.location().precision()).isEqualTo(Precision.MUNICIPALITY);
            assertThat(facts.location().method()).isEqualTo("gazetteer");
            assertThat(facts.address().commune()).isEqualTo("Paris");
            assertThat(facts.address().inseeCode())
                    .isEqualTo("751" + facts.address().postalCode().substring(3));
        });
        assertThat(venues().stream()
                        .map(venue -> venue.facts().location().position())
                        .distinct())
                .hasSameSizeAs(venues().stream()
                        .map(venue -> venue.facts().address().inseeCode())
                        .distinct()
                        .toList());
        assertThat(named("Access-Site").address().inseeCode()).isEqualTo("75119");
    }

    @Test
    @Transactional
    void theTypeIsEpnWhereTheNameSaysSo() {
        assertThat(venues().stream()
                        .filter(venue -> venue.facts().typologies().contains(Typology.EPN))
                        .map(venue -> venue.facts().name()))
                .hasSize(10)
                .allMatch(name -> name.matches(".*\\bEPN\\b.*"));
    }

    @Test
    @Transactional
    void noServiceIsInvented() {
        assertThat(venues()).allMatch(venue -> venue.facts().services().isEmpty());
    }

    @Test
    void anUnknownSourceIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> sources.importOnly(List.of("lyon")))
                .hasMessageContaining("lyon")
                .hasMessageContaining("paris-epn");
    }

    private List<Venue> venues() {
        return search.find(TestQueries.EVERYTHING).venues();
    }

    private VenueFacts named(String name) {
        return venues().stream()
                .map(Venue::facts)
                .filter(facts -> facts.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All that a repeated import must leave as it is. */
    @Transactional
    List<Object[]> state() {
        return session.createNativeQuery(
                        "SELECT id, name, changed_at, provenance::text FROM venue ORDER BY id", Object[].class)
                .getResultList();
    }

    private long count(String table) {
        return session.createNativeQuery("SELECT count(*) FROM " + table, Long.class)
                .getSingleResult();
    }
}
