package fr.balise.site;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.balise.site.opening.Language;
import fr.balise.venue.Contact;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Service;
import fr.balise.venue.Status;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages. The examples in src/test/resources/site hold the scripts to the same words (lib.test.js). */
class WordsTest {

    @TestFactory
    Stream<DynamicTest> phonesAreWrittenAsInFrance() throws IOException {
        return examples("phones")
                .map(example -> DynamicTest.dynamicTest(
                        example.get("number").asText(),
                        () -> assertThat(FrenchPhone.of(example.get("number").asText())
                                        .text()
                                        .replace('\u00a0', ' '))
                                .isEqualTo(example.get("text").asText())));
    }

    @TestFactory
    Stream<DynamicTest> statusesAreToldInWords() throws IOException {
        return examples("statuses")
                .map(example -> DynamicTest.dynamicTest(
                        example.get("text").asText(),
                        () -> assertThat(StatusWords.of(status(example.get("statut"))))
                                .isEqualTo(text(example.get("text")))));
    }

    private static Stream<JsonNode> examples(String name) throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(Path.of("src/test/resources/site", name + ".json").toFile());
        assertThat(list).isNotEmpty();
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Status status(JsonNode statut) {
        VenueState state = Arrays.stream(VenueState.values())
                .filter(value -> value.wireName().equals(statut.get("etat").asText()))
                .findFirst()
                .orElseThrow();
        return new Status(state, date(statut.get("depuis")), date(statut.get("jusqu_a")), text(statut.get("motif")));
    }

    private static @Nullable PartialDate date(JsonNode node) {
        return node.isNull() ? null : new PartialDate(node.asText());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    @Test
    void aPhoneNumberNeverBreaksOverTwoLines() {
        assertThat(FrenchPhone.of("+33140180441").text()).doesNotContain(" ");
    }

    @Test
    void everyServiceHasPlainWordsOfItsOwn() {
        assertThat(Arrays.stream(Service.values()).map(PlainWords::of)).doesNotHaveDuplicates();
    }

    /** Without a row of its own a kind has the standard's label, which is in French. */
    @ParameterizedTest
    @EnumSource(Typology.class)
    void everyKindOfVenueHasWordsInBothLanguages(Typology kind) {
        assertThat(KindWords.of(kind, Language.ENGLISH)).isNotBlank().isNotEqualTo(kind.label());
        assertThat(KindWords.of(kind, Language.FRENCH)).isNotBlank();
    }

    @Test
    void anEpnIsSpeltRight() {
        assertThat(PlainWords.of(Typology.EPN)).isEqualTo("Espace public numérique (EPN)");
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, Aucun lieu trouvé.",
        "1, false, 1 lieu trouvé.",
        "65, true, 65 lieux trouvés dans la zone de la carte."
    })
    void countsAgreeWithTheirNoun(long count, boolean inArea, String words) {
        assertThat(Counted.found(count, inArea)).isEqualTo(words);
    }

    @Test
    void whatNoSourceSaysIsSaidOnce() {
        assertThat(VenueWords.missing(venue("A").phones("+33140180441").facts(), Language.FRENCH))
                .isEqualTo("l’adresse exacte, les horaires, ce que l’on peut y faire, le prix et s’il faut prendre"
                        + " rendez-vous");
    }

    @Test
    void whatASourceSaysIsNotMissing() {
        var facts = venue("A")
                .on("1 rue B")
                .phones("+33140180441")
                .open("Mo-Fr 09:00-12:00")
                .offering(Service.SAFE_USE)
                .facts();
        assertThat(VenueWords.missing(facts, Language.FRENCH)).isEqualTo("le prix et s’il faut prendre rendez-vous");
    }

    @Test
    void onlyStatedPartsOfTheOfferHaveAHeading() {
        VenueView.Offered everyone = new VenueView.Offered("Pour qui", List.of("Tout le monde"));
        assertThat(VenueWords.offers(venue("A").offering(Service.SAFE_USE).facts(), Language.FRENCH))
                .containsExactly(
                        new VenueView.Offered("Ce que vous pouvez y faire", List.of("Se protéger en ligne")), everyone);
        assertThat(VenueWords.offers(venue("A").facts(), Language.FRENCH)).containsExactly(everyone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://a.fr",
                "//a.fr",
                "a.fr",
                "http:",
                "pas une adresse"
            })
    void onlyWebAddressesBecomeLinks(String address) {
        assertThat(VenueWords.webAddress(address)).isNull();
    }

    @Test
    void aWebAddressBecomesALink() {
        assertThat(VenueWords.webAddress(" https://epn.example/a?b=c ")).isEqualTo("https://epn.example/a?b=c");
    }

    @Test
    void aWebAddressIsShownWithoutWhatNobodyReads() {
        Contact contact = new Contact(
                List.of(),
                List.of(),
                List.of("https://www.epn.example/", "http://epn.example/une/page/tres/longue?parmi=beaucoup"),
                null);
        assertThat(VenueWords.websites(contact))
                .containsExactly(
                        new DirectoryView.Link("epn.example", "https://www.epn.example/"),
                        new DirectoryView.Link(
                                "epn.example", "http://epn.example/une/page/tres/longue?parmi=beaucoup"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17 Rue St Nicolas | 17, rue Saint-Nicolas | true",
                "17 Rue St Nicolas | Mairie, 17 rue Saint Nicolas | true",
                "Rue du Pré | 3 rue du Pré | true",
                "3 rue du Pré | 5 rue du Pré | false",
                "3 rue du Pré | 3 place du Pré | false"
            })
    void aStreetInOtherWordsIsTheSameStreet(String shown, String said, boolean same) {
        assertThat(SameSaid.streets(List.of(shown), List.of(said))).isEqualTo(same);
    }

    @Test
    void aWebAddressInOtherLettersIsTheSameAddress() {
        assertThat(SameSaid.webAddresses(List.of("https://www.Epn.example/"), List.of("http://epn.example")))
                .isTrue();
        assertThat(SameSaid.webAddresses(List.of("https://epn.example/a"), List.of("https://epn.example/b")))
                .isFalse();
    }

    @Test
    void namesAreSortedAsPeopleCount() {
        assertThat(Stream.of("Paris 10e", "Évry", "Paris 2e", "Étampes")
                        .sorted(java.util.Comparator.comparing(NaturalOrder::key)))
                .containsExactly("Étampes", "Évry", "Paris 2e", "Paris 10e");
    }

    @ParameterizedTest
    @CsvSource({"75119, 75", "2A004, 2A", "97105, 971", "98818, 988", "01001, 01"})
    void aCommuneIsInItsDepartment(String insee, String department) {
        assertThat(Directory.departmentOf(insee)).isEqualTo(department);
    }

    @Test
    void aCommuneHasAReadableAddress() {
        assertThat(Directory.addressOf("75119", "Paris 19e Arrondissement"))
                .isEqualTo("/annuaire/75/75119-paris-19e-arrondissement");
    }

    @ParameterizedTest
    @CsvSource({
        "https://data.geopf.fr/wmts?Z={z}&X={x}&Y={y}, https://data.geopf.fr",
        "https://{s}.tile.example/{z}/{x}/{y}.png, https://*.tile.example",
        "http://localhost:8090/{z}/{x}/{y}.png, http://localhost:8090"
    })
    void theTileServerIsTheOnlyOtherHostThatPagesMayAsk(String tiles, String host) {
        assertThat(MapSettings.tileHost(tiles)).contains(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tiles/{z}/{x}/{y}.png"})
    void tilesOfThisServerNeedNoOtherHost(String tiles) {
        assertThat(MapSettings.tileHost(tiles)).isEmpty();
    }
}
