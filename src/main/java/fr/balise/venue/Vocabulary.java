package fr.balise.venue;

import fr.balise.text.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the value of a vocabulary that a text names. */
final class Vocabulary {
    /** By vocabulary, its values by their folded names; each vocabulary has one kind of name only. */
    private static final Map<Class<?>, Map<String, Enum<?>>> LABELS = new ConcurrentHashMap<>();

    private Vocabulary() {}

    static <E extends Enum<E>> E parse(Class<E> vocabulary, Function<? super E, String> wireName, String text) {
        Enum<?> value = LABELS.computeIfAbsent(vocabulary, unused -> labels(vocabulary, wireName))
                .get(Folding.words(text));
        if (value == null) {
            throw new IllegalArgumentException("« " + text + " » n'est pas une valeur connue ; valeurs possibles : "
                    + listed(vocabulary, wireName));
        }
        return vocabulary.cast(value);
    }

    private static <E extends Enum<E>> Map<String, Enum<?>> labels(
            Class<E> vocabulary, Function<? super E, String> wireName) {
        Map<String, Enum<?>> labels = new HashMap<>();
        for (E value : vocabulary.getEnumConstants()) {
            labels.putIfAbsent(Folding.words(wireName.apply(value)), value);
        }
        return labels;
    }

    private static <E extends Enum<E>> String listed(Class<E> vocabulary, Function<? super E, String> wireName) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(wireName).collect(Collectors.joining(", "));
    }
}
