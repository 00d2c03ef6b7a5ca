package fr.balise.search.map;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.search.MapCell;
import fr.balise.search.WebMercator;
import java.util.List;

/**
 * Venues that stand too close together to be told apart at a zoom: those of one cell, or of some neighbouring ones.
 *
 * @param key of the smallest of its cells
 * @param cells keys, in their order
 */
public record MapGroup(long key, int count, Position center, BBox box, List<Long> cells) {

    /** @param cells at least one, by key */
    static MapGroup of(List<MapCell> cells) {
        int count = 0;
        long sumX = 0;
        long sumY = 0;
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (MapCell cell : cells) {
            count += cell.count();
            sumX += cell.sumX();
            sumY += cell.sumY();
            west = Math.min(west, cell.west());
            south = Math.min(south, cell.south());
            east = Math.max(east, cell.east());
            north = Math.max(north, cell.north());
        }
        return new MapGroup(
                cells.get(0).key(), count, center(sumX, sumY, count), new BBox(west, south, east, north), keys(cells));
    }

    private static List<Long> keys(List<MapCell> cells) {
        return cells.size() == 1
                ? List.of(cells.get(0).key())
                : cells.stream().map(MapCell::key).toList();
    }

    private static Position center(long sumX, long sumY, int count) {
        // A venue stands somewhere in its unit: in the middle of it, on average.
        double x = (double) sumX / count + 0.5;
        double y = (double) sumY / count + 0.5;
        return new Position(WebMercator.latitude(y), WebMercator.longitude(x));
    }
}
