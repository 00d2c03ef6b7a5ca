package fr.balise.bench;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.search.CellRange;
import fr.balise.search.FilterGroup;
import fr.balise.search.MapCell;
import fr.balise.search.VenueFilter;
import fr.balise.search.index.NearRows;
import fr.balise.search.index.Origin;
import fr.balise.search.index.RowSet;
import fr.balise.search.index.Selected;
import fr.balise.search.index.Selection;
import fr.balise.search.index.VenueIndex;
import fr.balise.search.text.TextMatches;
import fr.balise.search.text.TextQuery;
import fr.balise.venue.Fee;
import fr.balise.venue.Service;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the index is asked all day, one question at a time, each time in another place. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx10g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class IndexBenchmark {
    private static final VenueFilter ALL = VenueFilter.ALL;
    private static final VenueFilter SOME = with(Set.of(Service.DIGITAL_SKILLS), Set.of(Fee.FREE));
    private static final VenueFilter RARE = with(Set.of(Service.AFFORDABLE_EQUIPMENT), Set.of(Fee.PAYING));
    private static final BBox FRANCE = new BBox(-5.5, 41, 10, 51.5);
    private static final int PLACES = 1024;

    @Param({"20000", "1000000"})
    int venues;

    private VenueIndex index;
    private final Position[] places = new Position[PLACES];
    private int next;

    private static VenueFilter with(Set<Service> services, Set<Fee> fees) {
        return new VenueFilter(
                services, Set.of(), Set.of(), Set.of(), Set.of(), fees, Set.of(), Set.of(), Set.of(), Set.of(),
                VenueFilter.NOT_GONE, Set.of(), Set.of(), Set.of(), null);
    }

    @Setup
    public void build() {
        InventedVenues invented = new InventedVenues();
        long started = System.nanoTime();
        index = invented.index(venues);
        System.out.printf(
                "# %d venues invented and built in %d ms; columns and sets %.1f MB, names %.1f MB, words %.1f MB%n",
                venues,
                (System.nanoTime() - started) / 1_000_000,
                index.byteSize() / 1e6,
                index.byteSizeOfNames() / 1e6,
                index.text().byteSize() / 1e6);
        for (int i = 0; i < PLACES; i++) {
            places[i] = invented.position();
        }
    }

    private Position place() {
        return places[next++ & PLACES - 1];
    }

    private Selected near(VenueFilter filter, double within) {
        return index.select(Selection.of(filter).near(new Origin(List.of(place())), within));
    }

    private Selected in(VenueFilter filter, double degrees) {
        Position at = place();
        return index.select(Selection.of(filter)
                .in(new BBox(
                        at.longitude() - degrees,
                        at.latitude() - degrees * 0.6,
                        at.longitude() + degrees,
                        at.latitude() + degrees * 0.6)));
    }

    private List<MapCell> cells(VenueFilter filter, BBox box, int zoom) {
        return index.select(Selection.of(filter)).cells(zoom, CellRange.of(box, zoom));
    }

    private BBox view(double degrees) {
        Position at = place();
        return new BBox(
                at.longitude() - degrees, at.latitude() - degrees * 0.6, at.longitude() + degrees, at.latitude() + degrees * 0.6);
    }

    @Benchmark
    public NearRows nearest20() {
        return near(ALL, Double.POSITIVE_INFINITY).byDistance(21, -1);
    }

    @Benchmark
    public NearRows nearest20WithFilters() {
        return near(SOME, Double.POSITIVE_INFINITY).byDistance(21, -1);
    }

    @Benchmark
    public NearRows nearest20OfWhatIsRare() {
        return near(RARE, Double.POSITIVE_INFINITY).byDistance(21, -1);
    }

    @Benchmark
    public int countWithin20Kilometers() {
        return near(SOME, 20_000).count();
    }

    @Benchmark
    public List<MapCell> cellsOfFrance() {
        return cells(ALL, FRANCE, 6);
    }

    @Benchmark
    public List<MapCell> cellsOfFranceWithFilters() {
        return cells(SOME, FRANCE, 6);
    }

    @Benchmark
    public List<MapCell> cellsOfARegionWithFilters() {
        return cells(SOME, view(1.5), 9);
    }

    @Benchmark
    public List<MapCell> cellsOfATown() {
        return cells(ALL, view(0.09), 13);
    }

    @Benchmark
    public Map<FilterGroup, Map<String, Integer>> facetsOfFranceWithFilters() {
        return index.select(Selection.of(SOME)).facets();
    }

    @Benchmark
    public Map<FilterGroup, Map<String, Integer>> facetsOfATownWithFilters() {
        return in(SOME, 0.09).facets();
    }

    @Benchmark
    public NearRows listOfFranceWithFilters() {
        return index.select(Selection.of(SOME)).byCommune(21, -1);
    }

    @Benchmark
    public NearRows freshestOfFranceWithFilters() {
        return index.select(Selection.of(SOME)).byFreshness(21, -1);
    }

    @Benchmark
    public NearRows wordOfEveryEighthName() {
        TextQuery query = new TextQuery(
                List.of(new TextQuery.Term(List.of(new TextQuery.Alternative(List.of("mediatheque"), 100)))),
                1,
                List.of("mediatheque"));
        TextMatches matches = index.text().match(query);
        Selection selection = Selection.of(ALL)
                .among(RowSet.of(matches.rows()))
                .near(new Origin(List.of(place())), Double.POSITIVE_INFINITY);
        return index.select(selection).byRelevance(matches, new BitSet(), 21, -1);
    }
}
