package fr.balise.api;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.search.CellRange;
import fr.balise.search.MapCell;
import fr.balise.search.MapVenue;
import fr.balise.search.WebMercator;
import fr.balise.search.map.MapGroup;
import fr.balise.search.map.MapSpot;
import fr.balise.search.map.MapView;
import fr.balise.venue.Typology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tile of the map for GIS and other sites: layers {@code groupes}, {@code lieux} and {@code communes}. */
final class VectorTile {
    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private final Address address;

    /**
     * Which tile.
     *
     * @param row from the north
     * @param column from the west
     */
    record Address(int zoom, int row, int column) {
        boolean exists() {
            return zoom >= 0
                    && zoom <= MapCell.MAX_ZOOM
                    && row >= 0
                    && row < 1 << zoom
                    && column >= 0
                    && column < 1 << zoom;
        }

        /** A box that meets the cells of this tile and no others. */
        BBox box() {
            int side = 1 << MapCell.SIZE_BITS;
            int west = column * side;
            int north = row * side;
            return new CellRange(zoom, west, north, west + side - 1, north + side - 1).box();
        }
    }

    private VectorTile(Address address) {
        this.address = address;
    }

    /** @param view the cells of the tile, not joined */
    static byte[] of(Address address, MapView view) {
        return new VectorTile(address).write(view);
    }

    private byte[] write(MapView view) {
        TileLayer groups = new TileLayer("groupes");
        view.groups().forEach(group -> add(group, view.zoom(), groups));
        TileLayer venues = new TileLayer("lieux");
        TileLayer communes = new TileLayer("communes");
        for (MapSpot spot : view.spots()) {
            if (spot.approximate()) {
                addCommune(spot, communes);
            } else {
                spot.venues().forEach(venue -> add(venue, spot, venues));
            }
        }
        Protobuf tile = new Protobuf();
        for (TileLayer layer : List.of(groups, venues, communes)) {
            if (!layer.isEmpty()) {
                layer.addTo(tile);
            }
        }
        return tile.toBytes();
    }

    private void add(MapGroup group, int zoom, TileLayer groups) {
        // In one order: the tile has the same bytes, and one strong ETag, on all nodes.
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cle", CarteJson.key(zoom, group));
        properties.put("nombre", group.count());
        add(group.center(), properties, groups);
    }

    private void add(MapVenue venue, MapSpot spot, TileLayer venues) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", venue.id());
        properties.put("nom", venue.name());
        if (!venue.typologies().isEmpty()) {
            properties.put(
                    "typologie", venue.typologies().stream().map(Typology::code).collect(Collectors.joining("|")));
        }
        properties.put("precision", venue.precision().wireName());
        properties.put("statut", venue.state().wireName());
        properties.put("nombre", spot.venues().size());
        add(spot.position(), properties, venues);
    }

    private void addCommune(MapSpot spot, TileLayer communes) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("cle", spot.key());
        properties.put("code_insee", spot.venues().get(0).inseeCode());
        properties.put("nombre", spot.venues().size());
        add(spot.position(), properties, communes);
    }

    private void add(Position position, Map<String, ?> properties, TileLayer layer) {
        layer.add(
                place(WebMercator.x(position.longitude()), address.column()),
                place(WebMercator.y(position.latitude()), address.row()),
                properties);
    }

    private int place(int unit, int tile) {
        int bits = WebMercator.BITS - address.zoom();
        long within = unit - ((long) tile << bits);
        return (int)
                (bits >= TileLayer.EXTENT_BITS
                        ? within >> (bits - TileLayer.EXTENT_BITS)
                        : within << (TileLayer.EXTENT_BITS - bits));
    }
}
