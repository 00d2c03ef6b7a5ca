package fr.balise.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.search.Area;
import fr.balise.search.CellRange;
import fr.balise.search.MapCell;
import fr.balise.search.MapQuery;
import fr.balise.search.MapVenue;
import fr.balise.search.Sort;
import fr.balise.search.VenueFilter;
import fr.balise.search.VenueQuery;
import fr.balise.search.WebMercator;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapViewTest {
    private static final double PIXELS_PER_TILE = 256;
    private final Random random = new Random(5);

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 6, 9, 12, 14, 18})
    void everyVenueOfTheWorldIsShownOnce(int zoom) {
        List<MapVenue> venues = town(400);

        MapView view = PlainCells.view(asked(null, zoom), venues);

        int grouped = view.groups().stream().mapToInt(MapGroup::count).sum();
        List<String> single = view.spots().stream()
                .flatMap(spot -> spot.venues().stream())
                .map(MapVenue::id)
                .toList();
        assertThat(grouped + single.size()).isEqualTo(400).isEqualTo(view.total());
        assertThat(single).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSeenStaysTheSameWhileSomebodyPans() {
        List<MapVenue> venues = town(600);
        int shared = 0;
        for (int i = 0; i < 200; i++) {
            int zoom = 8 + random.nextInt(8);
            double size = 360 * 4 / Math.scalb(1.0, zoom);
            BBox first = box(2.3 + random.nextGaussian() * size / 4, 48.85 + random.nextGaussian() * size / 4, size);
            BBox second = box(first.west() + random.nextDouble() * size, first.south() + size / 3, size);
            Map<Object, Object> before = shown(PlainCells.view(asked(first, zoom), venues));
            Map<Object, Object> after = shown(PlainCells.view(asked(second, zoom), venues));
            Set<Object> both = new HashSet<>(before.keySet());
            both.retainAll(after.keySet());
            shared += both.size();
            for (Object key : both) {
                assertThat(after.get(key))
                        .as("zoom %d, %s, %s", zoom, first, second)
                        .isEqualTo(before.get(key));
            }
        }
        assertThat(shared).isGreaterThan(200);
    }

    @Test
    void allThatACellOfTheViewHoldsIsShown() {
        List<MapVenue> venues = town(600);
        for (int i = 0; i < 100; i++) {
            int zoom = 8 + random.nextInt(8);
            double size = 360 * 2 / Math.scalb(1.0, zoom);
            BBox box = box(2.3 + random.nextGaussian() * size, 48.85 + random.nextGaussian() * size, size);
            MapView view = PlainCells.view(asked(box, zoom), venues);
            List<CellRange> ranges = CellRange.of(box, zoom);
            Set<Long> covered = new HashSet<>();
            view.groups().forEach(group -> covered.addAll(group.cells()));
            view.spots().forEach(spot -> covered.add(spot.venues().get(0).cell()));
            Set<Long> wanted = new HashSet<>();
            venues.forEach(venue -> wanted.add(PlainCells.key(venue, zoom)));
            wanted.removeIf(key -> ranges.stream().noneMatch(range -> range.contains(key)));
            assertThat(covered).containsAll(wanted);
        }
    }

    @Test
    void circlesThatWouldCoverEachOtherAreOne() {
        // A corner of four cells of zoom 10, with three venues a few pixels from it in each.
        double corner = Math.scalb(1.0, 30 - 12);
        List<MapVenue> venues = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double x = 2080 * corner + (i % 2 == 0 ? -1 : 1) * (4 + i) * pixels(10);
            double y = 1440 * corner + (i / 2 % 2 == 0 ? -1 : 1) * (4 + i) * pixels(10);
            venues.add(exact(i, WebMercator.latitude(y), WebMercator.longitude(x)));
        }

        MapView view = PlainCells.view(asked(null, 9), venues);
        assertThat(PlainCells.view(asked(null, 10), venues).groups())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.count()).isEqualTo(12);
                    assertThat(group.cells()).hasSize(4).isSorted();
                    assertThat(group.key()).isEqualTo(group.cells().get(0));
                });
        assertThat(view.total()).isEqualTo(12);
    }

    @Test
    void noTwoCirclesOfOneCrowdCoverEachOther() {
        // Not a promise for any crowd (a chain of cells keeps its ends), but for one town it must hold.
        List<MapVenue> venues = town(300);
        MapView view = PlainCells.view(asked(null, 7), venues);
        assertThat(view.groups()).hasSizeBetween(1, 12);
    }

    @Test
    void oneSpotIsOnePointWithAList() {
        List<MapVenue> venues = List.of(
                exact(1, 48.85, 2.35),
                exact(2, 48.8500000001, 2.35),
                venue(3, 48.85, 2.35, Precision.MUNICIPALITY, "75104"),
                venue(4, 48.85, 2.35, Precision.UNKNOWN, "75105"),
                venue(5, 48.85, 2.35, Precision.MUNICIPALITY, "75104"));

        MapView view = PlainCells.view(asked(null, 3), venues);

        assertThat(view.groups()).isEmpty();
        assertThat(view.spots())
                .extracting(
                        MapSpot::key,
                        MapSpot::approximate,
                        spot -> spot.venues().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(id(1), false, 2),
                        org.assertj.core.groups.Tuple.tuple(id(3), true, 2),
                        org.assertj.core.groups.Tuple.tuple(id(4), true, 1));
    }

    @Test
    void fromZoom18OnEverythingIsSpread() {
        List<MapVenue> venues = List.of(exact(1, 48.85, 2.35), exact(2, 48.85001, 2.35001), exact(3, 48.85002, 2.35));

        assertThat(PlainCells.view(asked(box(2.35, 48.85, 0.001), 17), venues).groups())
                .isNotEmpty();
        assertThat(PlainCells.view(asked(box(2.35, 48.85, 0.001), 18), venues).spots())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"179, -179, 3", "170, -170, 5", "1, 0.5, 4", "-179.9, -180, 6"})
    void aViewOverTheAntimeridianHasBothSides(double west, double east, int zoom) {
        List<MapVenue> venues = List.of(exact(1, 10, 179.99), exact(2, 10, -179.99));

        MapView view = PlainCells.view(asked(new BBox(west, 0, east, 20), zoom), venues);

        assertThat(view.total()).isEqualTo(2);
    }

    @Test
    void thePolesAreCells() {
        List<MapVenue> venues = List.of(exact(1, 90, 0), exact(2, -90, 180), exact(3, 85.06, -180));

        assertThat(PlainCells.view(asked(new BBox(-180, -90, 180, 90), 4), venues)
                        .total())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 9, 20})
    void theBoxOfARangeIsThatRangeAgain(int zoom) {
        int last = CellRange.side(zoom) - 1;
        for (int i = 0; i < 200; i++) {
            int west = random.nextInt(last + 1);
            int north = random.nextInt(last + 1);
            CellRange range = new CellRange(
                    zoom,
                    west,
                    north,
                    Math.min(last, west + random.nextInt(5)),
                    Math.min(last, north + random.nextInt(5)));
            assertThat(CellRange.of(range.box(), zoom)).containsExactly(range);
            assertThat(MapCell.x(MapCell.key(west, north))).isEqualTo(west);
            assertThat(MapCell.y(MapCell.key(west, north))).isEqualTo(north);
        }
    }

    private static Map<Object, Object> shown(MapView view) {
        Map<Object, Object> shown = new HashMap<>();
        view.groups().forEach(group -> shown.put(group.key(), group));
        view.spots().forEach(spot -> shown.put(spot.key() + spot.approximate(), spot));
        return shown;
    }

    private static double pixels(int zoom) {
        return Math.scalb(1.0, 30 - zoom) / PIXELS_PER_TILE;
    }

    /** Paris, so to say: dense in the middle, some on one spot, a tenth known to their commune only. */
    private List<MapVenue> town(int size) {
        List<MapVenue> venues = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double spread = i % 3 == 0 ? 0.5 : 0.03;
            MapVenue last = venues.isEmpty() ? null : venues.get(venues.size() - 1);
            double latitude =
                    last != null && i % 7 == 0 ? last.position().latitude() : 48.85 + random.nextGaussian() * spread;
            double longitude =
                    last != null && i % 7 == 0 ? last.position().longitude() : 2.35 + random.nextGaussian() * spread;
            Precision precision = i % 10 == 0 ? Precision.MUNICIPALITY : Precision.HOUSENUMBER;
            venues.add(venue(i, latitude, longitude, precision, "751" + (10 + i % 10)));
        }
        return venues;
    }

    private static MapVenue exact(int number, double latitude, double longitude) {
        return venue(number, latitude, longitude, Precision.HOUSENUMBER, "75104");
    }

    private static MapVenue venue(int number, double latitude, double longitude, Precision precision, String commune) {
        return new MapVenue(
                0,
                id(number),
                "Lieu " + number,
                new Position(latitude, longitude),
                precision,
                commune,
                Set.of(Typology.EPN),
                VenueState.OPEN);
    }

    private static String id(int number) {
        return "%010d".formatted(number);
    }

    private static BBox box(double west, double south, double size) {
        return new BBox(west, south, west + size, south + size / 2);
    }

    private static MapQuery asked(@Nullable BBox box, int zoom) {
        Area area = new Area(box, List.of(), Double.POSITIVE_INFINITY, Set.of(), Set.of(), Set.of(), Set.of(), null);
        return new MapQuery(new VenueQuery(area, VenueFilter.ALL, null, null, Sort.COMMUNE, 100, null), zoom);
    }
}
