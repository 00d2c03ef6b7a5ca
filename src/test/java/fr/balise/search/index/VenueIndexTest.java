package fr.balise.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.search.index.FilterBits.Group;
import fr.balise.search.index.VenueIndex.Near;
import fr.balise.search.index.VenueIndexBuilder.Row;
import fr.balise.venue.Fee;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Held against the plainest answer: looking at every venue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VenueIndexTest {
    private static final int VENUES = 4000;
    private static final List<Group> ASKED = List.of(Group.SERVICES, Group.FEES, Group.TYPOLOGIES);

    private final Random random = new Random(20261122);
    private final List<Row> rows = rows();
    private final VenueIndex index = index(rows);

    /** A question with the same question asked of one row. */
    private record Question(RowFilter filter, Predicate<Row> wanted, Map<Group, List<Enum<?>>> any) {}

    IntStream questions() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void countsAndListsAreThoseOfAllRowsLookedAt(int ignored) {
        Question question = question();
        BBox area = random.nextInt(4) == 0 ? null : box();
        List<Integer> expected = IntStream.range(0, VENUES)
                .filter(rank -> question.wanted().test(rows.get(rank)) && isIn(area, rows.get(rank)))
                .boxed()
                .toList();
        assertThat(index.count(area, question.filter())).isEqualTo(expected.size());
        int after = random.nextInt(VENUES + 1) - 1;
        List<Integer> page =
                expected.stream().filter(rank -> rank > after).limit(20).toList();
        assertThat(IntStream.of(index.list(area, question.filter(), after, 20)).map(index::rank))
                .containsExactlyElementsOf(page);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theNearestAreThoseOfAllRowsMeasured(int ignored) {
        Question question = question();
        Position from = position();
        double within = random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble() * 300_000;
        List<Near> expected = IntStream.range(0, VENUES)
                .filter(rank -> !Double.isNaN(rows.get(rank).longitude()))
                .filter(rank -> question.wanted().test(rows.get(rank)))
                .mapToObj(rank -> new Near(rank, meters(from, rows.get(rank))))
                .filter(near -> near.meters() <= within)
                .sorted(Comparator.comparingDouble(Near::meters)
                        .thenComparing(near -> rows.get(near.row()).id()))
                .limit(15)
                .toList();
        assertThat(index.nearest(from, question.filter(), 15, within).stream()
                        .map(near -> new Near(index.rank(near.row()), near.meters())))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aFacetCountsWhatWouldBeFoundIfItsValueWereChosen(int ignored) {
        Question question = question();
        BBox area = random.nextInt(4) == 0 ? null : box();
        FacetCounts facets = FacetCounts.of(index, area, question.filter());
        for (Group group : ASKED) {
            Map<Group, List<Enum<?>>> others = new EnumMap<>(question.any());
            others.remove(group);
            for (Enum<?> value : group.vocabulary()) {
                long expected = rows.stream()
                        .filter(row -> isIn(area, row) && has(row, group, value))
                        .filter(row -> others.entrySet().stream().allMatch(entry -> hasAny(row, entry)))
                        .count();
                assertThat(facets.of(group, value)).as("%s", value).isEqualTo((int) expected);
            }
        }
    }

    @Test
    void aSetOfRowsNarrowsEveryAnswer() {
        BitSet some = new BitSet();
        IntStream.range(0, VENUES).filter(row -> row % 7 == 0).forEach(some::set);
        RowFilter filter = RowFilter.ALL.among(some);
        assertThat(index.count(null, filter)).isEqualTo(some.cardinality());
        assertThat(index.nearest(new Position(48, 2), filter, 50, Double.POSITIVE_INFINITY))
                .hasSize(50)
                .allMatch(near -> near.row() % 7 == 0);
    }

    @Test
    void anIndexWithoutVenuesAnswersNothing() {
        VenueIndex empty = new VenueIndexBuilder(0).build();
        assertThat(empty.count(null, RowFilter.ALL)).isZero();
        assertThat(empty.count(new BBox(0, 0, 10, 10), RowFilter.ALL)).isZero();
        assertThat(empty.nearest(new Position(0, 0), RowFilter.ALL, 5, Double.POSITIVE_INFINITY))
                .isEmpty();
        assertThat(empty.list(null, RowFilter.ALL, -1, 10)).isEmpty();
    }

    @Test
    void aVenueInTheLastCornerOfTheEarthIsPlaced() {
        VenueIndexBuilder builder = new VenueIndexBuilder(2);
        builder.add(VenueIndexBuilder.row(1, null, null, new long[FilterBits.WORDS]));
        builder.add(VenueIndexBuilder.row(2, 180.0, 90.0, new long[FilterBits.WORDS]));
        assertThat(builder.build().count(new BBox(179, 89, 180, 90), RowFilter.ALL))
                .isEqualTo(1);
    }

    private List<Row> rows() {
        List<Row> made = new ArrayList<>();
        for (int rank = 0; rank < VENUES; rank++) {
            long[] words = new long[FilterBits.WORDS];
            FilterBits.set(Group.SERVICES, some(List.of(Service.values()), 3), words);
            FilterBits.set(Group.FEES, some(List.of(Fee.values()), 2), words);
            FilterBits.set(Group.TYPOLOGIES, some(List.of(Typology.values()), 2), words);
            Position at = position();
            boolean placed = random.nextInt(20) > 0;
            made.add(VenueIndexBuilder.row(
                    random.nextLong() >>> 14, placed ? at.longitude() : null, placed ? at.latitude() : null, words));
        }
        return made;
    }

    private static VenueIndex index(List<Row> rows) {
        VenueIndexBuilder builder = new VenueIndexBuilder(10);
        rows.forEach(builder::add);
        return builder.build();
    }

    /** Mostly in France, often at the same spot as another, sometimes anywhere. */
    private Position position() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return new Position(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
        }
        if (kind < 4) {
            return new Position(45 + random.nextInt(5) / 10.0, 2 + random.nextInt(5) / 10.0);
        }
        return new Position(42 + random.nextDouble() * 9, -4 + random.nextDouble() * 12);
    }

    private BBox box() {
        Position one = position();
        Position other = position();
        return new BBox(
                one.longitude(),
                Math.min(one.latitude(), other.latitude()),
                random.nextInt(6) == 0 ? other.longitude() : Math.max(one.longitude(), other.longitude()),
                Math.max(one.latitude(), other.latitude()));
    }

    private static boolean isIn(BBox area, Row row) {
        return area == null
                || (!Double.isNaN(row.longitude())
                        && Box.of(area).stream().anyMatch(box -> box.holds(row.longitude(), row.latitude())));
    }

    private Question question() {
        Map<Group, List<Enum<?>>> any = new EnumMap<>(Group.class);
        for (Group group : ASKED) {
            if (random.nextInt(3) == 0) {
                any.put(group, some(group.vocabulary(), 3));
            }
        }
        any.values().removeIf(Collection::isEmpty);
        return new Question(
                RowFilter.of(any, Map.of()), row -> any.entrySet().stream().allMatch(entry -> hasAny(row, entry)), any);
    }

    private static boolean hasAny(Row row, Map.Entry<Group, List<Enum<?>>> asked) {
        return asked.getValue().stream().anyMatch(value -> has(row, asked.getKey(), value));
    }

    private static boolean has(Row row, Group group, Enum<?> value) {
        return FilterBits.isSet(row.words(), 0, group.bit(value));
    }

    private List<Enum<?>> some(List<? extends Enum<?>> values, int most) {
        List<Enum<?>> some = new ArrayList<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some.stream().distinct().toList();
    }

    private static double meters(Position from, Row row) {
        return Ellipsoid.meters(from.latitude(), from.longitude(), row.latitude(), row.longitude());
    }
}
