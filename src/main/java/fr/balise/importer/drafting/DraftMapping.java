package fr.balise.importer.drafting;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.importer.reading.Delivery;
import fr.balise.importer.reading.DeliveryProblem;
import fr.balise.importer.reading.InputForm;
import fr.balise.importer.reading.ReadDelivery;
import fr.balise.importer.source.MappingFiles;
import fr.balise.venue.StandardField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a first mapping of a list: what its columns seem to mean, for people to correct. */
public final class DraftMapping {
    private static final String TO_SAY = "à compléter";
    /** In more columns than that, rows of one key are rather different venues. */
    private static final int FEW = 3;

    private final Gazetteer gazetteer;

    public DraftMapping(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * A mapping that can be read as it is.
     *
     * @param yaml the text of the file
     * @param recognised how many columns are used or kept out on purpose
     * @param columns how many there are
     */
    public record Draft(String yaml, int recognised, int columns) {}

    /**
     * Reads the first rows of a list of any format.
     *
     * @param place as the mapping names the file
     * @throws fr.balise.importer.reading.DeliveryProblem when it can't be read, or has no row
     */
    public Draft draft(String id, Path file, String place) {
        try (Delivery delivery = ReadDelivery.open(file, InputForm.DETECTED)) {
            Sample sample = new Sample(delivery);
            if (sample.rows() == 0) {
                throw DeliveryProblem.withoutRows(String.valueOf(file));
            }
            Recognised recognised = Recognised.of(sample, gazetteer);
            String yaml = text(id, place, recognised, sample);
            // What is proposed can be used: a draft that would be refused is a mistake of this program.
            MappingFiles.parse(id + MappingFiles.ENDING, yaml);
            int all = sample.columns().size();
            return new Draft(yaml, all - recognised.rest().size(), all);
        }
    }

    private static String text(String id, String place, Recognised recognised, Sample sample) {
        List<String> lines = new ArrayList<>();
        lines.add("# yaml-language-server: $schema=mapping.schema.json");
        lines.add("# Première ébauche : relire chaque champ, compléter, puis ./balise mapping check " + id);
        lines.add("id: " + id);
        lines.add("title: " + TO_SAY);
        lines.add("publisher: " + TO_SAY);
        lines.add("licence: " + TO_SAY);
        lines.add("rank: 50");
        lines.add("input:");
        lines.add("  file: " + YamlText.quote(place));
        List<String> key = key(recognised, sample);
        if (key.isEmpty()) {
            lines.add("# key: [] # aucune colonne sûre : la clé vient du contenu de la ligne");
        } else {
            lines.add("key: " + YamlText.list(key));
        }
        lines.addAll(fold(key, recognised, sample));
        if (!recognised.personal().isEmpty()) {
            lines.add("# Colonnes qui semblent parler de personnes : retirées dès la lecture. À relire.");
            lines.add("personal: " + YamlText.list(recognised.personal()));
        }
        List<String> rest = recognised.rest().stream()
                .filter(column -> !key.contains(column))
                .toList();
        if (!rest.isEmpty()) {
            lines.add("# Colonnes non reconnues : les employer sous fields, ou décommenter.");
            lines.add("# ignore:");
            recognised.rest().forEach(column -> lines.add("#   - " + YamlText.quote(column) + filling(column, sample)));
        }
        lines.add("fields:");
        lines.addAll(fields(recognised));
        lines.add("# Des lignes inventées, et ce qui doit en sortir :");
        lines.add("# examples:");
        lines.add("#   - name: un lieu qui dit son nom");
        lines.add("#     row: {" + YamlText.quote(nameColumn(recognised)) + ": EPN Le Phare}");
        lines.add("#     expect: {nom: EPN Le Phare}");
        return String.join("\n", lines) + "\n";
    }

    private static List<String> fields(Recognised recognised) {
        List<String> lines = new ArrayList<>();
        for (StandardField field : StandardField.values()) {
            List<String> columns = recognised.fields().getOrDefault(field, List.of());
            if (field == StandardField.NOM && columns.isEmpty()) {
                lines.add("  # Aucune colonne n'a l'air d'un nom : corriger celle-ci.");
                lines.add("  nom: {column: " + YamlText.quote(nameColumn(recognised)) + "}");
            }
            if (columns.size() == 1) {
                lines.add("  " + field.wireName() + ": {column: " + YamlText.quote(columns.get(0)) + "}");
            } else if (!columns.isEmpty()) {
                lines.add("  " + field.wireName() + ": ["
                        + columns.stream()
                                .map(column -> "{column: " + YamlText.quote(column) + "}")
                                .collect(Collectors.joining(", "))
                        + "]");
            }
            if (field == StandardField.LATITUDE && !recognised.point().isEmpty()) {
                lines.add("  # La colonne a la latitude et la longitude.");
            }
            if (field == StandardField.HORAIRES && !recognised.week().columns().isEmpty()) {
                lines.add("  horaires: {" + (recognised.week().halves() ? "half_days" : "days") + ": "
                        + YamlText.list(recognised.week().columns()) + "}");
            }
        }
        return lines;
    }

    private static String nameColumn(Recognised recognised) {
        return Stream.of(recognised.fields().getOrDefault(StandardField.NOM, List.of()), recognised.rest())
                .flatMap(List::stream)
                .findFirst()
                .orElse("nom");
    }

    /** An identifier that each row has, and no two share; else the name and where it is. */
    private static List<String> key(Recognised recognised, Sample sample) {
        for (String column : identifiers(recognised)) {
            if (sample.isUnique(column)) {
                return List.of(column);
            }
        }
        return Stream.of(StandardField.NOM, StandardField.CODE_POSTAL, StandardField.COMMUNE)
                .flatMap(field -> recognised.fields().getOrDefault(field, List.of()).stream())
                .toList();
    }

    private static List<String> identifiers(Recognised recognised) {
        return Stream.concat(
                        recognised.fields().getOrDefault(StandardField.ID, List.of()).stream(),
                        recognised.rest().stream())
                .filter(column -> ColumnNames.words(column)
                        .matches(
                                "(.* )?(id|identifiant|uid|uuid|code|numero|id structure|id lieu|ref|reference)( .*)?"))
                .toList();
    }

    /** Where rows of one key differ in a few columns only, such as one row per service, they may be one venue. */
    private static List<String> fold(List<String> key, Recognised recognised, Sample sample) {
        Stream<List<String>> keys =
                Stream.concat(identifiers(recognised).stream().map(List::of), Stream.of(key));
        for (List<String> each : keys.filter(columns -> !columns.isEmpty()).toList()) {
            Set<String> differing = sample.differing(each);
            boolean few = differing.size() <= FEW
                    && differing.size() * 2 < sample.columns().size();
            if (few && !differing.isEmpty()) {
                return List.of(
                        "# Des lignes de même clé ne diffèrent que par : " + YamlText.list(List.copyOf(differing))
                                + ". Si elles sont un seul lieu :",
                        "# key: " + YamlText.list(each),
                        "# fold: true");
            }
        }
        return List.of();
    }

    /** How the column is filled; not with what, since lists stay out of mappings. */
    private static String filling(String column, Sample sample) {
        List<String> filled = sample.filled(column);
        return filled.isEmpty()
                ? " # toujours vide"
                : " # remplie " + filled.size() + " fois sur " + sample.rows() + ", textes différents : "
                        + filled.stream().distinct().count();
    }
}
