package fr.balise.search.map;

import fr.balise.search.CellRange;
import fr.balise.search.MapCell;
import fr.balise.search.MapQuery;
import fr.balise.search.MapVenue;
import fr.balise.search.WebMercator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The plainest source of cells: looks at every venue each time. */
public record PlainCells(MapQuery asked, List<MapVenue> all) implements MapView.Source {

    /** What {@link MapView#around} asks for. */
    static MapView view(MapQuery asked, List<MapVenue> all) {
        return MapView.of(asked, new PlainCells(new MapQuery(MapView.around(asked), asked.zoom()), all));
    }

    public static long key(MapVenue venue, int zoom) {
        int shift = MapCell.shift(zoom);
        return MapCell.key(
                WebMercator.x(venue.position().longitude()) >> shift,
                WebMercator.y(venue.position().latitude()) >> shift);
    }

    @Override
    public List<MapCell> cells(int zoom) {
        List<CellRange> ranges = CellRange.of(asked.query().area().bbox(), zoom);
        Map<Long, List<MapVenue>> cells = all.stream()
                .collect(Collectors.groupingBy(venue -> key(venue, zoom), TreeMap::new, Collectors.toList()));
        return cells.entrySet().stream()
                .filter(cell -> ranges.stream().anyMatch(range -> range.contains(cell.getKey())))
                .map(cell -> cell(cell.getKey(), cell.getValue()))
                .toList();
    }

    private static MapCell cell(long key, List<MapVenue> venues) {
        return new MapCell(
                key,
                venues.size(),
                venues.stream()
                        .mapToLong(v -> WebMercator.x(v.position().longitude()))
                        .sum(),
                venues.stream()
                        .mapToLong(v -> WebMercator.y(v.position().latitude()))
                        .sum(),
                venues.stream().mapToDouble(v -> v.position().longitude()).min().orElseThrow(),
                venues.stream().mapToDouble(v -> v.position().latitude()).min().orElseThrow(),
                venues.stream().mapToDouble(v -> v.position().longitude()).max().orElseThrow(),
                venues.stream().mapToDouble(v -> v.position().latitude()).max().orElseThrow());
    }

    @Override
    public List<MapVenue> venues(int zoom, List<Long> cells) {
        return all.stream()
                .filter(venue -> cells.contains(key(venue, zoom)))
                .map(venue -> inCell(venue, key(venue, zoom)))
                .sorted(Comparator.comparingLong(MapVenue::cell).thenComparing(MapVenue::id))
                .toList();
    }

    private static MapVenue inCell(MapVenue venue, long cell) {
        return new MapVenue(
                cell,
                venue.id(),
                venue.name(),
                venue.position(),
                venue.precision(),
                venue.inseeCode(),
                venue.typologies(),
                venue.state());
    }
}
