package fr.balise.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.search.CellRange;
import fr.balise.search.FilterGroup;
import fr.balise.search.MapCell;
import fr.balise.search.VenueFilter;
import fr.balise.search.index.VenueIndexBuilder.Place;
import fr.balise.search.index.VenueIndexBuilder.Row;
import fr.balise.search.index.VenueIndexBuilder.Words;
import fr.balise.search.text.TextMatches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Held against the plainest answer: looking at every venue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VenueIndexTest {
    private static final int VENUES = 3000;
    private static final int QUESTIONS = 60;
    private static final Place SOMEWHERE = new Place(2, 48, 1, 1);
    private static final List<String> BARE = List.of("E:OPEN", "Q:STREET");

    private final RandomRows draw = new RandomRows(20261122);
    private final List<Row> rows = draw.rows(VENUES);
    private final VenueIndex index = index(rows);

    /** A selection with the same asked of one row. */
    private record Question(
            VenueFilter filter, Selection selection, Predicate<Row> where, List<Position> near, double within) {
        boolean holds(Row row) {
            return where.test(row) && RandomRows.fits(filter, row);
        }
    }

    private static VenueIndex index(List<Row> rows) {
        VenueIndexBuilder builder = new VenueIndexBuilder(10);
        rows.forEach(builder::add);
        return builder.build();
    }

    private Question question() {
        VenueFilter filter = draw.filter();
        BBox box = draw.random.nextInt(3) == 0 ? draw.box() : null;
        List<Position> near = draw.random.nextInt(2) == 0 ? draw.points() : List.of();
        double within =
                draw.random.nextBoolean() ? Double.POSITIVE_INFINITY : Math.pow(10, 3 + 4.3 * draw.random.nextDouble());
        BitSet open = draw.random.nextInt(4) == 0 ? every(3) : null;
        BitSet among = draw.random.nextInt(4) == 0 ? every(2) : null;
        Selection selection = Selection.of(filter).in(box).open(open);
        selection = among == null ? selection : selection.among(RowSet.of(among));
        selection = near.isEmpty() ? selection : selection.near(new Origin(near), within);
        return new Question(
                filter,
                selection,
                row -> isIn(box, row)
                        && (open == null || open.get(rowOf(row)))
                        && (among == null || among.get(rowOf(row)))
                        && (near.isEmpty() || within == Double.POSITIVE_INFINITY || meters(near, row) <= within),
                near,
                within);
    }

    private BitSet every(int nth) {
        BitSet set = new BitSet();
        IntStream.range(0, VENUES).filter(row -> row % nth == 0).forEach(set::set);
        return set;
    }

    private int rowOf(Row row) {
        return index.findRow(row.id()).orElseThrow();
    }

    private int rank(Row row) {
        return index.columns().ranks()[rowOf(row)];
    }

    private static boolean isIn(BBox box, Row row) {
        if (box == null || row.place() == null) {
            return box == null;
        }
        double longitude = row.place().longitude();
        boolean between = longitude >= box.west() && longitude <= box.east();
        return (box.crossesAntimeridian() ? longitude >= box.west() || longitude <= box.east() : between)
                && row.place().latitude() >= box.south()
                && row.place().latitude() <= box.north();
    }

    private final Map<List<Object>, Double> measured = new HashMap<>();

    private double meters(List<Position> near, Row row) {
        Place place = row.place();
        return place == null
                ? Double.POSITIVE_INFINITY
                : measured.computeIfAbsent(
                        List.of(near, row.id()),
                        unused -> near.stream()
                                .mapToDouble(from -> Ellipsoid.meters(
                                        from.latitude(), from.longitude(), place.latitude(), place.longitude()))
                                .min()
                                .orElseThrow());
    }

    private List<String> ids(int[] some) {
        return Arrays.stream(some).mapToObj(row -> PackedId.text(index.id(row))).toList();
    }

    private interface Page {
        NearRows of(int limit, int after);
    }

    /** Pages through to the end, and one from a venue that may not be wanted at all. */
    private void assertPages(Page pages, List<Row> expected, Comparator<Row> order) {
        List<String> found = new ArrayList<>();
        int limit = expected.size() / 4 + 1;
        for (int after = -1; ; ) {
            NearRows page = pages.of(limit, after);
            found.addAll(ids(page.rows()));
            if (page.size() < limit) {
                break;
            }
            after = page.rows()[limit - 1];
        }
        assertThat(found)
                .containsExactlyElementsOf(expected.stream().map(Row::id).toList());
        Row any = rows.get(draw.random.nextInt(VENUES));
        assertThat(ids(pages.of(7, rowOf(any)).rows()))
                .containsExactlyElementsOf(expected.stream()
                        .filter(row -> order.compare(row, any) > 0)
                        .limit(7)
                        .map(Row::id)
                        .toList());
    }

    private List<Row> expected(Question question, Comparator<Row> order) {
        return rows.stream().filter(question::holds).sorted(order).toList();
    }

    @RepeatedTest(QUESTIONS)
    void countsAndListsAreThoseOfAllVenuesLookedAt() {
        Question question = question();
        Comparator<Row> order = Comparator.comparingInt(this::rank);
        List<Row> expected = expected(question, order);
        assertThat(index.select(question.selection()).count()).isEqualTo(expected.size());
        assertPages(index.select(question.selection())::byCommune, expected, order);
    }

    @RepeatedTest(QUESTIONS)
    void theFreshestComeInTheOrderOfTheirDays() {
        Question question = question();
        Comparator<Row> order = Comparator.comparing(Row::verifiedOn, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Row::id);
        assertPages(index.select(question.selection())::byFreshness, expected(question, order), order);
    }

    @RepeatedTest(QUESTIONS)
    void theNearestAreThoseOfAllVenuesMeasured() {
        Question question = question();
        if (question.near().isEmpty()) {
            return;
        }
        Comparator<Row> order = Comparator.<Row>comparingDouble(row -> meters(question.near(), row))
                .thenComparing(Row::id);
        assertPages(index.select(question.selection())::byDistance, expected(question, order), order);
        NearRows nearest = index.select(question.selection()).byDistance(5, -1);
        for (int i = 0; i < nearest.size(); i++) {
            Row row = rows.get(index.columns().ranks()[nearest.rows()[i]]);
            assertThat(Double.valueOf(nearest.meters()[i]))
                    .isEqualTo(row.place() == null ? Double.NaN : meters(question.near(), row));
        }
    }

    @RepeatedTest(QUESTIONS)
    void whatFitsATextBestComesFirst() {
        Question question = question();
        TextMatches matches = matches();
        BitSet openNow = every(5);
        Comparator<Row> order = Comparator.<Row>comparingInt(row -> -matches.score(rowOf(row)))
                .thenComparing(row -> question.near().isEmpty() ? 0 : meters(question.near(), row))
                .thenComparing(row -> !openNow.get(rowOf(row)))
                .thenComparing(this::rank);
        List<Row> expected = expected(question, order).stream()
                .filter(row -> matches.score(rowOf(row)) > 0)
                .toList();
        Selection selection = question.selection().among(RowSet.of(matches.rows()));
        assertPages(
                (limit, after) -> index.select(selection).byRelevance(matches, openNow, limit, after), expected, order);
    }

    private TextMatches matches() {
        int[] some = IntStream.range(0, VENUES)
                .filter(row -> draw.random.nextInt(3) == 0)
                .toArray();
        int[] scores =
                Arrays.stream(some).map(row -> 1 + draw.random.nextInt(4)).toArray();
        return new TextMatches(some, scores);
    }

    @RepeatedTest(QUESTIONS)
    void aFacetCountsWhatWouldBeFoundIfItsValueWereChosen() {
        Question question = question();
        Map<FilterGroup, Map<String, Integer>> facets =
                index.select(question.selection()).facets();
        for (FilterGroup group : FilterGroup.values()) {
            Map<String, Integer> expected = new TreeMap<>();
            rows.stream()
                    .filter(row -> question.where().test(row)
                            && RandomRows.fitsBeside(question.filter(), row)
                            && Arrays.stream(FilterGroup.values())
                                    .allMatch(
                                            other -> other == group || RandomRows.fits(question.filter(), other, row)))
                    .forEach(row -> values(group, row).forEach(value -> expected.merge(value, 1, Integer::sum)));
            assertThat(facets.getOrDefault(group, Map.of())).as("%s", group).isEqualTo(expected);
        }
    }

    private static List<String> values(FilterGroup group, Row row) {
        String letter = group.letter() + ":";
        if (row.facets().contains("A:EVERYONE") && group == FilterGroup.AUDIENCES) {
            return FilterBits.values(group).stream()
                    .filter(value -> !value.equals(FilterBits.EVERYONE))
                    .toList();
        }
        return row.facets().stream()
                .filter(facet -> facet.startsWith(letter))
                .map(facet -> facet.substring(2))
                .toList();
    }

    @RepeatedTest(QUESTIONS)
    void theMapHasEachVenueInItsCell() {
        Question question = question();
        int zoom = draw.random.nextInt(MapCell.MAX_ZOOM + 1);
        List<CellRange> ranges = CellRange.of(draw.random.nextInt(4) == 0 ? null : draw.box(), zoom);
        Selection anywhere = question.selection().in((BBox) null);
        RowSet there = index.select(anywhere).rows();
        Map<Long, List<Row>> expected = new TreeMap<>();
        Question placed = new Question(question.filter(), anywhere, row -> true, List.of(), 0);
        for (Row row : rows) {
            boolean wanted = there.has(rowOf(row));
            if (row.place() != null && wanted && placed.holds(row)) {
                long key = key(row, zoom);
                if (ranges.stream().anyMatch(range -> range.contains(key))) {
                    expected.computeIfAbsent(key, unused -> new ArrayList<>()).add(row);
                }
            }
        }
        assertThat(index.select(question.selection()).cells(zoom, ranges))
                .containsExactlyElementsOf(expected.entrySet().stream()
                        .map(entry -> cell(entry.getKey(), entry.getValue()))
                        .toList());
        assertThat(ids(index.select(question.selection()).rowsOfCells(zoom, List.copyOf(expected.keySet()))))
                .containsExactlyElementsOf(expected.values().stream()
                        .flatMap(cell -> cell.stream().map(Row::id).sorted())
                        .toList());
    }

    private static long key(Row row, int zoom) {
        int shift = MapCell.shift(zoom);
        return MapCell.key(row.place().cellX() >> shift, row.place().cellY() >> shift);
    }

    private static MapCell cell(long key, List<Row> rows) {
        List<Place> places = rows.stream().map(Row::place).toList();
        return new MapCell(
                key,
                rows.size(),
                places.stream().mapToLong(Place::cellX).sum(),
                places.stream().mapToLong(Place::cellY).sum(),
                places.stream().mapToDouble(Place::longitude).min().orElseThrow(),
                places.stream().mapToDouble(Place::latitude).min().orElseThrow(),
                places.stream().mapToDouble(Place::longitude).max().orElseThrow(),
                places.stream().mapToDouble(Place::latitude).max().orElseThrow());
    }

    @Test
    void communesHaveTheirVenues() {
        String[] codes = index.inseeCodes();
        assertThat(codes).isSorted().doesNotHaveDuplicates();
        assertThat(ids(index.ofCommunes(new int[] {0, 3}).toArray()))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .filter(row -> row.inseeCode().equals(codes[0])
                                || row.inseeCode().equals(codes[3]))
                        .map(Row::id)
                        .toList());
        rows.forEach(row -> assertThat(index.inseeCode(rowOf(row))).isEqualTo(row.inseeCode()));
    }

    @Test
    void aRowSaysWhatItsVenueSays() {
        for (Row row : rows) {
            int number = rowOf(row);
            assertThat(index.name(number)).isEqualTo(row.name());
            assertThat(index.schedule(number)).isEqualTo(row.schedule());
            assertThat(row.facets())
                    .contains("E:" + index.state(number), "Q:" + index.precision(number))
                    .containsAll(index.typologies(number).stream()
                            .map(kind -> "T:" + kind)
                            .toList());
            assertThat(index.hasPosition(number)).isEqualTo(row.place() != null);
        }
    }

    @Test
    void namesAreReadyForJson() {
        String name = "Le \"Lab\" \\ l'été\n\u0001 🏛";
        VenueIndex one = index(List.of(new Row("0123456789", name, null, BARE, "", -1, null, Words.NONE)));
        String json = new String(
                one.jsonNames(), one.jsonNameStart(0), one.jsonNameStart(1), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json).isEqualTo("Le \\\"Lab\\\" \\\\ l'été\\u000a\\u0001 🏛");
        assertThat(one.name(0)).isEqualTo(name);
    }

    @Test
    void anIndexWithoutVenuesAnswersNothing() {
        VenueIndex empty = index(List.of());
        Selected all = empty.select(
                Selection.of(VenueFilter.ALL).near(new Origin(List.of(new Position(0, 0))), Double.POSITIVE_INFINITY));
        assertThat(all.count()).isZero();
        assertThat(all.facets()).isEmpty();
        assertThat(all.byCommune(10, -1).size()).isZero();
        assertThat(all.byDistance(10, -1).size()).isZero();
        assertThat(all.cells(3, List.of(CellRange.world(3)))).isEmpty();
        assertThat(empty.findRow("0123456789")).isEmpty();
    }

    @Test
    void anUnknownFacetIsRefused() {
        VenueIndexBuilder builder = new VenueIndexBuilder(2);
        builder.add(new Row("0123456789", "A", SOMEWHERE, BARE, "75119", -1, null, Words.NONE));
        List<String> strange = List.of("E:OPEN", "Q:STREET", "S:FORTUNE_TELLING");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        builder.add(new Row("0123456787", "A", SOMEWHERE, strange, "75119", -1, null, Words.NONE)));
    }
}
