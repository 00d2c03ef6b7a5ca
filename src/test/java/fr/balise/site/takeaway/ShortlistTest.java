package fr.balise.site.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.site.opening.Language;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortlistTest {
    private static final String FIRST = "7k3f8r2m9q";
    private static final String SECOND = "3hd92kfm4t";

    @Test
    void idsAreReadInTheirOrderAndOnce() {
        assertThat(Shortlist.of(List.of(SECOND + "," + FIRST, FIRST + ", pas-un-id,,"))
                        .ids())
                .containsExactly(SECOND, FIRST);
    }

    @Test
    void anAddressGivesTheSameListAgain() {
        Shortlist list = new Shortlist(List.of(FIRST, SECOND));
        assertThat(list.address()).isEqualTo("/selection?lieux=7k3f8r2m9q,3hd92kfm4t");
        assertThat(Shortlist.of(List.of(list.joined()))).isEqualTo(list);
    }

    @Test
    void venuesAreFoundInPastedAddresses() {
        String pasted = "Voir https://balise.example.org/lieux/7k3f8r2m9q-mediatheque-de-la-gare?langue=en\n"
                + "et https://autre.example.org/selection?lieux=3hd92kfm4t,7k3f8r2m9q";
        assertThat(Shortlist.named(pasted)).containsExactly(FIRST, SECOND);
        assertThat(Shortlist.named(FIRST)).containsExactly(FIRST);
    }

    @Test
    void wordsAreNoVenues() {
        assertThat(Shortlist.named("les bibliotheques municipales de Bordeaux")).isEmpty();
        assertThat(Shortlist.named("a".repeat(100_000))).isEmpty();
    }

    @Test
    void noMoreThanTheMostAreShown() {
        List<String> ids = Collections.nCopies(1, FIRST);
        assertThat(new Shortlist(ids).isTooLong()).isFalse();
        List<String> many = java.util.stream.IntStream.rangeClosed(0, Shortlist.MOST)
                .mapToObj(number -> String.format("7k3f8r2m%02d", number))
                .toList();
        assertThat(new Shortlist(many).isTooLong()).isTrue();
        assertThat(new Shortlist(many).shown().ids()).hasSize(Shortlist.MOST);
    }

    @Test
    void theFormOfASheetIsPartOfItsAddress() {
        SheetForm form = new SheetForm(Language.ENGLISH, true);
        assertThat(form.on("/selection?lieux=" + FIRST))
                .isEqualTo("/selection?lieux=7k3f8r2m9q&langue=en&caracteres=grands");
        assertThat(form.otherType().otherLanguage().on("/selection")).isEqualTo("/selection");
    }

    @Test
    void aMessageHoldsTheWholeAddress() {
        ShareLinks links = ShareLinks.of("Médiathèque & Cie", "https://b.example.org/selection?lieux=a,b&langue=en");
        assertThat(links.shown()).isEqualTo("b.example.org/selection?lieux=a,b&langue=en");
        assertThat(links.mail())
                .startsWith("mailto:?subject=M%C3%A9diath%C3%A8que%20%26%20Cie&body=")
                .contains("https%3A%2F%2Fb.example.org%2Fselection%3Flieux%3Da%2Cb%26langue%3Den");
        assertThat(links.sms()).startsWith("sms:?&body=").doesNotContain(" ").doesNotContain("+");
    }
}
