package fr.balise.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made of things that come again and again, such as the hours and the communes of a long list. Forgets
 * everything when it is full, so that memory stays bounded. For results that are immutable and depend on nothing else.
 */
public final class Remembered<K, V> {
    private final int most;
    private final Function<K, V> make;
    private final Map<K, V> known = new ConcurrentHashMap<>();

    /**
     * Remembers nothing yet.
     *
     * @param most how many results to hold at a time
     * @param make never gives null
     */
    public Remembered(int most, Function<K, V> make) {
        this.most = most;
        this.make = make;
    }

    public V get(K key) {
        V value = known.get(key);
        if (value == null) {
            value = make.apply(key);
            if (known.size() >= most) {
                known.clear();
            }
            known.put(key, value);
        }
        return value;
    }
}
