package fr.balise.search.map;

import fr.balise.geo.BBox;
import fr.balise.search.CellRange;
import fr.balise.search.MapCell;
import fr.balise.search.MapQuery;
import fr.balise.search.MapVenue;
import fr.balise.search.VenueEngine;
import fr.balise.search.VenueQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of the map: groups where venues crowd, and the venues themselves where they do not. It is made of whole cells, so that
 * nothing changes its number while somebody pans.
 *
 * @param total venues in the cells of the view, those outside its box included
 * @param groups by key
 * @param spots by cell, then by the id of the first venue
 */
public record MapView(int zoom, int total, List<MapGroup> groups, List<MapSpot> spots) {
    /** From here on venues are shown one by one, however many there are. */
    public static final int SPREAD_ZOOM = 18;

    /** What an engine has to say of the cells of one query. */
    public interface Source {
        /** As {@link VenueEngine#cells}. */
        List<MapCell> cells(int zoom);

        /** As {@link VenueEngine#venues}. */
        List<MapVenue> venues(int zoom, List<Long> cells);

        static Source of(VenueEngine engine, VenueQuery query) {
            return new Source() {
                @Override
                public List<MapCell> cells(int zoom) {
                    return engine.cells(query, zoom);
                }

                @Override
                public List<MapVenue> venues(int zoom, List<Long> cells) {
                    return engine.venues(query, zoom, cells);
                }
            };
        }
    }

    /** What an engine has to be asked for {@link #of}: the same, of a somewhat larger box. */
    public static VenueQuery around(MapQuery asked) {
        return inBox(asked, JoinedCells.REACH);
    }

    /**
     * The view of a box, with groups that would cover each other joined.
     *
     * @param source answers {@link #around} this query
     */
    public static MapView of(MapQuery asked, Source source) {
        return of(asked, source, true);
    }

    /**
     * The view of a box, each group within its cell: for tiles, where each cell is in one tile and no tile looks at its
     * neighbours.
     *
     * @param source answers this very query
     */
    public static MapView ofCells(MapQuery asked, Source source) {
        return of(asked, source, false);
    }

    private static MapView of(MapQuery asked, Source source, boolean joined) {
        int zoom = asked.zoom();
        List<CellRange> shown = CellRange.of(asked.query().area().bbox(), zoom);
        int total = 0;
        List<MapCell> crowded = new ArrayList<>();
        List<Long> spread = new ArrayList<>();
        for (MapCell cell : source.cells(zoom)) {
            boolean isShown = isShown(cell.key(), shown);
            total += isShown ? cell.count() : 0;
            if (!isSpread(cell, zoom)) {
                crowded.add(cell);
            } else if (isShown) {
                spread.add(cell.key());
            }
        }
        List<MapVenue> venues = spread.isEmpty() ? List.of() : source.venues(zoom, spread);
        return new MapView(zoom, total, groups(crowded, shown, zoom, joined), SpreadVenues.of(venues));
    }

    private static List<MapGroup> groups(List<MapCell> crowded, List<CellRange> shown, int zoom, boolean joined) {
        var groups = joined
                ? JoinedCells.of(crowded, zoom)
                : crowded.stream().map(List::of).toList();
        List<MapGroup> made = new ArrayList<>(groups.size());
        for (List<MapCell> cells : groups) {
            if (isAnyShown(cells, shown)) {
                made.add(MapGroup.of(cells));
            }
        }
        made.sort(Comparator.comparingLong(MapGroup::key));
        return made;
    }

    private static boolean isAnyShown(List<MapCell> cells, List<CellRange> shown) {
        for (MapCell cell : cells) {
            if (isShown(cell.key(), shown)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpread(MapCell cell, int zoom) {
        return cell.count() == 1 || zoom >= SPREAD_ZOOM || isOneSpot(cell);
    }

    private static boolean isOneSpot(MapCell cell) {
        return SpreadVenues.spot(cell.west()) == SpreadVenues.spot(cell.east())
                && SpreadVenues.spot(cell.south()) == SpreadVenues.spot(cell.north());
    }

    private static boolean isShown(long key, List<CellRange> shown) {
        for (CellRange range : shown) {
            if (range.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static VenueQuery inBox(MapQuery asked, int reach) {
        VenueQuery query = asked.query();
        BBox box = query.area().bbox();
        return box == null ? query : query.inBox(box(CellRange.of(box, asked.zoom()), reach));
    }

    /** The box of all cells that have to be looked at. */
    private static BBox box(List<CellRange> shown, int reach) {
        CellRange first = shown.get(0).grown(reach);
        if (shown.size() == 1) {
            return first.box();
        }
        CellRange second = shown.get(1).grown(reach);
        if (first.west() <= second.east() + 1) {
            return new CellRange(first.zoom(), 0, first.north(), CellRange.side(first.zoom()) - 1, first.south()).box();
        }
        return new BBox(
                first.box().west(),
                first.box().south(),
                second.box().east(),
                first.box().north());
    }
}
