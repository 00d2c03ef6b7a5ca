package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.venue.Audience;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.StandardField;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanVocabularyTest {
    @Test
    void theListOfTheOldSchemaBecomesTodaysValues() {
        Cells cells = Rows.of(
                "services",
                "Prendre en main un ordinateur;Utiliser le numérique au quotidien;Accéder à une connexion internet");

        assertThat(CleanVocabulary.clean(Service.class, StandardField.SERVICES, cells))
                .containsExactly(Service.DIGITAL_SKILLS, Service.INTERNET_AND_EQUIPMENT);
        assertThat(Notes.kinds(cells))
                .containsExactly(FindingKind.VALUE_RENAMED, FindingKind.VALUE_RENAMED, FindingKind.VALUE_RENAMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Seul : j'ai accès à du matériel et une connexion | ALONE",
                "Avec de l'aide : je suis accompagné seul dans l'usage du numérique | INDIVIDUAL",
                "Dans un atelier : j'apprends collectivement à utiliser le numérique | WORKSHOP",
                "Accompagnements individuels | INDIVIDUAL"
            })
    void anOlderNameOrAnotherNumberIsReadAndSaid(String text, SupportMode mode) {
        Cells cells = Rows.of("modalites_accompagnement", text);

        assertThat(CleanVocabulary.clean(SupportMode.class, StandardField.MODALITES_ACCOMPAGNEMENT, cells))
                .containsExactly(mode);
        assertThat(Notes.kinds(cells)).containsExactly(FindingKind.VALUE_RENAMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Étapes numériques(La Poste)", "Etapes numériques (La Poste)"})
    void aBlankMoreOrLessIsTheSameName(String text) {
        Cells cells = Rows.of("formations_labels", text);

        assertThat(CleanVocabulary.clean(TrainingLabel.class, StandardField.FORMATIONS_LABELS, cells))
                .containsExactly(TrainingLabel.ETAPES_NUMERIQUES);
        assertThat(cells.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tout public", "Tous publics", "tous les publics"})
    void toutPublicIsNoAudienceInParticular(String text) {
        Cells cells = Rows.of("publics_specifiquement_adresses", text);

        assertThat(CleanVocabulary.clean(Audience.class, StandardField.PUBLICS_SPECIFIQUEMENT_ADRESSES, cells))
                .isEmpty();
        assertThat(cells.findings()).isEmpty();
    }

    @Test
    void anUnknownValueLeavesItsTextInAFinding() {
        Cells cells = Rows.of("dispositif_programmes_nationaux", "France Services|French Tech");

        assertThat(CleanVocabulary.clean(Programme.class, StandardField.DISPOSITIF_PROGRAMMES_NATIONAUX, cells))
                .containsExactly(Programme.FRANCE_SERVICES);
        assertThat(cells.findings())
                .containsExactly(
                        new Finding(FindingKind.VALUE_UNKNOWN, "dispositif_programmes_nationaux", "French Tech", null));
    }

    @Test
    void commasSeparateOnlyWhereEveryPartIsKnown() {
        Cells known = Rows.of("publics_specifiquement_adresses", "Jeunes, Seniors");
        Cells unknown = Rows.of("publics_specifiquement_adresses", "Jeunes, demandeurs d'emploi");

        assertThat(CleanVocabulary.clean(Audience.class, StandardField.PUBLICS_SPECIFIQUEMENT_ADRESSES, known))
                .containsExactly(Audience.YOUNG_PEOPLE, Audience.SENIORS);
        assertThat(CleanVocabulary.clean(Audience.class, StandardField.PUBLICS_SPECIFIQUEMENT_ADRESSES, unknown))
                .isEmpty();
        assertThat(Notes.kinds(unknown)).containsExactly(FindingKind.VALUE_UNKNOWN);
    }
}
