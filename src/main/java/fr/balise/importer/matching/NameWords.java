package fr.balise.importer.matching;

import fr.balise.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a record taken apart: {@code "MSAP de Luzy - Espace Jean Rostand"} in Luzy is of the kind France Services
 * and its own words are {@code jean} and {@code rostand}. Words that many names have, and those of the commune, say nothing
 * about which place it is.
 *
 * @param folded the whole name, for telling whether two were written alike
 * @param kinds what the name says the place is; may be none or several
 * @param own the words that are left, in their order
 * @param ownAndCommune the same with those of the commune, for comparing across the border of two
 */
record NameWords(String folded, Set<PlaceKind> kinds, List<String> own, List<String> ownAndCommune) {
    private static final Set<String> GENERIC = Set.of(
            ("le la les l de du des d et en au aux a sur sous s chez par pour dans un une saint sainte st ste saints"
                            + " municipal municipale municipales municipaux communal communale intercommunal"
                            + " intercommunale departemental departementale regional public publique publics ville"
                            + " village bourg centre maison espace point relais association asso antenne annexe site"
                            + " pole agence bureau service services numerique numeriques mediation culturel culturelle"
                            + " social sociale multimedia permanence accueil lieu pays communaute agglomeration agglo"
                            + " commune communes cc ca quartier info infos salle plateforme structure"
                            + " communautaire quartiers secteur"
                            // Departments: half of the names of a list have its own.
                            + " ain aisne allier alpes ardeche ardennes ariege aube aude aveyron calvados cantal"
                            + " charente cher correze corse creuse dordogne doubs drome eure gard garonne gers gironde"
                            + " herault indre isere jura landes loire loiret lozere manche marne mayenne meurthe"
                            + " moselle meuse morbihan nievre oise orne rhone saone sarthe savoie seine somme tarn var"
                            + " vaucluse vendee vienne vosges yonne martinique guadeloupe guyane reunion mayotte"
                            + " locale local delegue deleguee collectivite informatique internet nan reseau"
                            + " principal itinerante itinerant tous pimms")
                    .split(" "));
    private static final Map<String, String> SPELLED_OUT = Map.of(
            "st", "saint", "ste", "sainte", "av", "avenue", "gal", "general", "dr", "docteur", "mal", "marechal");

    /**
     * Reads a name.
     *
     * @param commune whose words count for nothing; null when it is not known
     */
    static NameWords of(String name, @Nullable String commune) {
        String folded = Folding.words(name);
        List<String> words = split(folded);
        Set<PlaceKind> kinds = EnumSet.noneOf(PlaceKind.class);
        List<String> left = takeKinds(words, kinds);
        Set<String> ofCommune = wordsOf(commune);
        List<String> telling = new LinkedHashSet<>(left)
                .stream()
                        .filter(word -> !GENERIC.contains(word) && (word.length() > 1 || isNumber(word)))
                        .toList();
        List<String> own =
                telling.stream().filter(word -> !ofCommune.contains(word)).toList();
        return new NameWords(folded, Collections.unmodifiableSet(kinds), own, telling);
    }

    /** The words of a commune's name, abbreviations spelled out; none when it is not known. */
    static Set<String> wordsOf(@Nullable String commune) {
        return commune == null ? Set.of() : Set.copyOf(new LinkedHashSet<>(split(Folding.words(commune))));
    }

    /** Whether a word is a number: {@code EPN 1} and {@code EPN 2} are two. */
    static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    private static List<String> split(String folded) {
        return Arrays.stream(folded.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> SPELLED_OUT.getOrDefault(word, word))
                .toList();
    }

    /** Notes the kinds that are named and gives the other words; longer phrases win. */
    private static List<String> takeKinds(List<String> words, Set<PlaceKind> kinds) {
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = phraseLength(words, at);
            if (length == 0) {
                left.add(words.get(at++));
            } else {
                kinds.addAll(PlaceKind.PHRASES.getOrDefault(phrase(words, at, length), Set.of()));
                at += length;
            }
        }
        return left;
    }

    private static int phraseLength(List<String> words, int at) {
        for (int length = Math.min(PlaceKind.MOST_WORDS, words.size() - at); length > 0; length--) {
            if (PlaceKind.PHRASES.containsKey(phrase(words, at, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String phrase(List<String> words, int at, int length) {
        return String.join(" ", words.subList(at, at + length));
    }
}
