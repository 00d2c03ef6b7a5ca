package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.report.FindingKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanMailsTest {
    private final Cells notes = Notes.none();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epn@lieu.example.fr accueil@lieu.example.fr",
                "epn@lieu.example.fr - accueil@lieu.example.fr",
                "epn@lieu.example.fr / accueil@lieu.example.fr",
                "epn@lieu.example.fr et accueil@lieu.example.fr",
                "epn@lieu.example.fr ou accueil@lieu.example.fr.",
                "epn@lieu.example.fr;accueil@lieu.example.fr"
            })
    void everyAddressOfACellIsRead(String text) {
        assertThat(clean(text)).containsExactly("epn@lieu.example.fr", "accueil@lieu.example.fr");
        assertThat(notes.findings()).isEmpty();
    }

    @Test
    void onlyTheDomainLosesItsCapitals() {
        assertThat(clean("Epn@Lieu.Example.Fr")).containsExactly("Epn@lieu.example.fr");
    }

    @ParameterizedTest
    @CsvSource({
        "epn [at] lieu.example.fr",
        "epn(a)lieu.example.fr",
        "epn@lieu (point) example.fr",
        "mailto:epn@lieu.example.fr",
        "epn@lieu.example.fr%A0"
    })
    void aDisguisedAddressIsRepairedAndSaid(String text) {
        assertThat(clean(text)).hasSize(1).first().asString().endsWith("example.fr");
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.MAIL_REPAIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maison des services@lieu.example.fr",
                "epn@ville exemple.fr",
                "epn@ville-exemple",
                "epn.exemple.fr",
                "epn@lieu.fr1",
                "contact@@lieu.fr",
                "epn@lieu,example,fr",
                "05 00 00 00 77",
                "voir le site, rubrique nous contacter"
            })
    void whatIsNotCertainlyAnAddressGivesNone(String text) {
        assertThat(clean(text)).isEmpty();
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.MAIL_INVALID);
    }

    private List<String> clean(String text) {
        return CleanMails.clean(new Cell("mail", text), notes);
    }
}
