package fr.balise.runs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one run read, noticed and changed. Counts are exact; lists are capped and hold the first.
 *
 * @param run null for a dry run, which is not stored
 * @param placing French sentences about addresses that were looked up
 */
public record RunReport(
        @JsonProperty("import") @Nullable Long run,
        @JsonProperty("source") String sourceId,
        @JsonProperty("titre") String title,
        @JsonProperty("a_blanc") boolean dryRun,
        @JsonProperty("debut") Instant startedAt,
        @JsonProperty("fin") Instant finishedAt,
        @JsonProperty("fichier") ReadFile file,
        @JsonProperty("geocodage") List<String> placing,
        @JsonProperty("lignes") Rows rows,
        @JsonProperty("fiches") Records records,
        @JsonProperty("lieux") Venues venues,
        @JsonProperty("remarques") List<FindingCount> findings,
        @JsonProperty("occurrences") List<Occurrence> occurrences,
        @JsonProperty("valeurs_inconnues") UnknownValues unknownValues,
        @JsonProperty("lieux_nommes") NamedVenues namedVenues,
        @JsonProperty("differences") List<Difference> differences) {

    public RunReport {
        // One that was stored before venues were named.
        namedVenues = Objects.requireNonNullElse(namedVenues, NamedVenues.NONE);
    }

    private static final int LISTED_ON_TERMINAL = 5;

    /**
     * The file as it was found.
     *
     * @param detected how it is written: {@code encodage: windows-1252}
     * @param notices French sentences about the file as a whole
     * @param unusedColumns columns that the mapping neither uses nor ignores
     */
    public record ReadFile(
            @JsonProperty("nom") String name,
            @JsonProperty("sha256") String sha256,
            @JsonProperty("detecte") Map<String, String> detected,
            @JsonProperty("remarques") List<String> notices,
            @JsonProperty("colonnes_inutilisees") List<String> unusedColumns) {}

    /** The rows read; each has exactly one of the four outcomes. */
    public record Rows(
            @JsonProperty("lues") int read,
            @JsonProperty("acceptees") int accepted,
            @JsonProperty("acceptees_avec_remarques") int acceptedWithFindings,
            @JsonProperty("a_relire") int toReview,
            @JsonProperty("refusees") int rejected) {}

    /**
     * The records, beside those of the delivery before.
     *
     * @param changed whose own cells changed
     * @param reread that are the same, but were cleaned anew because mapping, gazetteer or rules changed
     * @param absent that the delivery no longer has, noticed now
     * @param returned that had been absent
     */
    public record Records(
            @JsonProperty("nouvelles") int added,
            @JsonProperty("modifiees") int changed,
            @JsonProperty("inchangees") int unchanged,
            @JsonProperty("relues") int reread,
            @JsonProperty("disparues") int absent,
            @JsonProperty("revenues") int returned) {}

    /**
     * The venues that the run touched, and those of the source that stayed as they were.
     *
     * @param merged that became part of another one
     */
    public record Venues(
            @JsonProperty("crees") int created,
            @JsonProperty("modifies") int changed,
            @JsonProperty("inchanges") int unchanged,
            @JsonProperty("reunis") int merged) {}

    /**
     * A kind of finding.
     *
     * @param kind its name in the code, such as {@code PHONE_REPAIRED}
     * @param sentence what was noticed and what was done, in French
     * @param remedy how to mend it at the source, in French
     */
    public record FindingCount(
            @JsonProperty("type") String kind,
            @JsonProperty("nombre") int count,
            @JsonProperty("constat") String sentence,
            @JsonProperty("remede") String remedy) {}

    /**
     * One finding in one row.
     *
     * @param line physical line in the file, from 1; null where the format has none
     * @param row number of the row, from 1, the header apart
     * @param column null when it concerns the whole row
     * @param raw the text as it was read
     * @param result what became of it, null when nothing did
     */
    public record Occurrence(
            @JsonProperty("type") String kind,
            @JsonProperty("ligne") @Nullable Integer line,
            @JsonProperty("rang") int row,
            @JsonProperty("colonne") @Nullable String column,
            @JsonProperty("lu") @Nullable String raw,
            @JsonProperty("retenu") @Nullable String result) {}

    /**
     * Values that the standard does not know.
     *
     * @param different how many different ones there are, of which {@code values} has the most frequent
     */
    public record UnknownValues(
            @JsonProperty("differentes") int different,
            @JsonProperty("nombre") int count,
            @JsonProperty("valeurs") List<UnknownValue> values) {
        public static final UnknownValues NONE = new UnknownValues(0, 0, List.of());
    }

    /** A value and how often it stands in its column. */
    public record UnknownValue(
            @JsonProperty("colonne") @Nullable String column,
            @JsonProperty("valeur") String value,
            @JsonProperty("nombre") int count) {}

    /**
     * One field of one venue that says something else now.
     *
     * @param before null when it said nothing
     * @param after as {@code before}
     */
    public record Difference(
            @JsonProperty("lieu") String venueId,
            @JsonProperty("nom") String venueName,
            @JsonProperty("champ") String field,
            @JsonProperty("avant") @Nullable String before,
            @JsonProperty("apres") @Nullable String after) {}

    /** How often a kind of finding was noticed. */
    public int findings(String kind) {
        return findings.stream()
                .filter(count -> count.kind().equals(kind))
                .mapToInt(FindingCount::count)
                .sum();
    }

    /** The report for a terminal, in French. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(sourceId + " : " + rows.read() + " lignes lues, " + rows.accepted() + " acceptées, "
                + rows.acceptedWithFindings() + " acceptées avec remarques, " + rows.toReview() + " à relire, "
                + rows.rejected() + " refusées" + (dryRun ? " (à blanc : rien n'est écrit)" : ""));
        lines.add("  lieux : " + venues.created() + " créés, " + venues.changed() + " modifiés, " + venues.unchanged()
                + " inchangés, " + venues.merged() + " réunis à un autre");
        lines.add("  fiches : " + records.added() + " nouvelles, " + records.changed() + " modifiées, "
                + records.unchanged() + " inchangées, " + records.absent() + " disparues, " + records.returned()
                + " revenues");
        if (records.reread() > 0) {
            lines.add("  " + records.reread() + " fiches relues parce que la description de la source, les communes ou"
                    + " les règles ont changé");
        }
        file.notices().forEach(notice -> lines.add("  " + notice));
        placing.forEach(line -> lines.add("  " + line));
        findings.stream()
                .sorted(Comparator.comparing(FindingCount::count).reversed())
                .forEach(finding -> lines.add("  " + finding.count() + " × " + finding.sentence()));
        if (unknownValues.different() > 0) {
            lines.add("  valeurs inconnues du standard, " + unknownValues.different() + " différentes : "
                    + String.join(", ", firstValues()));
        }
        if (!file.unusedColumns().isEmpty()) {
            lines.add("  colonnes ni lues ni ignorées : " + String.join(", ", file.unusedColumns()));
        }
        return lines;
    }

    /** What was noticed where, for a terminal, in French. */
    public List<String> detailLines() {
        List<String> lines = new ArrayList<>();
        lines.add("fichier : " + file.name() + " " + file.detected());
        for (FindingCount kind : findings) {
            lines.add("");
            lines.add(kind.kind() + " (" + kind.count() + ") : " + kind.sentence());
            lines.add("  remède : " + kind.remedy());
            occurrences.stream()
                    .filter(found -> found.kind().equals(kind.kind()))
                    .limit(LISTED_ON_TERMINAL)
                    .forEach(found ->
                            lines.add("  " + where(found) + (found.raw() == null ? "" : " : « " + found.raw() + " »")
                                    + (found.result() == null ? "" : " → " + found.result())));
        }
        return lines;
    }

    private static String where(Occurrence found) {
        String line = found.line() == null ? "rang " + found.row() : "ligne " + found.line();
        return found.column() == null ? line : line + ", " + found.column();
    }

    /** Which venues were created, joined and changed, for a terminal, in French. */
    public List<String> venueLines() {
        List<String> lines = new ArrayList<>(namedVenues.lines(venues, dryRun));
        if (!differences.isEmpty()) {
            lines.add(
                    "  " + (dryRun ? "lieux qui seraient modifiés (" : "lieux modifiés (") + venues.changed() + ") :");
        }
        String venue = "";
        for (Difference each : differences) {
            if (!each.venueId().equals(venue)) {
                venue = each.venueId();
                lines.add("    " + each.venueName() + " : /lieux/" + venue);
            }
            lines.add("      " + each.field() + " : " + orNothing(each.before()) + " → " + orNothing(each.after()));
        }
        return lines;
    }

    private static String orNothing(@Nullable String words) {
        return words == null ? "rien" : words;
    }

    private List<String> firstValues() {
        return unknownValues.values().stream()
                .limit(5)
                .map(value -> "« " + value.value() + " » (" + value.count() + ")")
                .toList();
    }
}
