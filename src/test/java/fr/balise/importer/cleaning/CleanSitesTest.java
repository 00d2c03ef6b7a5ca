package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.importer.report.FindingKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanSitesTest {
    private final Cells notes = Notes.none();

    @ParameterizedTest
    @ValueSource(strings = {"https://lieu.example.fr", "http://lieu.example.fr/a?id=3", "https://facebook.com/lelieu"})
    void aWholeAddressStaysAsItIs(String text) {
        assertThat(clean(text)).containsExactly(text);
        assertThat(notes.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "www.lieu.example.fr, https://www.lieu.example.fr",
        "lieu.example.fr/epn, https://lieu.example.fr/epn",
        "https//www.lieu.example.fr, https://www.lieu.example.fr",
        "http:/www.lieu.example.fr, http://www.lieu.example.fr",
        "http://https://lieu.example.fr, https://lieu.example.fr"
    })
    void aMissingOrBrokenSchemeIsMended(String text, String site) {
        assertThat(clean(text)).containsExactly(site);
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.SITE_COMPLETED);
    }

    @Test
    void twoSitesInOneCellAreTwo() {
        assertThat(clean("www.a.example.fr et www.b.example.fr"))
                .containsExactly("https://www.a.example.fr", "https://www.b.example.fr");
    }

    @Test
    void trackingGoesAndOtherParametersStay() {
        assertThat(clean("https://a.example.fr/p?id=3&utm_source=x&fbclid=y#plan"))
                .containsExactly("https://a.example.fr/p?id=3#plan");
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.SITE_TRACKING_REMOVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://lieu.example.fr",
                "file:///etc/passwd",
                "Oui, en libre accès",
                "http://www.lieu.Mairie et services municipaux12.fr/",
                "https://user@lieu.example.fr",
                "12345"
            })
    void whatIsNoSafeAddressGivesNone(String text) {
        assertThat(clean(text)).isEmpty();
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.SITE_INVALID);
    }

    private List<String> clean(String text) {
        return CleanSites.clean(new Cell("site", text), notes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"St.Denis", "rue.de.la.paix", "Mairie.Lyon"})
    void wordsWithDotsAreNoAddresses(String text) {
        assertThat(clean(text)).isEmpty();
        assertThat(Notes.kinds(notes)).containsExactly(FindingKind.SITE_INVALID);
    }
}
