package fr.balise.search;

import java.util.Map;

/** Degrees around some cells; those at the ends of the square world have all that lies beyond it, too. */
record CellEdges(double west, double south, double east, double north) {
    /** More than rounding can move an edge, less than anybody sees: a centimetre. */
    private static final double MARGIN = 1e-7;

    static CellEdges of(CellRange range) {
        double unit = 1 << MapCell.shift(range.zoom());
        int last = CellRange.side(range.zoom()) - 1;
        return new CellEdges(
                Math.max(-180, WebMercator.longitude(range.west() * unit) - MARGIN),
                range.south() == last ? -90 : WebMercator.latitude((range.south() + 1) * unit) - MARGIN,
                Math.min(180, WebMercator.longitude((range.east() + 1) * unit) + MARGIN),
                range.north() == 0 ? 90 : WebMercator.latitude(range.north() * unit) + MARGIN);
    }

    /** Of one cell. */
    static CellEdges of(long key, int zoom) {
        return of(new CellRange(zoom, MapCell.x(key), MapCell.y(key), MapCell.x(key), MapCell.y(key)));
    }

    /** By the names of values in SQL, each with a number behind it. */
    Map<String, Object> values(int number) {
        return Map.of(
                "cellWest" + number,
                west,
                "cellSouth" + number,
                south,
                "cellEast" + number,
                east,
                "cellNorth" + number,
                north);
    }
}
