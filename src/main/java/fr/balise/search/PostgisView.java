package fr.balise.search;

import fr.balise.search.map.MapView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A part of the map from PostGIS, asked once: most venues that a view wants have come with its cells. For one view. */
final class PostgisView implements MapView.Source {
    private final PostgisEngine engine;
    private final VenueQuery query;
    private List<MapVenue> read = List.of();

    PostgisView(PostgisEngine engine, VenueQuery query) {
        this.engine = engine;
        this.query = query;
    }

    @Override
    public List<MapCell> cells(int zoom) {
        PostgisLook look = engine.look(query, zoom);
        read = look.venues();
        return look.cells();
    }

    @Override
    public List<MapVenue> venues(int zoom, List<Long> cells) {
        Set<Long> wanted = new HashSet<>(cells);
        List<MapVenue> found =
                read.stream().filter(venue -> wanted.contains(venue.cell())).toList();
        found.forEach(venue -> wanted.remove(venue.cell()));
        return wanted.isEmpty() ? found : engine.venues(query, zoom, cells);
    }
}
