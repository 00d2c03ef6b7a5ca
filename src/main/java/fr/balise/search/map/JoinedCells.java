package fr.balise.search.map;

import fr.balise.search.MapCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins crowded cells whose centres are so close that their circles would cover each other. A cell goes to the most crowded of
 * its eight neighbours that is near and more crowded than itself, if that one stays where it is; so what becomes of a cell
 * depends on nothing farther than two cells away, and is the same whatever part of the map is looked at.
 */
final class JoinedCells {
    /** Cells around a view that have to be known so that each group with a cell in the view is whole. */
    static final int REACH = 3;

    /** Pixels of a map whose tiles have 256 of them. */
    private static final int NEAR = 40;

    private static final int UNITS_PER_PIXEL_BITS = 22;

    /** The most crowded first; of two the one with the smaller key. */
    private static final Comparator<MapCell> CROWDED =
            Comparator.comparingInt(MapCell::count).reversed().thenComparingLong(MapCell::key);

    private final Map<Long, MapCell> cells = new HashMap<>();
    private final double near;

    private JoinedCells(Collection<MapCell> crowded, int zoom) {
        crowded.forEach(cell -> cells.put(cell.key(), cell));
        near = NEAR * Math.scalb(1.0, UNITS_PER_PIXEL_BITS - zoom);
    }

    /**
     * The groups of some cells, each with its cells by key.
     *
     * @param crowded by key
     */
    static Collection<List<MapCell>> of(List<MapCell> crowded, int zoom) {
        JoinedCells joined = new JoinedCells(crowded, zoom);
        Map<Long, MapCell> greater = new HashMap<>();
        for (MapCell cell : crowded) {
            MapCell found = joined.findGreater(cell);
            if (found != null) {
                greater.put(cell.key(), found);
            }
        }
        Map<Long, List<MapCell>> groups = new HashMap<>();
        for (MapCell cell : crowded) {
            MapCell found = greater.get(cell.key());
            long root = found == null || greater.containsKey(found.key()) ? cell.key() : found.key();
            groups.computeIfAbsent(root, unused -> new ArrayList<>(1)).add(cell);
        }
        return groups.values();
    }

    private @Nullable MapCell findGreater(MapCell cell) {
        int x = MapCell.x(cell.key());
        int y = MapCell.y(cell.key());
        MapCell greatest = null;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                MapCell other = x + dx < 0 || y + dy < 0 ? null : cells.get(MapCell.key(x + dx, y + dy));
                if (other != null
                        && CROWDED.compare(other, greatest == null ? cell : greatest) < 0
                        && areNear(cell, other)) {
                    greatest = other;
                }
            }
        }
        return greatest;
    }

    private boolean areNear(MapCell one, MapCell other) {
        double x = (double) one.sumX() / one.count() - (double) other.sumX() / other.count();
        double y = (double) one.sumY() / one.count() - (double) other.sumY() / other.count();
        return x * x + y * y < near * near;
    }
}
