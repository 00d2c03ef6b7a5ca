package fr.balise.importer.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Weighs two names: what kind of place they say, and the words that are left beside it. */
final class CompareNames {
    private static final int SAME_KIND = 15;
    private static final int KIN = -15;
    private static final int OTHER_KIND = -50;
    private static final int SAME_WORDS = 40;
    private static final int MANY_SAME_WORDS = 50;
    /** The one name within the other. */
    private static final int WORDS_WITHIN = 30;

    private static final int SOME_WORDS = 10;
    private static final int OTHER_WORDS = -30;
    /** France Services go by the commune, by the organisation that runs them or by the building. */
    private static final int OTHER_WORDS_OF_FRANCE_SERVICES = -10;

    private static final int SAME_PLAIN_NAME = 10;
    private static final int BOTH_OF_COMMUNE = 10;
    private static final int OTHER_NUMBERS = -30;
    private static final double SOME = 0.4;

    private CompareNames() {}

    /**
     * Whether the kinds are such that only a person may say that the two are one: always where they are foreign to each other;
     * for an EPN and a library of the same quarter in the same house, unless they share a phone or the like as well.
     */
    static boolean needsAPerson(Signals one, Signals other, boolean keyed) {
        boolean known = !one.kinds().isEmpty() && !other.kinds().isEmpty();
        boolean merelyKin = known
                && PlaceKind.shared(one.kinds(), other.kinds()).isEmpty()
                && !PlaceKind.areWorkshops(one.kinds(), other.kinds());
        return areTwoKinds(one, other) || (merelyKin && !keyed);
    }

    private static boolean areTwoKinds(Signals one, Signals other) {
        boolean known = !one.kinds().isEmpty() && !other.kinds().isEmpty();
        return known
                && (one.isMobile() != other.isMobile()
                        || (PlaceKind.shared(one.kinds(), other.kinds()).isEmpty()
                                && !PlaceKind.areKin(one.kinds(), other.kinds())));
    }

    static List<Evidence> list(Signals one, Signals other) {
        List<Evidence> evidence = new ArrayList<>();
        Set<PlaceKind> both = PlaceKind.shared(one.kinds(), other.kinds());
        addKinds(one, other, both, evidence);
        addWords(one, other, both, evidence);
        return evidence;
    }

    private static void addKinds(Signals one, Signals other, Set<PlaceKind> both, List<Evidence> evidence) {
        if (areTwoKinds(one, other)) {
            boolean mobile = one.isMobile() != other.isMobile();
            String text = mobile ? "l'un est itinérant, l'autre non" : "genres différents" + kinds(one, other);
            evidence.add(new Evidence(text, OTHER_KIND));
        } else if (!both.isEmpty()) {
            evidence.add(new Evidence("même genre de lieu (" + labels(both) + ")", SAME_KIND));
        } else if (!one.kinds().isEmpty() && !other.kinds().isEmpty()) {
            evidence.add(new Evidence("genres différents, mais proches" + kinds(one, other), KIN));
        }
    }

    private static String kinds(Signals one, Signals other) {
        return " (" + labels(one.kinds()) + " / " + labels(other.kinds()) + ")";
    }

    private static void addWords(Signals one, Signals other, Set<PlaceKind> both, List<Evidence> evidence) {
        List<String> some = one.ownWordsBeside(other);
        List<String> others = other.ownWordsBeside(one);
        if (some.isEmpty() || others.isEmpty()) {
            if (one.name().folded().equals(other.name().folded())) {
                evidence.add(new Evidence("même nom, courant", SAME_PLAIN_NAME));
            } else if (!both.isEmpty() && one.isNamedAfterCommune() && other.isNamedAfterCommune()) {
                evidence.add(new Evidence("noms faits du genre et de la commune", BOTH_OF_COMMUNE));
            }
            return;
        }
        String text = String.join(" ", some) + " / " + String.join(" ", others);
        double share = WordMatch.share(some, others);
        if (numbersDiffer(some, others)) {
            evidence.add(new Evidence("numéros différents dans les noms (" + text + ")", OTHER_NUMBERS));
        } else if (share >= WordMatch.MOST) {
            int shared = WordMatch.shared(some, others);
            boolean within = shared > 0 && shared < Math.max(some.size(), others.size());
            boolean all = some.size() > 1 && !within && shared == some.size();
            int points = shared > 2 || all ? MANY_SAME_WORDS : within ? WORDS_WITHIN : SAME_WORDS;
            evidence.add(new Evidence("mêmes mots propres (" + text + ")", points));
        } else if (share >= SOME) {
            evidence.add(new Evidence("mots propres en partie communs (" + text + ")", SOME_WORDS));
        } else if (WordMatch.shared(some, others) == 0) {
            int points = both.contains(PlaceKind.FRANCE_SERVICES) ? OTHER_WORDS_OF_FRANCE_SERVICES : OTHER_WORDS;
            evidence.add(new Evidence("mots propres différents (" + text + ")", points));
        }
    }

    private static boolean numbersDiffer(List<String> some, List<String> others) {
        Set<String> ofOne = numbers(some);
        Set<String> ofOther = numbers(others);
        return !ofOne.isEmpty() && !ofOther.isEmpty() && !ofOne.equals(ofOther);
    }

    private static Set<String> numbers(List<String> words) {
        return words.stream().filter(NameWords::isNumber).collect(Collectors.toSet());
    }

    private static String labels(Set<PlaceKind> kinds) {
        return kinds.stream().map(PlaceKind::label).collect(Collectors.joining(", "));
    }
}
