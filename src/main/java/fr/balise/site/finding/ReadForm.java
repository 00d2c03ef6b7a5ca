package fr.balise.site.finding;

import fr.balise.opening.Openings;
import fr.balise.search.VenueQuery;
import fr.balise.site.finding.FindPlace.Meant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the results asks for. Besides the parameters of a search the forms of the pages send a few of their own,
 * which stand for some of those; whoever sends them is led on to the address that has only those of a search.
 */
@ApplicationScoped
class ReadForm {
    static final String NEED = "besoin";

    /** The words of the place that the point or the code of the form stand for; when the field says others they do not count. */
    static final String CHOSEN_PLACE = "lieu_choisi";

    /** Any distance, of the field {@code rayon}. */
    static final String ANY_DISTANCE = "tous";

    /** Kilometres that most people can go, by bus or by bicycle; more can be chosen. */
    static final String USUAL_KILOMETERS = "20";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<String> FORM_ONLY = Set.of(NEED, CHOSEN_PLACE, WhenFields.DAY, WhenFields.TIME);

    private final Needs needs;
    private final FindPlace places;
    private final Openings openings;

    ReadForm(Needs needs, FindPlace places, Openings openings) {
        this.needs = needs;
        this.places = places;
        this.openings = openings;
    }

    /**
     * What was asked.
     *
     * @param parameters of a search
     * @param place in words; null where none was typed
     * @param unclear which places may be meant; null where that is clear
     * @param sent whether a form was sent, so that another address says the same in the words of a search
     */
    record Asked(
            Map<String, List<String>> parameters,
            @Nullable String place,
            @Nullable Meant unclear,
            boolean sent) {}

    LocalDate today() {
        return LocalDate.ofInstant(openings.now(), PARIS);
    }

    Asked read(Map<String, List<String>> given) {
        Map<String, List<String>> search = search(given);
        boolean sent = FORM_ONLY.stream().anyMatch(given::containsKey);
        needs.find(first(given, NEED)).ifPresent(need -> search.putAll(need.parameters()));
        if (given.containsKey(WhenFields.DAY) || given.containsKey(WhenFields.TIME)) {
            search.keySet().removeIf(name -> name.startsWith("ouvert_"));
            WhenFields when = new WhenFields(first(given, WhenFields.DAY), first(given, WhenFields.TIME));
            when.parameters(today()).forEach((name, value) -> search.put(name, List.of(value)));
        }
        String place = first(given, SearchAddress.PLACE);
        boolean changed = given.containsKey(CHOSEN_PLACE) && !place.equals(first(given, CHOSEN_PLACE));
        if (changed || !place.isEmpty() && !isPlaced(search)) {
            sent = true;
            forgetPlace(search);
            if (!place.isEmpty()) {
                Meant meant = places.find(place);
                if (!meant.isClear()) {
                    return new Asked(search, place, meant, true);
                }
                place = meant.candidates().get(0).words();
                search.putAll(meant.candidates().get(0).parameters());
            }
        }
        sent |= setDistance(search, sent);
        return new Asked(tidy(search), place.isEmpty() || !isPlaced(search) ? null : place, null, sent);
    }

    /**
     * The parameters that a search has. Unlike the API, a page does not mind others: people follow links to which other sites add
     * their own. An empty one, as an empty field of a form sends it, says nothing.
     */
    private static Map<String, List<String>> search(Map<String, List<String>> given) {
        Map<String, List<String>> search = new LinkedHashMap<>();
        given.forEach((name, values) -> {
            List<String> said =
                    values.stream().filter(value -> !value.isBlank()).toList();
            if (VenueQuery.PARAMETERS.contains(name) && !said.isEmpty()) {
                search.put(name, said);
            }
        });
        return search;
    }

    private static String first(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    private static boolean isPlaced(Map<String, List<String>> search) {
        return SearchAddress.WHERE.stream().anyMatch(name -> !name.equals("rayon") && search.containsKey(name));
    }

    private static void forgetPlace(Map<String, List<String>> search) {
        search.keySet()
                .removeIf(name -> !name.equals("rayon") && SearchAddress.WHERE.contains(name) || name.equals("bbox"));
    }

    /** Near a place means within some kilometres, unless a form says otherwise. Tells whether it changed anything. */
    private static boolean setDistance(Map<String, List<String>> search, boolean sent) {
        if (search.getOrDefault("rayon", List.of()).equals(List.of(ANY_DISTANCE))) {
            search.remove("rayon");
            return true;
        }
        // A view of the map says how far by itself.
        if (sent && search.containsKey("pres_de") && !search.containsKey("bbox")) {
            search.putIfAbsent("rayon", List.of(USUAL_KILOMETERS));
        }
        return false;
    }

    /** Without what makes no sense any more since something else was taken away. */
    static Map<String, List<String>> tidy(Map<String, List<String>> search) {
        if (!search.containsKey("pres_de")) {
            search.remove("rayon");
            search.remove("tri", List.of("distance"));
        }
        if (!search.containsKey("q")) {
            search.remove("tri", List.of("pertinence"));
        }
        return search;
    }
}
