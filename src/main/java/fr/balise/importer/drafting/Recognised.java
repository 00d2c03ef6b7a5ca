package fr.balise.importer.drafting;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.importer.cleaning.SuspectPersonalData;
import fr.balise.importer.source.FieldVocabulary;
import fr.balise.venue.StandardField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of each column of a list.
 *
 * @param fields columns by field: several only where a field takes several
 * @param personal columns that seem to be about persons
 * @param rest columns that were not recognised
 * @param point the column that holds latitude and longitude both; empty when there is none
 */
record Recognised(
        Map<StandardField, List<String>> fields,
        WeekColumns.Week week,
        List<String> personal,
        List<String> rest,
        String point) {

    static Recognised of(Sample sample, Gazetteer gazetteer) {
        ColumnNames names = ColumnNames.of(sample.columns());
        List<String> open = new ArrayList<>(sample.columns());
        Map<StandardField, List<String>> fields = new EnumMap<>(StandardField.class);
        for (String column : sample.columns()) {
            ColumnNames.findExact(column).ifPresent(field -> take(column, field, fields, open));
        }
        List<String> personal =
                open.stream().filter(column -> isPersonal(column, sample)).toList();
        open.removeAll(personal);
        WeekColumns.Week week = fields.containsKey(StandardField.HORAIRES)
                ? new WeekColumns.Week(List.of(), false)
                : WeekColumns.find(open);
        open.removeAll(week.columns());
        for (StandardField field : StandardField.values()) {
            boolean hours = field == StandardField.HORAIRES && !week.columns().isEmpty();
            if (!fields.containsKey(field) && field != StandardField.ID && !hours) {
                best(field, open, sample, names).forEach(column -> take(column, field, fields, open));
            }
        }
        ColumnContent content = new ColumnContent(sample, gazetteer);
        String point = "";
        for (String column : List.copyOf(open)) {
            StandardField field = content.find(column).orElse(null);
            if (field != null && !fields.containsKey(field)) {
                take(column, field, fields, open);
                point = field == StandardField.LATITUDE ? column : point;
            }
        }
        return new Recognised(fields, week, personal, open, point);
    }

    private static boolean isPersonal(String column, Sample sample) {
        return (ColumnNames.namesPersons(column) && !sample.mostly(column, ColumnContent::isFlag))
                || sample.mostly(column, SuspectPersonalData::namesSomebody)
                || sample.mostly(column, ColumnContent::isMobile);
    }

    private static void take(
            String column, StandardField field, Map<StandardField, List<String>> fields, List<String> open) {
        fields.computeIfAbsent(field, any -> new ArrayList<>()).add(column);
        open.remove(column);
    }

    /** The column that is called most like the field and says something; all that are, where a field takes several. */
    private static List<String> best(StandardField field, List<String> open, Sample sample, ColumnNames names) {
        List<String> named = open.stream()
                .filter(column -> names.rank(field, column) >= 0)
                .filter(column -> !sample.filled(column).isEmpty())
                .sorted(Comparator.comparingInt(column -> names.rank(field, column)))
                .toList();
        boolean several = FieldVocabulary.isList(field) && FieldVocabulary.isFree(field);
        return several || named.isEmpty() ? named : List.of(named.get(0));
    }
}
