package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.hours.OpeningHours;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.report.Outcome;
import fr.balise.importer.source.Mappings;
import fr.balise.importer.source.SourceMapping;
import fr.balise.venue.Opening;
import fr.balise.venue.OpeningException;
import fr.balise.venue.Service;
import fr.balise.venue.ServiceHours;
import fr.balise.venue.Status;
import fr.balise.venue.VenueFacts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CleanOpeningTest {
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 2);

    private static final SourceMapping LIST = Mappings.of("""
            key: [Nom]
            fields:
              nom: {column: Nom}
              code_insee: {column: C}
              fermeture: {column: Fermeture}
              exceptions: {column: [Annonce, Autre]}
              fermeture_debut: {column: Du}
              fermeture_fin: {column: Au}
              fermeture_motif: {column: Motif}
              horaires_par_service:
                Aide aux démarches administratives:
                  horaires: {column: Permanence}
                  sur_rendez_vous: {column: RDV, lookup: {x: oui, "": non}}
                Accès internet et matériel informatique:
                  horaires: {days: [lundi, mardi]}
            """);

    @Test
    void aClosureStandsInProseInColumnsAndInTheName() {
        CleanedRow cleaned = clean(
                "Nom",
                "Phare (fermé en août)",
                "Annonce",
                "fermé le 15 mai 2026",
                "Du",
                "24/12/2026",
                "Au",
                "02/01/2027",
                "Motif",
                "congés");

        assertThat(facts(cleaned).name()).isEqualTo("Phare");
        assertThat(facts(cleaned).opening().exceptions())
                .containsExactlyInAnyOrder(
                        new OpeningException(
                                OpeningException.Kind.CLOSED,
                                LocalDate.of(2000, 8, 1),
                                LocalDate.of(2000, 8, 31),
                                true,
                                null,
                                null),
                        OpeningException.closed(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 15), null),
                        OpeningException.closed(CHRISTMAS_EVE, NEW_YEAR, "congés"));
        assertThat(kinds(cleaned)).containsExactly(FindingKind.EXCEPTION_IN_NAME);
    }

    @Test
    void theProseOfClosingsMayBeAboutSomeDays() {
        CleanedRow cleaned = clean("Nom", "Phare", "Fermeture", "fermé du 24/12/2026 au 2/1/2027");

        assertThat(facts(cleaned).status()).isEqualTo(Status.OPEN);
        assertThat(facts(cleaned).opening().exceptions())
                .containsExactly(OpeningException.closed(CHRISTMAS_EVE, NEW_YEAR, null));
        assertThat(cleaned.findings()).isEmpty();
    }

    @Test
    void oneOfTheDaysMayBeMissing() {
        assertThat(facts(clean("Nom", "Phare", "Du", "2026-12-24")).opening().exceptions())
                .containsExactly(OpeningException.closed(CHRISTMAS_EVE, null, null));
        assertThat(facts(clean("Nom", "Phare", "Au", "02/01/2027")).opening().exceptions())
                .containsExactly(OpeningException.closed(null, NEW_YEAR, null));
    }

    @Test
    void daysThatAreNotCertainCloseNothing() {
        for (CleanedRow cleaned : List.of(
                clean("Nom", "Phare", "Du", "24/12/2026", "Au", "bientôt"),
                clean("Nom", "Phare", "Du", "02/01/2027", "Au", "24/12/2026"),
                clean("Nom", "Phare", "Du", "31/06/2026"),
                clean("Nom", "Phare", "Motif", "travaux"),
                clean("Nom", "Phare", "Annonce", "fermé cet été"))) {
            assertThat(facts(cleaned).opening()).isEqualTo(Opening.USUAL);
            assertThat(kinds(cleaned)).containsExactly(FindingKind.EXCEPTION_UNREADABLE);
        }
    }

    @Test
    void thePartThatWasNotUnderstoodIsTold() {
        CleanedRow cleaned = clean("Nom", "Phare", "Annonce", "fermé le 24/12/2026 ; fermé cet été");

        assertThat(facts(cleaned).opening().exceptions()).hasSize(1);
        assertThat(cleaned.findings())
                .containsExactly(new Finding(
                        FindingKind.EXCEPTION_UNREADABLE,
                        "Annonce",
                        "fermé le 24/12/2026 ; fermé cet été",
                        "non compris : « fermé cet été »"));
    }

    @Test
    void servicesHaveHoursOfTheirOwn() {
        assertThat(services(clean("Nom", "Phare", "Permanence", "mardi 9h-12h", "lundi", "14h-17h")))
                .isEqualTo(Map.of(
                        Service.ADMINISTRATIVE_HELP,
                        new ServiceHours(OpeningHours.parse("Tu 09:00-12:00"), false),
                        Service.INTERNET_AND_EQUIPMENT,
                        new ServiceHours(OpeningHours.parse("Mo 14:00-17:00"), false)));
        assertThat(services(clean("Nom", "Phare", "RDV", "x")))
                .isEqualTo(Map.of(Service.ADMINISTRATIVE_HELP, new ServiceHours(null, true)));
        assertThat(services(clean("Nom", "Phare", "Permanence", "Sur rendez-vous")))
                .isEqualTo(Map.of(Service.ADMINISTRATIVE_HELP, new ServiceHours(null, true)));
        assertThat(services(clean("Nom", "Phare", "Permanence", "mardi 9h-12h sur rendez-vous")))
                .isEqualTo(Map.of(
                        Service.ADMINISTRATIVE_HELP, new ServiceHours(OpeningHours.parse("Tu 09:00-12:00"), true)));
    }

    @Test
    void hoursOfAServiceThatAreNotCertainStayText() {
        CleanedRow cleaned = clean("Nom", "Phare", "Permanence", "lundi 9h-12h, mardi sur rdv le matin");

        assertThat(facts(cleaned).opening()).isEqualTo(Opening.USUAL);
        assertThat(kinds(cleaned)).containsExactly(FindingKind.HOURS_UNREADABLE);
    }

    @Test
    void servicesMayStandInOneText() {
        SourceMapping mapping = Mappings.of("""
                key: [Nom]
                fields:
                  nom: {column: Nom}
                  code_insee: {column: C}
                  horaires_par_service: {column: P}
                """);
        CleanedRow cleaned = clean(
                mapping,
                "Nom",
                "Phare",
                "P",
                "Aide aux démarches administratives : mardi 9h-12h"
                        + "|Accès internet et matériel informatique : sur rendez-vous\nCuisine : lundi");

        assertThat(services(cleaned))
                .isEqualTo(Map.of(
                        Service.ADMINISTRATIVE_HELP,
                        new ServiceHours(OpeningHours.parse("Tu 09:00-12:00"), false),
                        Service.INTERNET_AND_EQUIPMENT,
                        new ServiceHours(null, true)));
        assertThat(kinds(cleaned)).containsExactly(FindingKind.VALUE_UNKNOWN);
    }

    @Test
    void rowsOfOneVenueAddUp() {
        SourceMapping mapping = Mappings.of("""
                key: [Nom]
                fold: true
                fields:
                  nom: {column: Nom}
                  code_insee: {column: C}
                  fermeture_debut: {column: Du}
                  fermeture_fin: {column: Au}
                """);
        RawRow both = FoldRows.unite(List.of(
                row("Nom", "Phare", "C", "75056", "Du", "01/08/2026", "Au", "15/08/2026"),
                row("Nom", "Phare", "C", "75056", "Du", "24/12/2026", "Au", "02/01/2027")));

        assertThat(facts(new CleanRow(mapping, ShippedGazetteer.get()).clean(both, false))
                        .opening()
                        .exceptions())
                .containsExactly(
                        OpeningException.closed(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 15), null),
                        OpeningException.closed(CHRISTMAS_EVE, NEW_YEAR, null));
    }

    @Test
    void aCorrectionNeedsTheIdOfItsVenueAndNothingElse() {
        SourceMapping corrections = Mappings.of("""
                key: [lieu]
                about: lieu
                fields:
                  nom: {column: nom}
                  commune: {column: commune}
                  ferme: {column: ferme}
                """);
        CleanedRow cleaned = clean(corrections, "lieu", "7k3f8r2m9q", "ferme", "non");

        assertThat(cleaned.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(facts(cleaned).status()).isEqualTo(Status.STATED_OPEN);
        for (String id : List.of("", "7k3f8r2m9", "/lieux/7k3f8r2m9q-le-phare", "ooooiiiill")) {
            CleanedRow refused = clean(corrections, "lieu", id, "nom", "Phare");
            assertThat(refused.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(kinds(refused)).containsExactly(FindingKind.VENUE_NOT_NAMED);
        }
    }

    @Test
    void hoursMayNameTheirClosuresInTheSameText() {
        SourceMapping mapping = Mappings.of("""
                key: [Nom]
                fields:
                  nom: {column: Nom}
                  code_insee: {column: C}
                  horaires: {column: H}
                """);
        CleanedRow cleaned = clean(mapping, "Nom", "Phare", "H", "Du lundi au vendredi de 9h à 12h, fermé en août");

        assertThat(facts(cleaned).openingHours()).isEqualTo(OpeningHours.parse("Mo-Fr 09:00-12:00"));
        assertThat(facts(cleaned).opening().exceptions()).hasSize(1).allMatch(OpeningException::everyYear);
        assertThat(kinds(cleaned)).containsExactly(FindingKind.HOURS_TRANSLATED);
        for (String uncertain : List.of(
                "Du lundi au vendredi de 9h à 12h. Fermé les trois premières semaines d'août.",
                "9h-12h, fermé en août",
                "Du lundi au vendredi de 9h à 12h, fermé du 3 au 20 août")) {
            CleanedRow kept = clean(mapping, "Nom", "Phare", "H", uncertain);
            assertThat(facts(kept).openingHours()).as(uncertain).isNull();
            assertThat(facts(kept).opening()).isEqualTo(Opening.USUAL);
            assertThat(kinds(kept)).containsExactly(FindingKind.HOURS_UNREADABLE);
        }
    }

    private static CleanedRow clean(String... cells) {
        return clean(LIST, cells);
    }

    private static CleanedRow clean(SourceMapping mapping, String... cells) {
        RawRow row = row(cells);
        mapping.usedColumns().forEach(column -> row.cells().putIfAbsent(column, column.equals("C") ? "75056" : ""));
        return new CleanRow(mapping, ShippedGazetteer.get()).clean(row, false);
    }

    private static RawRow row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return new RawRow(1, row, null);
    }

    private static Map<Service, ServiceHours> services(CleanedRow cleaned) {
        return facts(cleaned).opening().byService();
    }

    private static VenueFacts facts(CleanedRow cleaned) {
        return Objects.requireNonNull(cleaned.facts());
    }

    private static List<FindingKind> kinds(CleanedRow cleaned) {
        return cleaned.findings().stream().map(Finding::kind).toList();
    }
}
