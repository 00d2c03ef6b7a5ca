package fr.balise.venue;

import fr.balise.text.Folding;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the value of a vocabulary that a text names. */
final class Vocabulary {
    private Vocabulary() {}

    static <E extends Enum<E>> E parse(Class<E> vocabulary, Function<? super E, String> wireName, String text) {
        String wanted = Folding.words(text);
        return Arrays.stream(vocabulary.getEnumConstants())
                .filter(value -> Folding.words(wireName.apply(value)).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("« " + text + " » n'est pas une valeur connue ; valeurs"
                        + " possibles : " + listed(vocabulary, wireName)));
    }

    private static <E extends Enum<E>> String listed(Class<E> vocabulary, Function<? super E, String> wireName) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(wireName).collect(Collectors.joining(", "));
    }
}
