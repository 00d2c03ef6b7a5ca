package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.site.TellSources.Sourced;
import fr.balise.site.opening.Language;
import fr.balise.venue.MergeStatements;
import fr.balise.venue.StatedFacts;
import fr.balise.venue.Statement;
import fr.balise.venue.Venue;
import fr.balise.venue.VenueFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellSourcesTest {
    private static final Instant READ = Instant.parse("2026-11-20T23:30:00Z");

    private final List<Statement> statements = new ArrayList<>();
    private final List<StatedFacts> stated = new ArrayList<>();

    /** One more record, of a source that is believed less than those before. */
    private TellSourcesTest says(String source, boolean absent, VenueFixture fixture) {
        int rank = 900 - statements.size();
        statements.add(new Statement(source, rank, "1", absent, fixture.facts()));
        stated.add(new StatedFacts(source, "Liste " + source, absent, READ, fixture.facts()));
        return this;
    }

    private List<Sourced> facts(Language language) {
        Venue merged = new Venue("k3f8r2m9qd", MergeStatements.merge(statements), READ);
        return new TellSources(merged, stated, LocalDate.parse("2026-11-22"), language).facts();
    }

    private Sourced fact(String heading) {
        return facts(Language.FRENCH).stream()
                .filter(fact -> fact.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachFactHasItsSourceAndDate() {
        says("ville", false, venue("A").phones("+33140180441").verifiedOn("2026-03-03"));
        says("etat", false, venue("A").on("3 rue du Pré"));
        assertThat(fact("Téléphone").shown().source()).isEqualTo("Liste ville");
        assertThat(fact("Téléphone").shown().when()).isEqualTo("vérifié le 3 mars 2026");
        assertThat(fact("Téléphone").others()).isEmpty();
        assertThat(fact("Adresse").shown().source()).isEqualTo("Liste etat");
        // By the clock of Paris it was read the day after.
        assertThat(fact("Adresse").shown().when()).isEqualTo("lu le 21 novembre 2026");
    }

    @Test
    void contradictionsStandSideBySide() {
        says("ville", false, venue("A").open("Mo-Fr 09:00-12:00").phones("+33140180441"));
        says("etat", false, venue("A").open("Mo-Fr 14:00-18:00").phones("+33140180441", "+33140180416"));
        Sourced hours = fact("Horaires");
        assertThat(hours.matters()).isTrue();
        assertThat(hours.shown().values().get(0).replace('\u00a0', ' ')).isEqualTo("lundi au vendredi 9 h à 12 h");
        assertThat(hours.others()).singleElement().satisfies(other -> {
            assertThat(other.values().get(0).replace('\u00a0', ' ')).isEqualTo("lundi au vendredi 14 h à 18 h");
            assertThat(other.source()).isEqualTo("Liste etat");
        });
        assertThat(fact("Téléphone").others()).hasSize(1);
    }

    @Test
    void theSameInOtherLettersIsNoContradiction() {
        says("ville", false, venue("A").on("3 rue du Pré"));
        says("etat", false, venue("A").on("3 RUE DU PRE"));
        assertThat(fact("Adresse").others()).isEmpty();
    }

    @Test
    void whatASourceTookOutIsToldAsSuchUnlessItSaysSomethingElseNow() {
        says("ville", false, venue("A").on("3 rue du Pré"));
        says("etat", true, venue("A").on("5 quai Neuf"));
        assertThat(fact("Adresse").others()).singleElement().matches(TellSources.Said::gone);
        stated.add(new StatedFacts("etat", "Liste etat", false, READ, venue("A").facts()));
        assertThat(fact("Adresse").others()).isEmpty();
    }

    @Test
    void anEnglishPageTellsItInEnglish() {
        says("ville", false, venue("A").open("Mo-Fr 09:00-12:00").verifiedOn("2026-03-03"));
        assertThat(facts(Language.ENGLISH))
                .filteredOn(fact -> fact.heading().equals("Hours"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.shown().when()).isEqualTo("checked on 3 March 2026"));
    }
}
