package fr.balise.search;

import static fr.balise.venue.VenueFixture.venue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.balise.gazetteer.Gazetteers;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.search.Found.Hit;
import fr.balise.testing.ParisData;
import fr.balise.testing.PostgisTestResource;
import fr.balise.testing.TestVenues;
import fr.balise.venue.Service;
import fr.balise.venue.VenueFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders, pages and places, held against plain arithmetic in Java. */
@QuarkusTest
@WithTestResource(value = PostgisTestResource.class, scope = TestResourceScope.GLOBAL)
class PostgisEngineTest {
    @Inject
    ParisData paris;

    @Inject
    TestVenues venues;

    @Inject
    PostgisEngine engine;

    @Inject
    Gazetteers gazetteers;

    @Inject
    Session session;

    /** By id; null where it has none. */
    private final Map<String, Position> positions = new LinkedHashMap<>();

    private final Random random = new Random(5);

    @BeforeEach
    void loadGazetteer() {
        paris.load();
    }

    @AfterEach
    void onlyParisRemains() {
        venues.removeAll();
        analyze();
    }

    /** The planner, and the choice between two plans, want to know how many rows there are. */
    private void analyze() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("ANALYZE venue_search")
                        .executeUpdate());
    }

    private void addRandomVenues(int count) {
        List<VenueFixture> all = new ArrayList<>();
        List<Position> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            VenueFixture venue =
                    venue("Essai " + i).offering(i % 40 == 0 ? Service.EMPLOYMENT : Service.DIGITAL_SKILLS);
            Position place = i % 50 == 0 ? null : randomPlace();
            places.add(place);
            all.add(place == null ? venue : venue.at(place.latitude(), place.longitude(), Precision.STREET));
        }
        List<String> ids = venues.addAll(all);
        for (int i = 0; i < count; i++) {
            positions.put(ids.get(i), places.get(i));
        }
        analyze();
    }

    /** Mostly in France, many on the same spots; some at the ends of the world. */
    private Position randomPlace() {
        return switch (random.nextInt(20)) {
            case 0 -> new Position(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            case 1 -> new Position(random.nextInt(5) * 45 - 90, random.nextInt(3) * 180 - 180);
            case 2, 3, 4, 5, 6 -> new Position(48.8 + random.nextInt(4) / 10.0, 2.3 + random.nextInt(4) / 10.0);
            default -> new Position(42 + random.nextDouble() * 9, -4 + random.nextDouble() * 12);
        };
    }

    private VenueQuery query(String... parameters) {
        Map<String, List<String>> given = Stream.of(parameters)
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0], TreeMap::new, Collectors.mapping(parts -> parts[1], Collectors.toList())));
        return VenueQuery.parse(given, gazetteers.current());
    }

    private List<Hit> allPages(VenueQuery query) {
        List<Hit> all = new ArrayList<>();
        Found page = engine.find(query);
        all.addAll(page.venues());
        while (page.more()) {
            page = engine.find(query.page(query.limit(), all.get(all.size() - 1).id()));
            all.addAll(page.venues());
        }
        assertThat(all).hasSize((int) page.matched());
        return all;
    }

    private static double meters(Position from, Position to) {
        return Geodesic.WGS84.Inverse(from.latitude(), from.longitude(), to.latitude(), to.longitude()).s12;
    }

    private double meters(List<Position> points, String id) {
        Position place = positions.get(id);
        return place == null
                ? Double.NaN
                : points.stream()
                        .mapToDouble(point -> meters(point, place))
                        .min()
                        .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "48.85,2.35",
                "48.8,2.3",
                "-21.1,55.5",
                "90,0",
                "-90,180",
                "89.9999,-179.9999",
                "-17,179.99",
                "0,-180",
                "45,3;48.9,2.6",
                "48.8,2.3;-48,-177;0,0"
            })
    void theNearestComeFirstAndEachVenueOnce(String points) {
        addRandomVenues(700);
        List<Position> near = Stream.of(points.split(";")).map(Position::parse).toList();
        String[] parameters = Stream.concat(
                        Stream.of("source=test", "limit=90"),
                        near.stream().map(p -> "pres_de=" + p.latitude() + "," + p.longitude()))
                .toArray(String[]::new);

        List<Hit> found = allPages(query(parameters));

        assertThat(found).extracting(Hit::id).containsExactlyInAnyOrderElementsOf(positions.keySet());
        found.forEach(hit -> assertThat(hit.meters()).isCloseTo(meters(near, hit.id()), within(1e-3)));
        // Ties by id; who has no position comes last.
        Comparator<Hit> order = Comparator.comparingDouble(Hit::meters).thenComparing(Hit::id);
        assertThat(found).isSortedAccordingTo(order);
    }

    @Test
    void aRareKindIsFoundWhereverItIs() {
        addRandomVenues(1500);
        List<Position> near = List.of(new Position(48.85, 2.35));

        List<Hit> found = allPages(query(
                "source=test", "pres_de=48.85,2.35", "services=Insertion professionnelle via le numérique", "limit=5"));

        assertThat(found)
                .hasSizeBetween(30, 40)
                .isSortedAccordingTo(Comparator.comparingDouble(Hit::meters).thenComparing(Hit::id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "2", "30", "431.7", "9000", "20000"})
    void aRadiusKeepsWhatIsWithin(String kilometers) {
        addRandomVenues(800);
        List<Position> near = List.of(new Position(48.8, 2.3), new Position(-17, 179));

        Found found = engine.find(
                query("source=test", "pres_de=48.8,2.3", "pres_de=-17,179", "rayon=" + kilometers, "limit=1000"));

        List<String> expected = positions.keySet().stream()
                .filter(id -> meters(near, id) <= Double.parseDouble(kilometers) * 1000)
                .toList();
        assertThat(found.venues()).extracting(Hit::id).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found.matched()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nom", "fraicheur", "distance", "pertinence"})
    void smallPagesSayWhatOneLargePageSays(String sort) {
        addRandomVenues(400);
        String[] asked = {"q=essai", "source=test", "pres_de=45,1", "tri=" + sort};

        List<Hit> small = allPages(query(append(asked, "limit=23")));
        List<Hit> large = engine.find(query(append(asked, "limit=1000"))).venues();

        assertThat(small)
                .hasSize(400)
                .extracting(Hit::id)
                .isEqualTo(large.stream().map(Hit::id).toList());
    }

    private static String[] append(String[] all, String one) {
        return Stream.concat(Stream.of(all), Stream.of(one)).toArray(String[]::new);
    }

    @Test
    void theMostRecentlyVerifiedComeFirstAndUnknownDatesLast() {
        String old = venues.add(venue("Ancien").verifiedOn("2019-02-03"));
        String unknown = venues.add(venue("Inconnu"));
        String fresh = venues.add(venue("Récent").verifiedOn("2026-11-01"));

        assertThat(engine.find(query("source=test", "tri=fraicheur")).venues())
                .extracting(Hit::id)
                .containsExactly(fresh, old, unknown);
        assertThat(engine.find(query("source=test", "date_maj_depuis=2020-01-01"))
                        .venues())
                .extracting(Hit::id)
                .containsExactly(fresh);
    }

    @Test
    void areasAreThoseOfToday() {
        String lyon3 = venues.add(venue("Lyon").in("69003", "Lyon 3e", "69383"));
        String annecyLeVieux = venues.add(venue("Annecy").in("74940", "Annecy-le-Vieux", "74011"));

        assertOnly(lyon3, "commune=69123");
        assertOnly(lyon3, "commune=69383");
        assertOnly(lyon3, "departement=69");
        assertOnly(lyon3, "epci=200046977");
        assertOnly(annecyLeVieux, "commune=74010");
        assertOnly(annecyLeVieux, "commune=74011");
        assertOnly(annecyLeVieux, "departement=74");
        assertThat(engine.find(query("source=test", "region=84")).matched()).isEqualTo(2);
        assertThat(engine.find(query("source=test", "region=84", "departement=69"))
                        .matched())
                .isEqualTo(1);
        assertThat(engine.find(query("source=test", "departement=69,74")).matched())
                .isEqualTo(2);
        assertThat(engine.find(query("source=test", "departement=75")).matched())
                .isZero();
    }

    private void assertOnly(String id, String parameter) {
        assertThat(engine.find(query("source=test", parameter)).venues())
                .as(parameter)
                .extracting(Hit::id)
                .containsExactly(id);
    }

    @Test
    void aDrawnAreaHasItsBorderAndNotItsHoles() {
        String inside = venues.add(venue("Dedans").at(48.5, 2.1, Precision.STREET));
        String border = venues.add(venue("Bord").at(48, 2.5, Precision.STREET));
        venues.add(venue("Trou").at(48.5, 2.5, Precision.STREET));
        venues.add(venue("Dehors").at(49.1, 2.5, Precision.STREET));
        venues.add(venue("Nulle part"));

        Found found = engine.find(query(
                "source=test",
                "polygone=POLYGON((2 48,3 48,3 49,2 49,2 48),(2.4 48.4,2.6 48.4,2.6 48.6,2.4 48.6,2.4 48.4))"));

        assertThat(found.venues()).extracting(Hit::id).containsExactlyInAnyOrder(inside, border);
    }

    @Test
    void aBoxIsExact() {
        // In single precision both are 2.3.
        String inside = venues.add(venue("Dedans").at(48.85, 2.30000001, Precision.STREET));
        venues.add(venue("Dehors").at(48.85, 2.29999999, Precision.STREET));

        assertThat(engine.find(query("source=test", "bbox=2.3,48,3,49")).venues())
                .extracting(Hit::id)
                .containsExactly(inside);
    }

    @Test
    void aMergedVenueIsAPlaceInTheOrder() {
        String first = venues.add(venue("A"));
        String second = venues.add(venue("B"));
        venues.redirect("0000000001", first);

        assertThat(engine.find(query("source=test", "apres=0000000001")).venues())
                .extracting(Hit::id)
                .containsExactly(second);
        assertThatThrownBy(() -> engine.find(query("source=test", "apres=0000000002")))
                .isInstanceOf(InvalidQuery.class)
                .hasMessageContaining("première page");
    }

    @Test
    void aVenueThatTheQueryDoesNotMatchIsAPlaceInTheOrder() {
        String first = venues.add(venue("A").offering(Service.EMPLOYMENT));
        String second = venues.add(venue("B").offering(Service.SAFE_USE));

        assertThat(engine.find(query("source=test", "services=Utilisation sécurisée du numérique", "apres=" + first))
                        .venues())
                .extracting(Hit::id)
                .containsExactly(second);
    }

    @Test
    void placesForEveryoneAreForEachAudienceAndClosedOnesOnlyOnRequest() {
        String everyone = venues.add(venue("Tous"));
        String gone = venues.add(venue("Parti").closedForGood("2014-09"));

        assertOnly(everyone, "publics_specifiquement_adresses=Seniors");
        assertOnly(gone, "statut=ferme_definitivement");
        assertThat(engine.find(query("source=test")).matched()).isEqualTo(1);
        assertThat(engine.find(query("source=test", "statut=ouvert,ferme_temporairement,ferme_definitivement"))
                        .matched())
                .isEqualTo(2);
    }

    @Test
    void aCountIsForgottenWhenVenuesChange() {
        venues.add(venue("A"));
        assertThat(engine.find(query("source=test")).matched()).isEqualTo(1);
        venues.add(venue("B"));
        assertThat(engine.find(query("source=test")).matched()).isEqualTo(2);
    }

    @Test
    void noQuestionWorksForEver() {
        String timeout = QuarkusTransaction.requiringNew().call(() -> {
            engine.find(query("source=test"));
            return session.createNativeQuery("SHOW statement_timeout", String.class)
                    .getSingleResult();
        });
        assertThat(timeout).isEqualTo("10s");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> session.createNativeQuery("SHOW statement_timeout", String.class)
                                .getSingleResult()))
                .as("of other transactions, as those of imports")
                .isEqualTo("0");
    }
}
