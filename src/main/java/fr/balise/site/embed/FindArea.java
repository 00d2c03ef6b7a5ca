package fr.balise.site.embed;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Epci;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.search.places.FoundPlace;
import fr.balise.search.places.Place;
import fr.balise.search.places.Places;
import fr.balise.site.opening.Language;
import fr.balise.text.Folding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands the name or the code of a commune, an intercommunality, a department or a region. */
@ApplicationScoped
class FindArea {
    private static final int MOST = 8;
    private static final int MOST_LETTERS = 100;

    private final Gazetteers gazetteers;
    private final Places places;

    FindArea(Gazetteers gazetteers, Places places) {
        this.gazetteers = gazetteers;
        this.places = places;
    }

    /**
     * What was found.
     *
     * @param meant null when none is certain enough to go on with
     * @param all the likeliest first, {@code meant} among them
     */
    record Found(@Nullable EmbedArea meant, List<EmbedArea> all) {}

    /**
     * @param typed as people write it
     * @param chosen the key of the one that they chose among several; of no effect when it is not among them
     */
    Found find(String typed, String chosen, Language language) {
        String text = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
        List<FoundPlace> named = listNamed(text);
        List<Epci> groups = listEpcis(text);
        List<EmbedArea> all = new ArrayList<>();
        named.forEach(found -> all.add(area(found.place(), language)));
        groups.forEach(group -> all.add(area(group, language)));
        Optional<EmbedArea> asked =
                all.stream().filter(area -> area.key().equals(chosen)).findFirst();
        return new Found(asked.or(() -> likeliest(text, named, groups, all)).orElse(null), List.copyOf(all));
    }

    /** Those that are called exactly so; and regions that begin so; where there are none, all that begin so or nearly. */
    private List<FoundPlace> listNamed(String text) {
        List<FoundPlace> all = places.current().find(text, null, MOST).stream()
                .filter(found -> parameter(found.place().kind()) != null)
                .toList();
        if (all.stream().noneMatch(found -> isExact(found.place(), text))) {
            return all;
        }
        return all.stream()
                .filter(found -> isExact(found.place(), text) || (found.slips() == 0 && isLarge(found.place())))
                .toList();
    }

    /** The one that is called exactly so, the most populous first. A misspelt name is asked about. */
    private static Optional<EmbedArea> likeliest(
            String text, List<FoundPlace> named, List<Epci> groups, List<EmbedArea> all) {
        for (int i = 0; i < named.size(); i++) {
            if (isExact(named.get(i).place(), text)) {
                return Optional.of(all.get(i));
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            boolean exact = Folding.words(groups.get(i).name()).equals(Folding.words(text))
                    || groups.get(i).code().equals(text.strip());
            if (exact) {
                return Optional.of(all.get(named.size() + i));
            }
        }
        return Optional.empty();
    }

    /** Its name of today: who types a former one is asked. */
    private static boolean isExact(Place place, String text) {
        return Folding.words(place.name()).equals(Folding.words(text))
                || place.code().equalsIgnoreCase(text.strip());
    }

    private static boolean isLarge(Place place) {
        return place.kind() == Place.Kind.DEPARTMENT || place.kind() == Place.Kind.REGION;
    }

    /** Those whose names have all the words, the shortest first, or the one of this SIREN number. */
    private List<Epci> listEpcis(String text) {
        Gazetteer gazetteer = gazetteers.current();
        List<String> words = List.of(Folding.words(text).split(" "));
        if (words.get(0).length() < 2) {
            return List.of();
        }
        return gazetteer.listCommunes().stream()
                .map(Commune::epciCode)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(code -> gazetteer.findEpci(code).stream())
                .filter(group -> group.code().equals(text.strip())
                        || List.of(Folding.words(group.name()).split(" ")).containsAll(words))
                .sorted(Comparator.comparingInt(group -> group.name().length()))
                .limit(MOST / 2)
                .toList();
    }

    private static EmbedArea area(Place place, Language language) {
        String kind = kind(place.kind(), language);
        String what = switch (place.kind()) {
            case DEPARTMENT -> kind + " " + place.code();
            case COMMUNE, ARRONDISSEMENT -> place.detail().isEmpty() ? kind : kind + ", " + place.detail();
            default -> kind;
        };
        return new EmbedArea(
                Objects.requireNonNull(parameter(place.kind())), place.code(), place.name() + " – " + what);
    }

    private static EmbedArea area(Epci group, Language language) {
        return new EmbedArea("epci", group.code(), group.name() + " – " + EmbedLabel.GROUP.in(language));
    }

    private static @Nullable String parameter(Place.Kind kind) {
        return switch (kind) {
            case COMMUNE, ARRONDISSEMENT -> "commune";
            case DEPARTMENT -> "departement";
            case REGION -> "region";
            case POSTAL_CODE, ADDRESS -> null;
        };
    }

    private static String kind(Place.Kind kind, Language language) {
        EmbedLabel label = switch (kind) {
            case DEPARTMENT -> EmbedLabel.DEPARTMENT;
            case REGION -> EmbedLabel.REGION;
            default -> EmbedLabel.COMMUNE;
        };
        return label.in(language);
    }
}
