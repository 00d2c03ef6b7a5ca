package fr.balise.importer.source;

import fr.balise.importer.reading.RawRow;
import fr.balise.venue.StandardField;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file {@code import/<id>.yaml}: a publisher's list and what its columns mean.
 *
 * @param id name of the file without its ending
 * @param territory codes of departments, comma-separated; null for the whole of France
 * @param rank 1 to 1000; where two sources state a field, the higher rank is believed
 * @param rows which rows there are, and what makes two of them the same
 * @param ignore columns that are left out on purpose
 * @param stops {@code arrets}: each a stop that a row may state; none for lists of places that stay
 * @param precision {@code precision}: how far a point that the row states can be trusted; none means to the door
 * @param rules a text that changes whenever the same row might be cleaned otherwise
 */
public record SourceMapping(
        String id,
        String title,
        String publisher,
        String licence,
        @Nullable String homepage,
        @Nullable String territory,
        int rank,
        @Nullable String updateFrequency,
        SourceInput input,
        RowRules rows,
        List<String> ignore,
        Map<StandardField, List<FieldRule>> fields,
        ClosingRules closing,
        OpeningRules opening,
        List<FieldRule> precision,
        List<StopRules> stops,
        List<Example> examples,
        String rules) {

    /**
     * What a row is.
     *
     * @param key columns that make a row the same row in the next delivery; none for all that it says
     * @param fold whether rows with the same key are one venue
     * @param about the column with the public id of the venue that a row is about; null where rows are found to be about
     *     one by comparing them
     * @param personal columns about persons, which are dropped as soon as a row is read
     * @param skip what rows that are no venues have in common; null where all are
     */
    public record RowRules(
            List<String> key,
            boolean fold,
            @Nullable String about,
            List<String> personal,
            @Nullable Condition skip) {}

    /** The columns that make the key; none when all that a row says makes it. */
    public List<String> keyColumns() {
        return rows.key();
    }

    /**
     * Refuses a delivery without a column that the mapping reads: a renamed column would make every row a new one. One
     * about persons may be missing, unless another looks like it, and would be kept. Corrections may leave out all columns but
     * the key, and have no others.
     *
     * @throws MappingProblem naming what is missing and what is there
     */
    public void requireColumns(List<String> present) {
        if (rows.about() != null) {
            requireKnown(present);
        }
        for (String column : rows.about() == null ? usedColumns() : rows.key()) {
            if (!present.contains(column)) {
                throw missing(column, present);
            }
        }
        List<String> unused = listUnused(present);
        for (String column : rows.personal()) {
            if (!present.contains(column) && Suggestion.nearest(column, unused).isPresent()) {
                throw missing(column, unused);
            }
        }
    }

    /** People write corrections by hand: they may leave out columns, but none may be misspelt and so be left out. */
    private void requireKnown(List<String> present) {
        listUnused(present).stream().findFirst().ifPresent(column -> {
            throw new MappingProblem("La colonne « " + column + " » de " + input.place()
                    + " n'est pas de celles que import/" + id + ".yaml emploie ; rien n'est importé ; "
                    + Suggestion.sentence(column, List.copyOf(usedColumns())));
        });
    }

    private MappingProblem missing(String column, List<String> present) {
        return new MappingProblem("import/" + id + ".yaml emploie la colonne « " + column + " », que " + input.place()
                + " n'a pas ; rien n'est importé ; " + Suggestion.sentence(column, present));
    }

    /** The columns of a delivery that the mapping neither uses nor leaves out on purpose, in their order. */
    public List<String> listUnused(List<String> present) {
        Set<String> known = new TreeSet<>(usedColumns());
        known.addAll(rows.personal());
        known.addAll(ignore);
        return present.stream().filter(column -> !known.contains(column)).toList();
    }

    /** Columns that the mapping reads, in alphabetical order. */
    public Set<String> usedColumns() {
        Set<String> used = new TreeSet<>(rows.key());
        Stream.of(
                        fields.values().stream().flatMap(Collection::stream),
                        closing.all(),
                        opening.all(),
                        precision.stream(),
                        stops.stream().flatMap(StopRules::all))
                .flatMap(rules -> rules)
                .flatMap(FieldRule::columns)
                .forEach(used::add);
        if (rows.skip() != null) {
            rows.skip().columns().forEach(used::add);
        }
        return used;
    }

    /** The row without what it says of persons: what a run does first, before anything is stored. */
    public RawRow withoutPersonal(RawRow row) {
        if (rows.personal().isEmpty()) {
            return row;
        }
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        rows.personal().forEach(cells::remove);
        return new RawRow(
                row.number(),
                cells,
                row.surplus(),
                row.flags().stream()
                        .filter(flag -> !rows.personal().contains(flag.column()))
                        .toList(),
                row.line());
    }
}
