package fr.balise.search.places;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.geo.Position;
import fr.balise.search.places.Beginnings.End;
import fr.balise.search.places.Beginnings.Fit;
import fr.balise.search.text.Slips;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The places of a gazetteer by what people type of them, immutable. The likeliest come first: how well the name fits, how many people
 * live there, how near it is. Ten times as many people count as much as {@value #TENFOLD} points.
 */
public final class PlaceIndex {
    private static final double TENFOLD = 10;
    /** The whole name, so that a village is found by its name beside a town that only begins so (Nant, Nantes). */
    private static final double WHOLE = 25;

    /** Whole words of the name: {@code Évry} is Évry-Courcouronnes rather than a village of that name. */
    private static final double WHOLE_WORDS = 8;

    private static final double BEHIND_ARTICLE = -5;
    private static final double LATER_WORD = -25;
    private static final double SLIP = -30;
    /** The city is likelier than one of its parts, the commune than the department. */
    private static final double PART = -15;

    private static final double LARGE = -12;
    private static final double HERE = 45;
    /** What a commune, or a part of one, was called before. */
    private static final double FORMER = 10;
    /** With its postal code beside it the arrondissement is meant. */
    private static final double CODED_PART = 60;

    private static final double NEAR_KILOMETERS = 50;
    /** Letters in which two slips are looked for where nothing is one slip away. */
    private static final int TWO_SLIPS_FROM = 6;

    private final Gazetteer gazetteer;
    private final List<Place> places;
    /** Communes by INSEE code. */
    private final Map<String, Place> communes = new HashMap<>();

    private final IdentityHashMap<Place, Double> weights = new IdentityHashMap<>();
    private final Beginnings beginnings;
    private final Misspelt misspelt;
    private final NavigableMap<String, Place> postalCodes;
    private final Map<String, Set<String>> contexts;

    public PlaceIndex(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        PlaceList list = new PlaceList(gazetteer);
        places = list.named();
        places.stream().filter(PlaceIndex::isCommune).forEach(place -> communes.put(place.code(), place));
        List<List<String>> names =
                places.stream().map(place -> PlaceNames.words(place.name())).toList();
        beginnings = new Beginnings(names);
        misspelt = new Misspelt(names);
        postalCodes = list.postalCodes();
        places.forEach(place -> weights.put(place, weight(place)));
        postalCodes.values().forEach(place -> weights.put(place, weight(place)));
        contexts = list.contexts();
    }

    private Place place(Commune commune) {
        return Objects.requireNonNull(communes.get(commune.insee()));
    }

    private static double weight(Place place) {
        double people = TENFOLD * Math.log10(place.population() + 1.0);
        return people
                + switch (place.kind()) {
                    case ARRONDISSEMENT -> PART;
                    case DEPARTMENT, REGION -> LARGE;
                    default -> 0;
                };
    }

    private static boolean isCommune(Place place) {
        return place.kind() == Place.Kind.COMMUNE || place.kind() == Place.Kind.ARRONDISSEMENT;
    }

    /**
     * The places that may be meant, the likeliest first.
     *
     * @param near where the person looks; null where that is not known
     */
    public List<FoundPlace> find(String text, @Nullable Position near, int limit) {
        PlaceText typed = PlaceText.parse(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        Search search = new Search(near, limit);
        if (typed.words().isEmpty()) {
            search.addPostalCodes(typed.digits());
        } else {
            search.addNamed(typed);
        }
        return search.best();
    }

    /** One question: the best way in which each place fits. */
    private final class Search {
        private final @Nullable Position near;
        private final int limit;
        private final IdentityHashMap<Place, FoundPlace> found = new IdentityHashMap<>();
        /** Places that score no more than this are not among the first. */
        private double enough = Double.NEGATIVE_INFINITY;

        Search(@Nullable Position near, int limit) {
            this.near = near;
            this.limit = limit;
        }

        void addPostalCodes(String digits) {
            postalCodes
                    .subMap(digits, digits + ':')
                    .values()
                    .forEach(place -> add(place, digits.length() == 5 ? WHOLE : 0, 0, digits.length() == 5));
            places.stream()
                    .filter(place -> place.kind() == Place.Kind.DEPARTMENT
                            && place.code().equalsIgnoreCase(digits))
                    .forEach(place -> add(place, WHOLE, 0, true));
            if (digits.length() == 5) {
                gazetteer.listByPostalCode(digits).forEach(commune -> add(place(commune), 0, 0, false));
            }
        }

        void addNamed(PlaceText typed) {
            Predicate<Place> fits = place -> typed.digits().isEmpty() || isAt(place, typed.digits());
            addCalled(typed.words(), fits);
            addOfficial(typed, fits);
            // « Saint-Denis Réunion », « Vienne Isère »
            for (int cut = typed.words().size() - 1; cut > 0 && found.isEmpty(); cut--) {
                Set<String> departments = departments(
                        PlaceNames.key(typed.words().subList(cut, typed.words().size())));
                if (!departments.isEmpty()) {
                    addCalled(
                            typed.words().subList(0, cut),
                            place -> place.departments().stream().anyMatch(departments::contains));
                }
            }
            for (Place part : typed.digits().length() == 5 ? List.copyOf(found.keySet()) : List.<Place>of()) {
                if (part.kind() == Place.Kind.ARRONDISSEMENT) {
                    add(part, CODED_PART, 0, true);
                }
            }
            if (found.size() < limit) {
                addMisspelt(PlaceNames.key(typed.words()), fits);
            }
        }

        private void addCalled(List<String> words, Predicate<Place> fits) {
            beginnings.forEach(PlaceNames.key(words), (number, fit, end) -> {
                Place place = places.get(number);
                if (fits.test(place)) {
                    add(place, points(fit) + points(end), 0, end == End.WHOLE && fit != Fit.LATER_WORD);
                }
            });
        }

        /** Former names, and arrondissements by their numbers. */
        private void addOfficial(PlaceText typed, Predicate<Place> fits) {
            for (Commune commune : gazetteer.listByName(typed.name())) {
                Place place = place(commune);
                if (fits.test(place)) {
                    boolean part = place.kind() == Place.Kind.ARRONDISSEMENT;
                    add(place, part ? WHOLE - PART : FORMER, 0, true);
                }
            }
        }

        private void addMisspelt(String key, Predicate<Place> fits) {
            int most = Slips.forgiven(key);
            if (most > 0) {
                addMisspelt(key, most, fits);
            }
            // « kimper », « biarits »: better this than nothing.
            if (most == 1 && key.length() >= TWO_SLIPS_FROM && found.isEmpty()) {
                addMisspelt(key, 2, fits);
            }
        }

        private void addMisspelt(String key, int most, Predicate<Place> fits) {
            misspelt.forEach(key, most, (number, slips, whole) -> {
                Place place = places.get(number);
                if (slips > 0 && fits.test(place)) {
                    add(place, SLIP * slips + (whole ? WHOLE : 0), slips, whole);
                }
            });
        }

        private void add(Place place, double fit, int slips, boolean whole) {
            double score = fit + weight(place);
            if (score <= enough) {
                return;
            }
            if (found.size() >= limit * 8) {
                forgetTheUnlikely();
            }
            found.merge(place, new FoundPlace(place, score, slips, whole), (a, b) -> a.score() >= b.score() ? a : b);
        }

        /** A letter or two fit thousands of places. */
        private void forgetTheUnlikely() {
            List<FoundPlace> best = best();
            found.clear();
            best.forEach(one -> found.put(one.place(), one));
            enough = best.get(best.size() - 1).score();
        }

        private double weight(Place place) {
            double weight = Objects.requireNonNull(weights.get(place));
            return near == null || place.position() == null
                    ? weight
                    : weight + HERE * Math.exp(-near.kilometersTo(place.position()) / NEAR_KILOMETERS);
        }

        List<FoundPlace> best() {
            return found.values().stream()
                    .sorted(Comparator.comparingDouble(FoundPlace::score)
                            .reversed()
                            .thenComparing(one -> one.place().code())
                            .thenComparing(one -> one.place().kind()))
                    .limit(limit)
                    .toList();
        }
    }

    private static double points(Fit fit) {
        return switch (fit) {
            case NAME -> 0;
            case BEHIND_ARTICLE -> BEHIND_ARTICLE;
            case LATER_WORD -> LATER_WORD;
        };
    }

    private static double points(End end) {
        return switch (end) {
            case WHOLE -> WHOLE;
            case BEHIND_WORD -> WHOLE_WORDS;
            case WITHIN_WORD -> 0;
        };
    }

    /** Whether a place has a postal code, or is in a department, that is or begins so. */
    private static boolean isAt(Place place, String digits) {
        return place.departments().stream().anyMatch(code -> code.equalsIgnoreCase(digits))
                || place.postalCodes().stream().anyMatch(code -> code.startsWith(digits));
    }

    private Set<String> departments(String context) {
        Set<String> exact = contexts.get(context);
        return exact != null
                ? exact
                : contexts.entrySet().stream()
                        .filter(entry -> context.length() >= 3 && entry.getKey().contains(context))
                        .flatMap(entry -> entry.getValue().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** How many places have names. */
    public int size() {
        return places.size() + postalCodes.size();
    }
}
