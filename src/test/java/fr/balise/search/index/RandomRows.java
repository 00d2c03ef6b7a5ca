package fr.balise.search.index;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.search.FilterGroup;
import fr.balise.search.VenueFilter;
import fr.balise.search.WebMercator;
import fr.balise.search.index.VenueIndexBuilder.Place;
import fr.balise.search.index.VenueIndexBuilder.Row;
import fr.balise.search.index.VenueIndexBuilder.Words;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents venues and questions: mostly in France, often on one spot, sometimes at the ends of the earth. */
final class RandomRows {
    private static final List<String> WORDS = List.of(
            "mediatheque", "centre", "social", "jean", "moulin", "numerique", "espace", "saint", "denis", "mairie");
    /** Of lists. */
    static final Comparator<Row> ORDER =
            Comparator.comparing(Row::inseeCode).thenComparing(Row::name).thenComparing(Row::id);

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    final Random random;

    RandomRows(long seed) {
        random = new Random(seed);
    }

    /** In the order of lists. */
    List<Row> rows(int count) {
        List<Row> rows = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        while (rows.size() < count) {
            long id = random.nextLong() >>> 14;
            if (ids.add(id)) {
                rows.add(row(PackedId.text(id)));
            }
        }
        rows.sort(ORDER);
        return rows;
    }

    Row row(String id) {
        Position at = position();
        Place place = random.nextInt(20) == 0
                ? null
                : new Place(at.longitude(), at.latitude(), WebMercator.x(at.longitude()), WebMercator.y(at.latitude()));
        return new Row(
                id,
                "Lieu « " + random.nextInt(50) + " »",
                place,
                facets(),
                random.nextInt(20) == 0 ? "" : String.valueOf(10_000 + random.nextInt(60)),
                random.nextInt(5) - 1,
                random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(60)),
                new Words(some(WORDS, 3), some(WORDS, 2), some(WORDS, 3)));
    }

    private List<String> facets() {
        List<String> facets = new ArrayList<>();
        facets.add("E:" + one(random.nextInt(4) == 0 ? VenueState.values() : new VenueState[] {VenueState.OPEN}));
        facets.add("Q:" + one(Precision.values()));
        some(names(Service.class), 4).forEach(value -> facets.add("S:" + value));
        some(names(Fee.class), 2).forEach(value -> facets.add("F:" + value));
        some(names(Typology.class), 2).forEach(value -> facets.add("T:" + value));
        List<String> audiences = some(names(Audience.class), 2);
        audiences.forEach(value -> facets.add("A:" + value));
        if (audiences.isEmpty()) {
            facets.add("A:EVERYONE");
        }
        some(List.of("paris", "insee", "departement-1", "rare"), 3).forEach(value -> facets.add("O:" + value));
        return facets;
    }

    VenueFilter filter() {
        VenueFilter all = VenueFilter.ALL;
        if (random.nextInt(4) == 0) {
            return all;
        }
        return new VenueFilter(
                chosen(Service.class, 2, 3),
                chosen(Service.class, 4, 2),
                chosen(Typology.class, 5, 40),
                chosen(Audience.class, 4, 2),
                all.specialNeeds(),
                chosen(Fee.class, 4, 2),
                all.accessModes(),
                all.supportModes(),
                all.programmes(),
                all.labels(),
                random.nextInt(3) == 0 ? EnumSet.of(one(VenueState.values())) : all.states(),
                chosen(Precision.class, 6, 3),
                all.mobility(),
                random.nextInt(5) == 0 ? Set.copyOf(some(List.of("paris", "rare", "none"), 2)) : Set.of(),
                random.nextInt(5) == 0 ? DAY.plusDays(random.nextInt(70) - 5) : null);
    }

    private <E extends Enum<E>> Set<E> chosen(Class<E> type, int oneIn, int most) {
        Set<E> chosen = EnumSet.noneOf(type);
        if (random.nextInt(oneIn) == 0) {
            for (int i = 0; i <= random.nextInt(most); i++) {
                chosen.add(one(type.getEnumConstants()));
            }
        }
        return chosen;
    }

    Position position() {
        int kind = random.nextInt(12);
        if (kind == 0) {
            return new Position(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
        }
        if (kind == 1) {
            double[] latitudes = {-90, 90, 89.9, 0, -17.5};
            double[] longitudes = {-180, 180, 179.99, -179.99, 0};
            return new Position(latitudes[random.nextInt(5)], longitudes[random.nextInt(5)]);
        }
        if (kind < 5) {
            return new Position(45 + random.nextInt(5) / 10.0, 2 + random.nextInt(5) / 10.0);
        }
        return new Position(42 + random.nextDouble() * 9, -4 + random.nextDouble() * 12);
    }

    BBox box() {
        Position one = position();
        Position other = position();
        return new BBox(
                one.longitude(),
                Math.min(one.latitude(), other.latitude()),
                random.nextInt(6) == 0 ? other.longitude() : Math.max(one.longitude(), other.longitude()),
                Math.max(one.latitude(), other.latitude()));
    }

    List<Position> points() {
        List<Position> points = new ArrayList<>();
        for (int i = random.nextInt(3) == 0 ? random.nextInt(4) : 0; i >= 0; i--) {
            points.add(position());
        }
        return points;
    }

    <T> List<T> some(List<T> values, int most) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            some.add(values.get(random.nextInt(values.size())));
        }
        return some.stream().distinct().toList();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    /** The plainest reading of a filter. */
    static boolean fits(VenueFilter filter, Row row) {
        for (FilterGroup group : FilterGroup.values()) {
            if (!fits(filter, group, row)) {
                return false;
            }
        }
        return fitsBeside(filter, row);
    }

    /** What belongs to no group. */
    static boolean fitsBeside(VenueFilter filter, Row row) {
        LocalDate since = filter.verifiedSince();
        return filter.allServices().stream().allMatch(service -> row.facets().contains("S:" + service.name()))
                && (since == null
                        || row.verifiedOn() != null && !row.verifiedOn().isBefore(since));
    }

    static boolean fits(VenueFilter filter, FilterGroup group, Row row) {
        Set<String> chosen = filter.chosen(group);
        return chosen.isEmpty()
                || chosen.stream().anyMatch(value -> row.facets().contains(group.letter() + ":" + value))
                || group == FilterGroup.AUDIENCES && row.facets().contains("A:EVERYONE");
    }
}
