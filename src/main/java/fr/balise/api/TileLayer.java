package fr.balise.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** One layer of points of a vector tile (Mapbox Vector Tile, version 2.1): names and values stand in it once each. */
final class TileLayer {
    /** Units along a tile's side. */
    static final int EXTENT = 4096;

    static final int EXTENT_BITS = 12;

    private static final int POINT = 1;
    /** Move to one place. */
    private static final int MOVE_ONCE = 1 | (1 << 3);

    private final String name;
    private final Protobuf features = new Protobuf();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();

    TileLayer(String name) {
        this.name = name;
    }

    /**
     * Adds a point.
     *
     * @param x from the west of the tile, 0 to {@value #EXTENT}
     * @param y from the north of the tile
     * @param properties texts and whole numbers
     */
    void add(int x, int y, Map<String, ?> properties) {
        Protobuf tags = new Protobuf();
        properties.forEach((key, value) -> tags.varint(number(keys, key)).varint(number(values, value)));
        Protobuf geometry = new Protobuf().varint(MOVE_ONCE).varint(zigzag(x)).varint(zigzag(y));
        features.message(2, new Protobuf().message(2, tags).number(3, POINT).message(4, geometry));
    }

    private static <T> int number(Map<T, Integer> numbers, T value) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(value, next);
        return known == null ? next : known;
    }

    private static long zigzag(int number) {
        return (((long) number << 1) ^ (number >> 31)) & 0xFFFFFFFFL;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** The layer as a field of a tile. */
    void addTo(Protobuf tile) {
        Protobuf layer = new Protobuf().number(15, 2).text(1, name).append(features);
        keys.keySet().forEach(key -> layer.text(3, key));
        values.keySet().forEach(value -> layer.message(4, value(value)));
        tile.message(3, layer.number(5, EXTENT));
    }

    private static Protobuf value(Object value) {
        return value instanceof String text
                ? new Protobuf().text(1, text)
                : new Protobuf().number(5, ((Number) value).longValue());
    }
}
