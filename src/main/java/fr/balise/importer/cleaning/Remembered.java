package fr.balise.importer.cleaning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that are dear to find and asked for again and again, as lists repeat communes, hours and values. Forgets all
 * when it is full, so that memory stays bounded whatever a list holds. Safe for several threads.
 */
final class Remembered<K, V> {
    private static final int MOST = 20_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> find;

    /** The answer must depend on the question only. */
    Remembered(Function<K, V> find) {
        this.find = find;
    }

    V get(K question) {
        V answer = known.get(question);
        if (answer == null) {
            answer = find.apply(question);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(question, answer);
        }
        return answer;
    }
}
