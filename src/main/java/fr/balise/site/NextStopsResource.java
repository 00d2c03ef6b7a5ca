package fr.balise.site;

import fr.balise.gazetteer.Commune;
import fr.balise.gazetteer.Gazetteer;
import fr.balise.gazetteer.Gazetteers;
import fr.balise.geo.Position;
import fr.balise.search.StopQuery;
import fr.balise.search.StopSearch;
import fr.balise.site.DirectoryView.Link;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which buses and other mobile venues come near a commune, or near where somebody is, in the next two weeks. */
@Path("/arrets")
@Produces(MediaType.TEXT_HTML)
class NextStopsResource {
    private static final List<Integer> KILOMETERS = List.of(5, 10, 20, 50);
    private static final int USUALLY = 20;
    /** A postal code of the countryside may stand for as many communes. */
    private static final int MOST_CHOICES = 50;

    private final StopSearch search;
    private final Gazetteers gazetteers;
    private final Clock clock;

    NextStopsResource(StopSearch search, Gazetteers gazetteers, Clock clock) {
        this.search = search;
        this.gazetteers = gazetteers;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param where a commune, or a postal code
     * @param point {@code latitude,longitude}; goes before {@code where}
     */
    @GET
    public TemplateInstance nextStops(
            @QueryParam("ou") @DefaultValue("") String where,
            @QueryParam("pres_de") @DefaultValue("") String point,
            @QueryParam("rayon") @DefaultValue("") String radius) {
        int kilometers = KILOMETERS.stream()
                .filter(each -> radius.equals(String.valueOf(each)))
                .findFirst()
                .orElse(USUALLY);
        Asked asked = new Asked(where.strip(), kilometers);
        if (!point.isBlank()) {
            return Pages.stops(near(asked, point));
        }
        return Pages.stops(asked.where().isEmpty() ? asked.view(null, List.of()) : around(asked));
    }

    /** What the form was sent with. */
    private record Asked(String where, int kilometers) {
        NextStopsView view(@Nullable String problem, List<Link> choices) {
            return new NextStopsView(where, radii(), problem, choices, null, List.of());
        }

        private List<Choice> radii() {
            return KILOMETERS.stream()
                    .map(each -> new Choice(String.valueOf(each), each + "\u00a0km", 0, each == kilometers))
                    .toList();
        }
    }

    private NextStopsView near(Asked asked, String point) {
        try {
            return found(asked, Position.parse(point), "de l’endroit où vous êtes", false);
        } catch (IllegalArgumentException e) {
            return asked.view(
                    "Cet endroit n’a pas été compris. Écrivez plutôt le nom de votre commune ou son code postal.",
                    List.of());
        }
    }

    private NextStopsView around(Asked asked) {
        Gazetteer gazetteer = gazetteers.current();
        List<Commune> meant = asked.where().matches("\\d{5}")
                ? gazetteer.listByPostalCode(asked.where())
                : gazetteer.listByName(asked.where());
        List<Commune> placed = meant.stream()
                .filter(commune -> commune.position() != null)
                // Paris and its arrondissement have the same postal code: the nearer one is meant.
                .filter(commune ->
                        meant.stream().noneMatch(other -> commune.insee().equals(other.parent())))
                .sorted(Comparator.comparing((Commune commune) -> Objects.requireNonNullElse(commune.population(), 0))
                        .reversed()
                        .thenComparing(Commune::insee))
                .toList();
        if (placed.isEmpty()) {
            return asked.view(
                    "Nous ne connaissons aucune commune «\u00a0" + asked.where()
                            + "\u00a0». Vérifiez l’orthographe, ou écrivez le code postal.",
                    List.of());
        }
        return placed.size() == 1
                ? found(asked, at(placed.get(0)), "de " + placed.get(0).name(), true)
                : asked.view(null, choices(placed, asked));
    }

    private static Position at(Commune commune) {
        return Objects.requireNonNull(commune.position());
    }

    private List<Link> choices(List<Commune> communes, Asked asked) {
        return communes.stream()
                .limit(MOST_CHOICES)
                .map(commune -> new Link(
                        commune.name() + " (" + commune.departmentCode() + ")",
                        String.format(
                                Locale.ROOT,
                                "/arrets?pres_de=%.4f,%.4f&rayon=%d",
                                at(commune).latitude(),
                                at(commune).longitude(),
                                asked.kilometers())))
                .toList();
    }

    private NextStopsView found(Asked asked, Position position, String near, boolean roughly) {
        StopQuery query = StopQuery.parse(Map.of(
                "pres_de", List.of(position.latitude() + "," + position.longitude()),
                "rayon", List.of(String.valueOf(asked.kilometers()))));
        ShowStops shown = new ShowStops(clock.instant(), roughly);
        return new NextStopsView(
                asked.where(),
                asked.radii(),
                null,
                List.of(),
                near,
                search.find(query).stream().map(shown::row).toList());
    }
}
