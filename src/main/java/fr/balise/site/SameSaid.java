package fr.balise.site;

import fr.balise.text.Folding;
import fr.balise.text.StreetWords;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether another source only repeats what a page shows, in other letters or in fewer words. */
final class SameSaid {
    private SameSaid() {}

    /** Other letters, accents and punctuation, or a part of what is shown. */
    static boolean words(Collection<String> shown, Collection<String> said) {
        return keys(shown, Folding::words).containsAll(keys(said, Folding::words));
    }

    /** {@code 17 Rue St Nicolas} and {@code Mairie, 17, rue Saint-Nicolas}: all words of one are in the other. */
    static boolean streets(Collection<String> shown, Collection<String> said) {
        Set<String> first = StreetWords.of(String.join(" ", shown));
        Set<String> second = StreetWords.of(String.join(" ", said));
        return first.containsAll(second) || second.containsAll(first);
    }

    /** {@code http://www.epn.example/} and {@code https://epn.example}. */
    static boolean webAddresses(Collection<String> shown, Collection<String> said) {
        return keys(shown, SameSaid::bare).containsAll(keys(said, SameSaid::bare));
    }

    private static String bare(String address) {
        return bareAddress(address).toLowerCase(Locale.ROOT);
    }

    /** {@code epn.example/accueil} of {@code https://www.epn.example/accueil/}. */
    static String bareAddress(String address) {
        return address.strip()
                .replaceFirst("^(?i:https?)://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/+$", "");
    }

    private static Set<String> keys(Collection<String> values, Function<String, String> key) {
        return values.stream().map(key).collect(Collectors.toSet());
    }
}
