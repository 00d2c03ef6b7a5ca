package fr.balise.importer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.balise.importer.reading.CellFlag;
import fr.balise.importer.reading.RawRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mapping says wrongly is refused with its line, and with what was probably meant. Its first line here is 7. */
class MappingRefusalsTest {
    private static final String NAME = "key: [Nom]\nfields:\n  nom: {column: Nom}\n";

    @Test
    void anUnknownKeyOfARule() {
        refused(NAME + "  typologie: {colum: Type}", "ligne 10", "« colum »", "« column »");
    }

    @Test
    void aValueThatTheVocabularyLacks() {
        refused(NAME + "  typologie: {value: EPNN}", "ligne 10", "« EPNN »", "« EPN »");
        refused(
                NAME + "  services:\n    column: S\n    lookup:\n      Oui: Aide aux démarche administratives\n",
                "ligne 13",
                "« Aide aux démarches administratives »");
        refused(NAME + "  services: {column: S, lookup: {a: ~}, otherwise: {value: X}}", "ligne 10", "« X »");
    }

    @Test
    void aRegularExpressionThatIsNone() {
        refused(NAME + "  adresse: {column: A, match: \"(\\\\d+\"}", "ligne 10", "« (\\d+ »");
        refused(NAME + "skip: {column: A, matches: \"*a\"}", "ligne 10", "« *a »");
    }

    @Test
    void aGroupThatTheExpressionLacks() {
        refused(NAME + "  adresse: {column: A, match: \"(a)b\", group: 2}", "groupe 2", "a 1");
    }

    @Test
    void aTemplateThatIsNone() {
        refused(NAME + "  adresse: {template: \"{N° {RUE}\"}", "accolade");
        refused(NAME + "  adresse: {template: \"{N°\"}", "ligne 10", "accolade");
        refused(NAME + "  adresse: {template: \"N°}\"}", "accolade");
        refused(NAME + "  adresse: {template: \"rue\"}", "value");
    }

    @Test
    void rulesThatContradictThemselves() {
        refused(NAME + "  adresse: {column: A, value: B}", "ligne 10", "column et value");
        refused(NAME + "  adresse: {column: A, part: 2}", "« part »", "« split »");
        refused(NAME + "  adresse: {column: A, with: B}", "« with »", "« join »");
        refused(NAME + "  adresse: {column: A, group: 1}", "« group »", "« match »");
        refused(NAME + "  adresse: {column: A, otherwise: keep}", "« otherwise »", "« lookup »");
        refused(NAME + "  adresse: {column: A, split: ;, part: 0}", "part");
        refused(NAME + "  adresse: [{value: A}, {column: B}]", "ne sert jamais");
        refused(NAME + "  adresse: {value: [A, B]}", "qu'une valeur");
        refused(NAME + "  services: {days: [A, B]}", "horaires");
        refused(NAME + "  horaires: {days: [A, B], split: ;}", "split");
        refused(NAME + "  horaires: {days: [A, B, C, D, E, F, G, H]}", "7");
        refused(NAME + "  adresse: []", "pas de règle");
    }

    @Test
    void aTableWithTwoMeaningsForOneText() {
        refused(NAME + "  adresse: {column: A, lookup: {Été: a, ETE: b}}", "ligne 10", "« ETE »", "« Été »");
        assertThat(Mappings.of(NAME + "  adresse: {column: A, lookup: {Été: a, ETE: a}}")
                        .fields())
                .hasSize(2);
    }

    @Test
    void conditionsThatAreNone() {
        refused(NAME + "  typologie: {value: EPN, when: {column: A}}", "un seul test");
        refused(NAME + "  typologie: {value: EPN, when: {column: A, is: b, word: c}}", "un seul test");
        refused(NAME + "  typologie: {value: EPN, when: {is: b}}", "« column »");
        refused(NAME + "  typologie: {value: EPN, when: {column: A, words: b}}", "« words »", "« word »");
        refused(NAME + "  typologie: {value: EPN, when: {column: A, word: \"-\"}}", "« - »");
        refused(NAME + "  typologie: {value: EPN, when: {column: A, filled: perhaps}}", "« perhaps »");
        refused(NAME + "  typologie: {value: EPN, when: {not: {column: A, is: b}, column: A}}", "seuls");
        refused(NAME + "  typologie: {value: EPN, when: []}", "vide");
    }

    @Test
    void anInputThatIsNone() {
        refused("input: {}\n" + NAME, "file, folder, url");
        refused("input: {file: a, url: \"https://x.example.fr/a\"}\n" + NAME, "file et url");
        refused("input: {url: \"http://x.example.fr/a\"}\n" + NAME, "https://");
        refused("input: {file: a, crs: EPSG:2145}\n" + NAME, "« EPSG:2154 »");
        refused("input: {file: a, decimal: \";\"}\n" + NAME, "« ; »");
        refused("input: {file: a, format: cvs}\n" + NAME, "« csv »");
        refused("input: {file: a, encoding: UTF-88}\n" + NAME, "« UTF-8 »");
        refused("input: {file: a, header: 0}\n" + NAME, "à partir de 1");
    }

    @Test
    void aColumnThatIsPersonalAndUsed() {
        refused(NAME + "personal: [Contact]\n".indent(0) + "ignore: [Nom]\n", "ligne 11", "« Nom »", "« ignore »");
        refused(NAME + "  telephone: {column: Tel}\npersonal:\n  - Tel\n", "ligne 12", "« Tel »", "« personal »");
    }

    @Test
    void foldingWithoutAKey() {
        refused("fold: true\nfields:\n  nom: {column: Nom}\n", "ligne 7", "key");
    }

    @Test
    void anExampleThatExpectsNothing() {
        refused(NAME + "examples:\n  - name: a\n    row: {Nom: b}\n", "ligne 11", "expect");
        refused(NAME + "examples:\n  - name: a\n    expect: {nom: b}\n", "ligne 11", "row");
        refused(
                NAME
                        + "examples:\n  - name: a\n    row: {Nom: b}\n    expect: {nom: b}\n    findings: [VALUE_UNKNOW]\n",
                "ligne 14",
                "« VALUE_UNKNOWN »");
    }

    @Test
    void anAnchorThatHoldsItself() {
        refused(NAME + "  typologie: {value: EPN, when: &loop {not: *loop}}", "imbriqués");
    }

    @Test
    void theRulesChangeWithWhateverChangesARow() {
        String rules = Mappings.of(NAME).rules();

        assertThat(Mappings.of("# a remark\n" + NAME.replace("[Nom]", "Nom").replace("[Nom]", "\"Nom\""))
                        .keyColumns())
                .containsExactly("Nom");
        assertThat(Mappings.of("# a remark\n" + NAME.replace("column: Nom", "column: \"Nom\""))
                        .rules())
                .isEqualTo(rules);
        assertThat(List.of(
                        NAME + "  adresse: {column: A}",
                        NAME + "skip: {column: Nom, is: x}",
                        NAME + "personal: [P]",
                        NAME + "fold: true",
                        NAME.replace("key: [Nom]\n", ""),
                        NAME.replace("column: Nom", "column: [Nom, Nom2]"),
                        NAME.replace("column: Nom}", "column: Nom, match: \"a.*\"}"),
                        "input: {file: essai.csv, decimal: \",\"}\n" + NAME,
                        "input: {file: essai.csv, crs: EPSG:3857}\n" + NAME))
                .allSatisfy(yaml -> assertThat(Mappings.of(yaml).rules()).isNotEqualTo(rules));
    }

    @Test
    void columnsAboutPersonsAreDroppedWithWhatWasNoticedAboutThem() {
        SourceMapping mapping = Mappings.of(NAME + "personal: [Contact]");
        CellFlag flag = new CellFlag(CellFlag.Kind.LETTERS_DESTROYED, "Contact", "L\uFFFDa", "L\uFFFDa");

        RawRow kept = mapping.withoutPersonal(
                new RawRow(3, Map.of("Nom", "Phare", "Contact", "L\uFFFDa"), null, List.of(flag)));

        assertThat(kept).isEqualTo(new RawRow(3, Map.of("Nom", "Phare"), null));
        assertThatThrownBy(() -> mapping.requireColumns(List.of("Nom", "Contacts")))
                .hasMessageContaining("« Contacts »");
        mapping.requireColumns(List.of("Nom", "Autre"));
        assertThat(mapping.listUnused(List.of("Nom", "Contact", "Autre"))).containsExactly("Autre");
    }

    private static void refused(String yaml, String... words) {
        assertThatThrownBy(() -> Mappings.of(yaml))
                .isInstanceOf(MappingProblem.class)
                .message()
                .startsWith("essai.yaml")
                .contains(words)
                .doesNotContain("Exception", "fr.balise");
    }
}
