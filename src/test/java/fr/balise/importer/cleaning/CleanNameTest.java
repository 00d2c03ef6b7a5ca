package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.venue.OpeningException;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Status;
import fr.balise.venue.VenueState;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanNameTest {
    private final Cells notes = new Cells(new RawRow(1, Map.of(), null), Map.of());

    @ParameterizedTest
    @CsvSource({
        "Microlithe (association fermée en septembre 2014), Microlithe, 2014-09",
        "Macrolithe (FERMÉ DEPUIS 2012), Macrolithe, 2012",
        "(fermeture définitive) Le Phare, Le Phare,",
        "Le Phare (fermé définitivement) annexe, Le Phare annexe,"
    })
    void aClosingForGoodLeavesTheName(String text, String name, String since) {
        CleanName.Named named = clean(text);

        assertThat(named.name()).isEqualTo(name);
        assertThat(named.status().state()).isEqualTo(VenueState.CLOSED_FOR_GOOD);
        assertThat(named.status().since()).isEqualTo(since == null ? null : new PartialDate(since));
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.CLOSED_IN_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le Phare fermé le lundi",
                "Le Phare (fermeture pour travaux)",
                "Le Phare (fermeture estivale 2026)",
                "Le Phare (fermée en 2019, rouverte en 2021)"
            })
    void aClosingThatIsNotCertainToBeForGoodChangesNothing(String text) {
        CleanName.Named named = clean(text);

        assertThat(named.name()).isEqualTo(text);
        assertThat(named.status()).isEqualTo(Status.OPEN);
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.CLOSING_UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "FERMÉ DÉFINITIVEMENT - Le Phare, Le Phare,",
        "Le Phare - fermé depuis le 12 mars 2019, Le Phare, 2019-03-12",
        "[fermeture définitive] - Le Phare, Le Phare,",
        "Le Phare : FERMEE DEFINITIVEMENT, Le Phare,"
    })
    void aNoteBehindADashIsANoteToo(String text, String name, String since) {
        CleanName.Named named = clean(text);

        assertThat(named.name()).isEqualTo(name);
        assertThat(named.status().state()).isEqualTo(VenueState.CLOSED_FOR_GOOD);
        assertThat(named.status().since()).isEqualTo(since == null ? null : new PartialDate(since));
    }

    @ParameterizedTest
    @CsvSource({
        "Le Phare (travaux jusqu'au 3 mars 2025), 2025-03-03",
        "Le Phare - fermé jusqu'en septembre 2025, 2025-09",
        "Le Phare (fermé pour travaux jusqu'au 03/03/2025), 2025-03-03",
        "Le Phare (fermé temporairement),",
        "Fermeture provisoire - Le Phare,"
    })
    void aClosingForATimeLeavesTheName(String text, String until) {
        CleanName.Named named = clean(text);

        assertThat(named.name()).isEqualTo("Le Phare");
        assertThat(named.status().state()).isEqualTo(VenueState.CLOSED_FOR_NOW);
        assertThat(named.status().until()).isEqualTo(until == null ? null : new PartialDate(until));
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.CLOSED_FOR_NOW_IN_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FERMÉ - Le Phare", "Le Phare (en travaux)", "Le Phare (fermé jusqu'au retour)"})
    void aBareNoteIsForPeopleToRead(String text) {
        assertThat(clean(text)).isEqualTo(new CleanName.Named(text, Status.OPEN));
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.CLOSING_UNCLEAR);
    }

    @Test
    void aMoveChangesNothingButIsSaid() {
        assertThat(clean("Le Phare (a déménagé)")).isEqualTo(new CleanName.Named("Le Phare (a déménagé)", Status.OPEN));
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.MOVED_IN_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La Ferme - Tiers-lieu",
                "Bourse des travaux manuels",
                "LE PHARE - EPN : antenne",
                "FERME 2014 - X"
            })
    void anOrdinaryNameWithADashIsLeftAlone(String text) {
        assertThat(clean(text)).isEqualTo(new CleanName.Named(text, Status.OPEN));
        assertThat(notes.findings()).isEmpty();
    }

    @Test
    void anOrdinaryNameIsLeftAlone() {
        assertThat(clean("La Ferme (antenne de Ménilmontant)").name()).isEqualTo("La Ferme (antenne de Ménilmontant)");
        assertThat(notes.findings()).isEmpty();
    }

    private CleanName.Named clean(String text) {
        return CleanName.clean(new Cell("nom", text), notes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le Phare (ex MJC fermée en 2012)",
                "Le Phare (remplace L'Ancre, fermée en 2012)",
                "Le Phare (site de Lyon fermé définitivement, ouvert à Vaulx)",
                "Le Phare - Annexe fermée définitivement",
                "Le Phare (fermeture prévue en décembre 2024)",
                "Le Phare (fermé à 18h depuis 2020)",
                "Le Phare (non fermé en 2023)"
            })
    void closingsOfOthersOrToComeOrOfASummerAreNotForGood(String text) {
        CleanName.Named named = clean(text);

        assertThat(named.name()).isEqualTo(text);
        assertThat(named.status()).isEqualTo(Status.OPEN);
        assertThat(notes.findings()).extracting(Finding::kind).contains(FindingKind.CLOSING_UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        "Le Phare (fermé en août), Le Phare, 2000-08-01, 2000-08-31",
        "Le Phare (fermé en août 2022), Le Phare, 2022-08-01, 2022-08-31",
        "Le Phare - fermé du 24/12/2026 au 2/1/2027, Le Phare, 2026-12-24, 2027-01-02",
        "FERMÉ DU 3 AU 20 AOÛT 2026 : Le Phare, Le Phare, 2026-08-03, 2026-08-20"
    })
    void aClosingForSomeDaysLeavesTheNameAndIsAnException(String text, String name, String from, String to) {
        CleanName.Named named = clean(text);

        assertThat(named.name()).isEqualTo(name);
        assertThat(named.status()).isEqualTo(Status.OPEN);
        assertThat(named.exceptions()).singleElement().satisfies(exception -> {
            assertThat(exception.kind()).isEqualTo(OpeningException.Kind.CLOSED);
            assertThat(exception.from()).hasToString(from);
            assertThat(exception.to()).hasToString(to);
        });
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.EXCEPTION_IN_NAME);
    }

    @Test
    void aMoveThatIsAnnouncedWithItsDayLeavesTheNameToo() {
        CleanName.Named named = clean("Le Phare (déménagement le 1er mars 2027 au 3 rue Haute)");

        assertThat(named.name()).isEqualTo("Le Phare");
        assertThat(named.exceptions()).extracting(OpeningException::reason).containsExactly("3 rue Haute");
        assertThat(notes.findings()).extracting(Finding::kind).containsExactly(FindingKind.EXCEPTION_IN_NAME);
    }
}
