package fr.balise.importer.cleaning;

import fr.balise.gazetteer.Gazetteer;
import fr.balise.importer.cleaning.PlaceVenue.Placed;
import fr.balise.importer.report.Finding;
import fr.balise.importer.report.FindingKind;
import fr.balise.importer.source.SourceMapping;
import fr.balise.importer.source.StopRules;
import fr.balise.venue.Passage;
import fr.balise.venue.StandardField;
import fr.balise.venue.Stop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stops of a mobile venue, placed by the same rules as venues. What is not certain about days or hours stays in
 * the row; the stop stays in any case, since where a bus goes is worth knowing without the hour.
 */
final class CleanStops {
    private final List<Rules> stops;

    /** What a mapping says of one stop, and how it is placed. */
    private record Rules(StopRules stop, PlaceVenue placing) {}

    CleanStops(SourceMapping mapping, Gazetteer gazetteer, Set<String> departments) {
        stops = mapping.stops().stream()
                .map(stop -> new Rules(
                        stop,
                        new PlaceVenue(
                                gazetteer,
                                new CleanPoint(mapping.input().coordinates(), stop.precision()),
                                departments,
                                true)))
                .toList();
    }

    /** The stops of all rows of one venue, in their order; rows about the same place are one stop. */
    List<Stop> clean(List<RowTexts> rows, Cells notes) {
        Map<String, Stop> found = new LinkedHashMap<>();
        for (RowTexts row : rows) {
            for (Rules rules : stops) {
                Stop stop = stop(rules, row, notes);
                if (stop != null) {
                    found.merge(stop.key(), stop, (one, other) -> one.with(other.passages()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static @Nullable Stop stop(Rules rules, RowTexts row, Cells notes) {
        Cells cells = new Cells(List.of(row), rules.stop().place());
        String name = text(rules.stop(), StopRules.NAME, cells);
        boolean placed = saysWhere(cells);
        ReadPassages reading = new ReadPassages(rules.stop(), cells);
        if (name == null && !placed) {
            if (reading.saysSomething()) {
                notes.note(FindingKind.STOP_WITHOUT_PLACE, reading.firstCell(), null);
            }
            return null;
        }
        Placed place = rules.placing().place(cells);
        List<Passage> passages = reading.read();
        for (Finding finding : cells.findings()) {
            Finding noticed = finding.kind() == FindingKind.PLACE_UNKNOWN ? unknownPlace(finding, name) : finding;
            if (!notes.findings().contains(noticed)) {
                notes.findings().add(noticed);
            }
        }
        return new Stop(name, place.address(), place.location(), passages);
    }

    private static Finding unknownPlace(Finding finding, @Nullable String name) {
        String raw = finding.raw() == null ? name : finding.raw();
        return new Finding(FindingKind.STOP_PLACE_UNKNOWN, finding.column(), raw, null);
    }

    private static @Nullable String text(StopRules stop, String key, Cells cells) {
        List<Cell> texts = cells.texts(stop.rules(key), false);
        return texts.isEmpty() ? null : texts.get(0).text();
    }

    private static boolean saysWhere(Cells cells) {
        return Stream.of(
                        StandardField.ADRESSE,
                        StandardField.COMMUNE,
                        StandardField.CODE_INSEE,
                        StandardField.CODE_POSTAL,
                        StandardField.LATITUDE)
                .anyMatch(field -> cells.text(field) != null);
    }
}
