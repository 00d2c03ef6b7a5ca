package fr.balise.importer.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.balise.gazetteer.ShippedGazetteer;
import fr.balise.importer.drafting.DraftMapping.Draft;
import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.importer.source.FieldRule;
import fr.balise.importer.source.MappingFiles;
import fr.balise.importer.source.SourceMapping;
import fr.balise.importer.source.TextSource.Week;
import fr.balise.venue.StandardField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftMappingTest {
    @TempDir
    private Path folder;

    @Test
    void aFileInTheNationalStandardIsRecognisedCompletely() throws IOException {
        String header = Arrays.stream(StandardField.values())
                .map(StandardField::wireName)
                .collect(Collectors.joining(","));
        Draft draft = draft("a.csv", header + "\n" + "x,".repeat(31) + "x\n");

        assertThat(draft.recognised()).isEqualTo(32);
        SourceMapping mapping = mapping(draft);
        assertThat(mapping.fields()).containsOnlyKeys(StandardField.values());
        assertThat(mapping.keyColumns()).containsExactly("id");
        assertThat(mapping.fields().get(StandardField.NOM)).containsExactly(FieldRule.ofColumn("nom"));
    }

    @Test
    void frenchVariantsAreRecognisedByName() throws IOException {
        SourceMapping mapping = mapping(draft(
                "b.csv",
                "N°;Nom de la structure;voie;CP;Ville;Tél;E-mail;Lat;Lng;Date maj;Insee\n"
                        + "1;Phare;1 rue A;22300;Lannion;0296000000;a@b.fr;48.7;-3.4;2024-01-01;22113\n"));

        assertThat(column(mapping, StandardField.NOM)).isEqualTo("Nom de la structure");
        assertThat(column(mapping, StandardField.ADRESSE)).isEqualTo("voie");
        assertThat(column(mapping, StandardField.CODE_POSTAL)).isEqualTo("CP");
        assertThat(column(mapping, StandardField.COMMUNE)).isEqualTo("Ville");
        assertThat(column(mapping, StandardField.TELEPHONE)).isEqualTo("Tél");
        assertThat(column(mapping, StandardField.COURRIELS)).isEqualTo("E-mail");
        assertThat(column(mapping, StandardField.LATITUDE)).isEqualTo("Lat");
        assertThat(column(mapping, StandardField.LONGITUDE)).isEqualTo("Lng");
        assertThat(column(mapping, StandardField.DATE_MAJ)).isEqualTo("Date maj");
        assertThat(column(mapping, StandardField.CODE_INSEE)).isEqualTo("Insee");
    }

    @Test
    void whatColumnsContainTellsWhereNamesDoNot() throws IOException {
        SourceMapping mapping = mapping(draft(
                "c.csv",
                "nom;a;b;c;d;e;f\n"
                        + "Phare;43493312300029;accueil@b.fr;www.b.fr;02 96 00 00 00;48.7321, -3.4592;22300\n"
                        + "Port;43493312300037;mairie@c.fr;https://c.fr;0296000001;48.7421, -3.4692;22560\n"));

        assertThat(column(mapping, StandardField.PIVOT)).isEqualTo("a");
        assertThat(column(mapping, StandardField.COURRIELS)).isEqualTo("b");
        assertThat(column(mapping, StandardField.SITE_WEB)).isEqualTo("c");
        assertThat(column(mapping, StandardField.TELEPHONE)).isEqualTo("d");
        assertThat(column(mapping, StandardField.LATITUDE)).isEqualTo("e");
        assertThat(column(mapping, StandardField.CODE_POSTAL)).isEqualTo("f");
    }

    @Test
    void aColumnPerDayOrHalfDayBecomesHours() throws IOException {
        SourceMapping days =
                mapping(draft("d.csv", "nom;lundi;mardi;mercredi;jeudi;vendredi;samedi\nPhare;9h-12h;9h-12h;;;;\n"));
        assertThat(rule(days, StandardField.HORAIRES).source())
                .isEqualTo(new Week(List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"), false));

        String halves = List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi").stream()
                .map(day -> ";" + day + "_matin;" + day + "_apres_midi")
                .collect(Collectors.joining());
        SourceMapping half = mapping(draft("e.csv", "nom" + halves + "\nPhare;9h-12h\n"));
        assertThat(((Week) rule(half, StandardField.HORAIRES).source()).halves())
                .isTrue();
        assertThat(rule(half, StandardField.HORAIRES).source().columns())
                .hasSize(10)
                .startsWith("lundi_matin", "lundi_apres_midi", "mardi_matin");
    }

    @Test
    void columnsAboutPersonsAreProposedAsPersonalAndNoTextOfTheListIsCopied() throws IOException {
        Draft draft = draft(
                "f.csv",
                "nom;Prénom du référent;mel;gsm;Présence d'un médiateur;Couleur\n"
                        + "Phare;Zoé;zoe.martin@b.fr;06 12 34 56 78;oui;vert\n"
                        + "Port;Léo;leo.durand@b.fr;0712345678;non;bleu\n");

        assertThat(mapping(draft).rows().personal()).containsExactly("Prénom du référent", "mel", "gsm");
        assertThat(draft.yaml())
                .contains("# ignore:", "#   - Couleur # remplie 2 fois sur 2")
                .doesNotContain("Zoé", "martin", "06 12", "vert");
    }

    @Test
    void aPieceThatAllNamesBeginWithSaysNothing() throws IOException {
        SourceMapping mapping = mapping(draft(
                "g.json",
                "[{\"c_nom\": \"Phare\", \"c_city\": \"Lannion\", \"c_postcode\": \"22300\", \"c_x\": \"-3.4\"}]"));

        assertThat(column(mapping, StandardField.NOM)).isEqualTo("c_nom");
        assertThat(column(mapping, StandardField.COMMUNE)).isEqualTo("c_city");
        assertThat(mapping.keyColumns()).containsExactly("c_nom", "c_postcode", "c_city");
    }

    @Test
    void rowsOfOneKeyThatDifferInOneColumnAreProposedAsOneVenue() throws IOException {
        Draft draft = draft(
                "h.csv",
                "Identifiant;nom;commune;Rubrique\n7;Phare;Lannion;papiers\n7;Phare;Lannion;jeux\n8;Port;Lannion;jeux\n");

        assertThat(draft.yaml())
                .contains("ne diffèrent que par : [Rubrique].", "# key: [Identifiant]\n# fold: true\n")
                .contains("un lieu qui dit son nom")
                .doesNotContain("papiers");
        assertThat(mapping(draft).rows().fold()).isFalse();
    }

    @Test
    void rowsThatAreAllDifferentVenuesAreNotProposedAsOne() throws IOException {
        Draft draft = draft(
                "i.csv",
                "Code;nom;voie;commune;CP\n1;A;1 rue;Lannion;22300\n1;B;2 rue;Brest;29200\n2;C;;Brest;29200\n");

        assertThat(draft.yaml()).doesNotContain("fold");
    }

    @Test
    void aListWithAHeaderAndNoRowsIsRefused() {
        assertThatThrownBy(() -> draft("j.csv", "nom;commune\n"))
                .isInstanceOf(DeliveryProblem.class)
                .hasMessageContaining("j.csv n'a qu'un en-tête");
    }

    @Test
    void theRealExampleOfTheStandardIsRecognisedCompletely() {
        Path example = Path.of("..", "shared", "datasets", "standard", "exemple-valide.csv");
        assumeTrue(Files.exists(example), "skipped: no file " + example);

        assertThat(new DraftMapping(ShippedGazetteer.get())
                        .draft("x", example, "x.csv")
                        .recognised())
                .isEqualTo(32);
    }

    private static FieldRule rule(SourceMapping mapping, StandardField field) {
        return Objects.requireNonNull(mapping.fields().get(field)).get(0);
    }

    private static String column(SourceMapping mapping, StandardField field) {
        return rule(mapping, field).source().columns().get(0);
    }

    private static SourceMapping mapping(Draft draft) {
        return MappingFiles.parse("ville.yaml", draft.yaml());
    }

    private Draft draft(String name, String text) throws IOException {
        return new DraftMapping(ShippedGazetteer.get())
                .draft("ville", Files.writeString(folder.resolve(name), text), "data/deliveries/" + name);
    }
}
