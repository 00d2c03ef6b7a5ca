package fr.balise.importer.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.reading.RawRow;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.report.Outcome;
import fr.balise.importer.source.Mappings;
import fr.balise.importer.source.SourceMapping;
import fr.balise.venue.PartialDate;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueFacts;
import fr.balise.venue.VenueState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each construct of the mapping language does with a row what docs/mapping.md says. */
class MappingLanguageTest {

    @Test
    void theFirstOfSeveralColumnsThatSaysSomething() {
        String rule = "adresse: {column: [A, B]}";

        assertThat(address(rule, "A", "1 rue A", "B", "2 rue B")).isEqualTo("1 rue A");
        assertThat(address(rule, "A", "N/A", "B", "2 rue B")).isEqualTo("2 rue B");
        assertThat(address(rule, "A", "", "B", "")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "12 | rue du Port | 2e étage | 12 rue du Port, Lannion (2e étage)",
                "'' | rue du Port | 2e étage | rue du Port, Lannion (2e étage)",
                "12 | rue du Port | ''       | 12 rue du Port, Lannion",
                "12 | ''          | ''       | 12, Lannion",
                "'' | ''          | ''       | Lannion",
            })
    void aTemplateLeavesNothingDangling(String number, String street, String floor, String expected) {
        String rule = "adresse: {template: \"{N°} {RUE}, {VILLE} ({ETAGE})\"}";

        assertThat(address(rule, "N°", number, "RUE", street, "VILLE", "Lannion", "ETAGE", floor))
                .isEqualTo(expected);
    }

    @Test
    void aTemplateOfBlankColumnsSaysNothingAndBracesCanBeWritten() {
        assertThat(address("adresse: {template: \"Bât. {A}\"}", "A", " ")).isNull();
        assertThat(address("adresse: {template: \"{{{A}}}\"}", "A", "x")).isEqualTo("{x}");
    }

    @Test
    void columnsAreJoinedWhereTheySaySomething() {
        assertThat(address("adresse: {join: [A, B, C]}", "A", "1", "B", "", "C", "rue C"))
                .isEqualTo("1 rue C");
        assertThat(address("adresse: {join: [A, B], with: \", \"}", "A", "1", "B", "rue B"))
                .isEqualTo("1, rue B");
    }

    @Test
    void aTextIsCutAndOnePieceKept() {
        assertThat(address("adresse: {column: A, split: \" - \", part: 2}", "A", "Phare - 2 rue B - Lannion"))
                .isEqualTo("2 rue B");
        assertThat(address("adresse: {column: A, split: \",\", part: -1}", "A", "a, b, c"))
                .isEqualTo("c");
        assertThat(address("adresse: {column: A, split: \",\", part: 4}", "A", "a, b, c"))
                .isNull();
        assertThat(address("adresse: {column: A, split: [\"\\n\", \"<br>\"], part: 2}", "A", "a\n1 rue B<br>c"))
                .isEqualTo("1 rue B");
    }

    @Test
    void anExpressionFindsWithoutMindingCaseAndAccents() {
        String rule = "adresse: {column: A, match: \"adresse\\\\s*: ([^;]+)\"}";

        assertThat(address(rule, "A", "Tél. x; ADRÈSSE : 3 Quai de l’Œuvre ; y"))
                .isEqualTo("3 Quai de l’Œuvre");
        assertThat(address(rule, "A", "nothing")).isNull();
        assertThat(address("adresse: {column: A, match: \"(\\\\d+) (rue .*)\", group: 2}", "A", "Étage 12 Rue Été"))
                .isEqualTo("Rue Été");
    }

    @Test
    void aTableSaysWhatTextsMean() {
        String rule = "services: {column: S, split: \",\", lookup: {\"Accès Internet\": \"Accès internet et matériel"
                + " informatique\", CV: [Insertion professionnelle via le numérique, Aide aux démarches"
                + " administratives], Café: ~}}";

        CleanedRow cleaned = clean(rule, "S", "ACCES internet, cv, café, Tricot");

        assertThat(facts(cleaned).services())
                .containsExactlyInAnyOrder(
                        Service.INTERNET_AND_EQUIPMENT, Service.EMPLOYMENT, Service.ADMINISTRATIVE_HELP);
        assertThat(cleaned.findings()).containsExactly(new Finding(FindingKind.VALUE_UNKNOWN, "S", "Tricot", null));
    }

    @Test
    void aTableMayPassOnDropOrReplaceWhatItLacks() {
        String table = "adresse: {column: A, lookup: {x: y}, otherwise: ";

        assertThat(address(table + "keep}", "A", "z")).isEqualTo("z");
        assertThat(address(table + "nothing}", "A", "z")).isNull();
        assertThat(address(table + "{value: w}}", "A", "z")).isEqualTo("w");
        assertThat(address(table + "keep}", "A", "X")).isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{column: A, is: oui}                              | OUI          | true",
                "{column: A, is: oui}                              | oui, parfois | false",
                "{column: A, is: N/A}                              | N/A          | true",
                "{column: A, is: [oui, parfois]}                   | Parfois      | true",
                "{column: A, word: bibliotheque}                   | La Bibliothèque d'ici | true",
                "{column: A, word: bibliotheque}                   | Bibliothèques | false",
                "{column: A, word: [epn, espace public]}           | un Espace Public ici | true",
                "'{column: A, matches: \"^(EPN|Cyber)\"}'          | cyber-base   | true",
                "'{column: A, matches: \"^(EPN|Cyber)\"}'          | un EPN       | false",
                "{column: A, filled: true}                         | x            | true",
                "{column: A, filled: true}                         | N/A          | false",
                "{column: A, filled: false}                        | _            | true",
                "{column: [B, A], is: oui}                         | oui          | true",
                "{not: {column: A, is: oui}}                       | non          | true",
                "{any: [{column: A, is: a}, {column: A, is: b}]}   | b            | true",
                "[{column: A, word: a}, {column: A, word: b}]      | a b          | true",
                "[{column: A, word: a}, {column: A, word: b}]      | a            | false",
                "{column: A, bold: true}                           | <b>x</b>     | true",
                "{column: A, bold: true}                           | <STRONG class=\"y\">x</STRONG> | true",
                "{column: A, bold: true}                           | <span style=\"font-weight: 700\">x</span> | true",
                "{column: A, bold: true}                           | <br>x        | false",
                "{column: A, bold: false}                          | x            | true",
            })
    void aConditionHoldsOrNot(String condition, String cell, boolean holds) {
        assertThat(types("typologie: {value: EPN, when: " + condition + "}", "A", cell, "B", ""))
                .isEqualTo(holds ? List.of(Typology.EPN) : List.of());
        assertThat(types("typologie: {value: EPN, unless: " + condition + "}", "A", cell, "B", ""))
                .isEqualTo(holds ? List.of() : List.of(Typology.EPN));
    }

    @Test
    void aListTakesAllRulesAndOtherFieldsTheFirst() {
        assertThat(types("typologie: [{column: A}, {value: [BIB, CS]}]", "A", "EPN | MJC"))
                .containsExactlyInAnyOrder(Typology.EPN, Typology.MJC, Typology.BIB, Typology.CS);
        assertThat(address("adresse: [{column: A}, {column: B}]", "A", "", "B", "b"))
                .isEqualTo("b");
    }

    @Test
    void aColumnPerDayMakesHours() {
        CleanedRow cleaned = clean(
                "horaires: {days: [lun, mar, mer, jeu, ven, sam]}",
                "lun",
                "9h-12h",
                "mar",
                "9h-12h",
                "mer",
                "fermé",
                "jeu",
                "9h-12h",
                "ven",
                "9h-12h",
                "sam",
                "");

        assertThat(Objects.requireNonNull(facts(cleaned).openingHours()).value())
                .isEqualTo("Mo,Tu,Th,Fr 09:00-12:00");
        assertThat(cleaned.findings())
                .extracting(Finding::kind, Finding::column, Finding::result)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        FindingKind.HOURS_TRANSLATED, "lun", "Mo,Tu,Th,Fr 09:00-12:00"));
    }

    @Test
    void aColumnPerHalfDayMakesHours() {
        VenueFacts facts = facts(clean(
                "horaires: {half_days: [lm, la, mm, ma]}",
                "lm",
                "9h-12h",
                "la",
                "14h-17h",
                "mm",
                "",
                "ma",
                "14:00-18:00"));

        assertThat(Objects.requireNonNull(facts.openingHours()).value())
                .isEqualTo("Mo 09:00-12:00,14:00-17:00; Tu 14:00-18:00");
    }

    @Test
    void frenchHoursAreTranslatedAndUncertainOnesKept() {
        CleanedRow good = clean("horaires: {column: H}", "H", "Lundi : 9h-12h<br>Mardi : 14h-17h");
        assertThat(Objects.requireNonNull(facts(good).openingHours()).value())
                .isEqualTo("Mo 09:00-12:00; Tu 14:00-17:00");

        CleanedRow osm = clean("horaires: {column: H}", "H", "Mo-Fr 09:00-12:00");
        assertThat(osm.findings()).isEmpty();

        CleanedRow vague = clean("horaires: {column: H}", "H", "Lundi 9h-12h, sinon appelez Zoé");
        assertThat(facts(vague).openingHours()).isNull();
        assertThat(vague.findings()).extracting(Finding::kind).contains(FindingKind.HOURS_UNREADABLE);
        assertThat(vague.findings().get(0).result()).contains("non compris");

        CleanedRow dayless = clean("horaires: {column: H}", "H", "09:00-12:00");
        assertThat(facts(dayless).openingHours()).isNull();
        assertThat(dayless.findings()).extracting(Finding::kind).containsExactly(FindingKind.HOURS_UNREADABLE);
    }

    @Test
    void aRowThatIsNoVenueIsRejected() {
        CleanedRow cleaned = clean("skip: {column: Nom, matches: \"^total\"}", "Nom", "TOTAL 12");

        assertThat(cleaned.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(cleaned.facts()).isNull();
        assertThat(cleaned.findings()).extracting(Finding::kind).containsExactly(FindingKind.NOT_A_VENUE);
    }

    @Test
    void aColumnMayTellThatAVenueIsClosed() {
        String state = "ferme: {column: E, lookup: {fermé: definitivement, en travaux: temporairement, ouvert: non}}";
        assertThat(facts(clean(state, "E", "Fermé")).status().state()).isEqualTo(VenueState.CLOSED_FOR_GOOD);
        assertThat(facts(clean(state, "E", "en travaux")).status().state()).isEqualTo(VenueState.CLOSED_FOR_NOW);
        assertThat(facts(clean(state, "E", "ouvert")).status().state()).isEqualTo(VenueState.OPEN);
        assertThat(facts(clean("ferme: {value: definitivement, when: {column: E, filled: true}}", "E", ""))
                        .status()
                        .state())
                .isEqualTo(VenueState.OPEN);

        VenueFacts told = facts(clean("fermeture: {column: F}", "F", "fermé définitivement en mars 2022"));
        assertThat(told.status().state()).isEqualTo(VenueState.CLOSED_FOR_GOOD);
        assertThat(told.status().reason()).isEqualTo("fermé définitivement en mars 2022");
        assertThat(told.status().since()).isEqualTo(new PartialDate("2022-03"));

        assertThat(clean("fermeture: {column: F}", "F", "peut-être").findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.CLOSING_UNCLEAR);
    }

    @Test
    void rowsOfOneVenueAreFolded() {
        SourceMapping mapping = mapping(
                "fold: true\nskip: {column: Nom, is: total}",
                "services: {value: Aide aux démarches administratives, when: {column: S, is: papiers}}\n"
                        + "  telephone: {column: T}\n  adresse: {column: A}");
        RawRow united = FoldRows.unite(List.of(
                row("Nom", "Phare", "S", "jeux", "T", "01 40 00 00 41", "A", ""),
                row("Nom", "Phare", "S", "Papiers", "T", "01 40 00 00 42", "A", "1 rue A"),
                row("Nom", "Phare", "S", "jeux", "T", "01 40 00 00 41", "A", "2 rue B"),
                row("Nom", "total", "S", "", "T", "01 40 00 00 43", "A", "")));

        VenueFacts facts = facts(clean(mapping, united));

        assertThat(facts.name()).isEqualTo("Phare");
        assertThat(facts.services()).containsExactly(Service.ADMINISTRATIVE_HELP);
        assertThat(facts.contact().phones()).containsExactly("+33140000041", "+33140000042");
        assertThat(facts.address().street()).isEqualTo("1 rue A");
        assertThat(FoldRows.apart(united)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{file: a, crs: EPSG:2154}               | 6862000       | 652000        | 48.85 | -",
                "{file: a, crs: EPSG:2154}               | 652000        | 6862000       | 48.85 | COORDINATES_REPAIRED",
                "{file: a, crs: EPSG:2154, decimal: \",\"} | 6 862 000,0 | 652 000,0     | 48.85 | -",
                "{file: a, crs: EPSG:3857}               | 6249000       | 261900        | 48.85 | -",
                "{file: a, crs: EPSG:3857}               | 48.85         | 2.35          | -     | COORDINATES_OUTSIDE_FRANCE",
                "{file: a, crs: EPSG:4326}               | 48.85         | 2.35          | 48.85 | -",
                "{file: a, crs: EPSG:4326}               | 6862000       | 652000        | -     | COORDINATES_OUTSIDE_FRANCE",
                "{file: a, decimal: \",\"}               | 48,85         | 2,35          | 48.85 | -",
                "{file: a}                               | 48,85         | 2,35          | 48.85 | COORDINATES_REPAIRED",
                "{file: a}                               | 6862000       | 652000        | 48.85 | COORDINATES_REPAIRED",
            })
    void coordinatesAreReadAsTheInputSays(String input, String y, String x, Double latitude, String finding) {
        SourceMapping mapping = mapping(
                "input: " + input, "latitude: {column: Y}\n  longitude: {column: X}\n  code_insee: {column: C}");
        CleanedRow cleaned = clean(mapping, row("Nom", "Phare", "Y", y, "X", x, "C", "75056"));

        assertThat(cleaned.findings())
                .extracting(each -> each.kind().name())
                .isEqualTo(finding == null ? List.of() : List.of(finding));
        if (latitude != null) {
            assertThat(Objects.requireNonNull(facts(cleaned).location().position())
                            .latitude())
                    .isCloseTo(latitude, org.assertj.core.data.Offset.offset(0.01));
            assertThat(facts(cleaned).location().method()).isEqualTo("source");
        } else {
            assertThat(facts(cleaned).location().method()).isEqualTo("gazetteer");
        }
    }

    private static String address(String rule, String... cells) {
        return facts(clean(rule, cells)).address().street();
    }

    private static List<Typology> types(String rule, String... cells) {
        return List.copyOf(facts(clean(rule, cells)).typologies());
    }

    private static VenueFacts facts(CleanedRow cleaned) {
        return Objects.requireNonNull(cleaned.facts());
    }

    /** A row with a name and these cells; the commune is stated, so that nothing is said about it. */
    private static CleanedRow clean(String rule, String... cells) {
        List<String> all = new ArrayList<>(List.of("Nom", "Phare", "C", "75056"));
        all.addAll(List.of(cells));
        boolean top = rule.startsWith("skip");
        SourceMapping mapping = mapping(top ? rule : "", "code_insee: {column: C}" + (top ? "" : "\n  " + rule));
        return clean(mapping, row(all.toArray(String[]::new)));
    }

    private static SourceMapping mapping(String top, String fields) {
        return Mappings.of(top + "\nkey: [Nom]\nfields:\n  nom: {column: Nom}\n  " + fields + "\n");
    }

    private static CleanedRow clean(SourceMapping mapping, RawRow row) {
        CleanedRow cleaned = new CleanRow(mapping, ShippedGazetteer.get()).clean(row, false);
        List<Finding> findings = cleaned.findings().stream()
                .filter(finding ->
                        finding.kind() != FindingKind.MARKUP_REMOVED && finding.kind() != FindingKind.PLACE_UNKNOWN)
                .toList();
        return new CleanedRow(cleaned.facts(), cleaned.outcome(), findings);
    }

    private static RawRow row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return new RawRow(1, row, null);
    }
}
