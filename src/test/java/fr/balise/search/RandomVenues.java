package fr.balise.search;

import fr.balise.geo.BBox;
import fr.balise.geo.Position;
import fr.balise.geo.Precision;
import fr.balise.opening.OpenTime;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Mobility;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.SupportMode;
import fr.balise.venue.TrainingLabel;
import fr.balise.venue.Typology;
import fr.balise.venue.VenueId;
import fr.balise.venue.VenueState;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Invents venues of every kind, most of them in France and many on one spot, and questions about them. */
final class RandomVenues {
    private static final String INSERT = """
            INSERT INTO venue (id, name, state, typologies, services, audiences, special_needs, fees, access_modes,
                support_modes, programmes, labels, mobility, position_precision, position, insee_code, commune_name,
                postal_code, street, verified_on, schedule, provenance, phones)
            SELECT f[1], f[2], f[3], f[4]::text[], f[5]::text[], f[6]::text[], f[7]::text[], f[8]::text[], f[9]::text[],
                f[10]::text[], f[11]::text[], f[12]::text[], f[13]::text[], f[14],
                ST_SetSRID(ST_MakePoint(nullif(f[15], '')::double precision, nullif(f[16], '')::double precision), 4326),
                nullif(f[17], ''), nullif(f[18], ''), nullif(f[19], ''), nullif(f[20], ''), nullif(f[21], '')::date,
                nullif(f[22], ''), f[23]::jsonb, f[24]::text[]
            FROM (SELECT string_to_array(row, '|') AS f FROM unnest(CAST(:rows AS text[])) AS row) AS given
            """;
    private static final List<String> WORDS = List.of(
            "Médiathèque",
            "Centre",
            "social",
            "Jean",
            "Moulin",
            "Espace",
            "public",
            "numérique",
            "Saint",
            "Denis",
            "Mairie",
            "MJC",
            "EPN",
            "Maison",
            "France",
            "services",
            "l'Étoile",
            "Œuvre",
            "École");
    private static final List<String> TEXTS = List.of(
            "mediatheque",
            "espace public numerique",
            "epn",
            "st denis",
            "centr",
            "mediateque",
            "jean moulin mjc",
            "mairie paris",
            "75019",
            "maison france service",
            "zzz",
            "rue de la paix",
            "étoile",
            "numrique centre",
            "école denis mairie jean");
    private static final List<String> HOURS =
            List.of("Mo-Fr 09:00-17:00", "Sa 10:00-12:00", "24/7", "Mo-Su 08:00-22:00; PH off", "Tu 18:00-20:00");
    private static final String[] PLACES = {
        "",
        "Paris",
        "Paris 19e",
        "saint denis",
        "93",
        "rhone",
        "75019",
        "750",
        "93 200",
        "01 99 00 00 42",
        "0199000",
        "hay les roses"
    };
    private static final List<String> SOURCES = List.of("source-a", "source-b", "source-c");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Random random;
    private final List<String> inseeCodes;
    private final List<String> epcis;
    final List<String> ids = new ArrayList<>();

    RandomVenues(long seed, List<String> inseeCodes, List<String> epcis) {
        random = new Random(seed);
        this.inseeCodes = inseeCodes;
        this.epcis = epcis;
    }

    void insert(int count, Session session) {
        List<String> rows = IntStream.range(0, count).mapToObj(this::row).toList();
        session.createNativeMutationQuery(INSERT)
                .setParameter("rows", rows.toArray(String[]::new))
                .executeUpdate();
    }

    private String row(int number) {
        String id = VenueId.of("random-venues", String.valueOf(number), 0);
        ids.add(id);
        Position at = random.nextInt(20) == 0 ? null : position();
        return String.join(
                "|",
                id,
                String.join(" ", some(WORDS, 4)) + " " + random.nextInt(9),
                one(random.nextInt(5) == 0 ? VenueState.values() : new VenueState[] {VenueState.OPEN})
                        .name(),
                array(Typology.class, 2),
                array(Service.class, 4),
                array(Audience.class, 1),
                array(SpecialNeed.class, 2),
                array(Fee.class, 2),
                array(AccessMode.class, 2),
                array(SupportMode.class, 2),
                array(Programme.class, 1),
                array(TrainingLabel.class, 1),
                array(Mobility.class, 1),
                one(Precision.values()).name(),
                at == null ? "" : String.valueOf(at.longitude()),
                at == null ? "" : String.valueOf(at.latitude()),
                random.nextInt(15) == 0 ? "" : inseeCodes.get(random.nextInt(inseeCodes.size())),
                one(new String[] {"Paris", "Saint-Denis", "L'Haÿ-les-Roses", ""}),
                one(new String[] {"75019", "93200", "94240", ""}),
                one(new String[] {"3 rue de la Paix", "place de la Mairie", ""}),
                random.nextInt(4) == 0 ? "" : DAY.plusDays(random.nextInt(40)).toString(),
                random.nextInt(3) == 0 ? "" : HOURS.get(random.nextInt(HOURS.size())),
                some(SOURCES, 2).stream()
                        .map(source -> "\"f" + source + "\": \"" + source + "\"")
                        .collect(Collectors.joining(", ", "{", "}")),
                random.nextInt(3) == 0 ? "{+331990000" + (10 + random.nextInt(90)) + "}" : "{}");
    }

    private <E extends Enum<E>> String array(Class<E> type, int most) {
        return some(List.of(type.getEnumConstants()), most).stream()
                .map(Enum::name)
                .collect(Collectors.joining(",", "{", "}"));
    }

    VenueQuery query() {
        Area area = area();
        String text = random.nextInt(3) == 0 ? text() : null;
        List<Sort> sorts = new ArrayList<>(List.of(Sort.COMMUNE, Sort.FRESHNESS));
        if (!area.near().isEmpty()) {
            sorts.addAll(List.of(Sort.DISTANCE, Sort.DISTANCE));
        }
        if (text != null) {
            sorts.addAll(List.of(Sort.RELEVANCE, Sort.RELEVANCE, Sort.RELEVANCE));
        }
        return new VenueQuery(
                area, filter(), text, open(), sorts.get(random.nextInt(sorts.size())), 1 + random.nextInt(400), null);
    }

    /** Usual ones, words in any order, begun, with a slip, numbers, places, and what nobody should type. */
    private String text() {
        return switch (random.nextInt(4)) {
            case 0 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 1 -> mangled(one(WORDS.toArray(String[]::new)) + " " + String.join(" ", some(WORDS, 5)));
            case 2 -> mangled(one(PLACES) + " " + one(WORDS.toArray(String[]::new)));
            default -> one(PLACES) + " " + HostileTexts.piece(random);
        };
    }

    /** With a letter less, another one, two swapped, or cut off. */
    private String mangled(String text) {
        int at = random.nextInt(text.length());
        String rest = text.substring(at + 1);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + rest;
            case 1 -> text.substring(0, at) + (char) ('a' + random.nextInt(26)) + rest;
            case 2 ->
                rest.isEmpty() ? text : text.substring(0, at) + rest.charAt(0) + text.charAt(at) + rest.substring(1);
            case 3 -> text.substring(0, at + 1);
            default -> text;
        };
    }

    private Area area() {
        boolean near = random.nextInt(3) == 0;
        return new Area(
                random.nextInt(3) == 0 ? box() : null,
                near ? points() : List.of(),
                near && random.nextBoolean() ? Math.pow(10, 3 + 4.3 * random.nextDouble()) : Double.POSITIVE_INFINITY,
                random.nextInt(8) == 0 ? Set.copyOf(some(inseeCodes, 5)) : Set.of(),
                random.nextInt(8) == 0 ? Set.copyOf(some(epcis, 4)) : Set.of(),
                random.nextInt(8) == 0 ? Set.of("75", "69", "974", one(new String[] {"01", "49"})) : Set.of(),
                random.nextInt(10) == 0 ? Set.of(one(new String[] {"11", "84", "52"})) : Set.of(),
                null);
    }

    private VenueFilter filter() {
        VenueFilter all = VenueFilter.ALL;
        if (random.nextInt(4) == 0) {
            return all;
        }
        return new VenueFilter(
                chosen(Service.class, 3, 3),
                chosen(Service.class, 6, 2),
                chosen(Typology.class, 6, 40),
                chosen(Audience.class, 4, 2),
                chosen(SpecialNeed.class, 8, 3),
                chosen(Fee.class, 6, 2),
                chosen(AccessMode.class, 8, 3),
                chosen(SupportMode.class, 8, 3),
                chosen(Programme.class, 10, 4),
                chosen(TrainingLabel.class, 10, 4),
                random.nextInt(3) == 0 ? EnumSet.of(one(VenueState.values())) : all.states(),
                chosen(Precision.class, 8, 3),
                chosen(Mobility.class, 12, 2),
                random.nextInt(6) == 0 ? Set.of(one(new String[] {"source-a", "source-c", "none"})) : Set.of(),
                random.nextInt(6) == 0 ? DAY.plusDays(random.nextInt(45) - 3) : null);
    }

    private <E extends Enum<E>> Set<E> chosen(Class<E> type, int oneIn, int most) {
        Set<E> chosen = EnumSet.noneOf(type);
        if (random.nextInt(oneIn) == 0) {
            for (int i = random.nextInt(most); i >= 0; i--) {
                chosen.add(one(type.getEnumConstants()));
            }
        }
        return chosen;
    }

    private @Nullable OpenTime open() {
        return switch (random.nextInt(12)) {
            case 0 -> new OpenTime.UsuallyAt(one(DayOfWeek.values()), LocalTime.of(11, 0));
            case 1 -> new OpenTime.UsuallyAfter(LocalTime.of(18, 0));
            case 2 -> new OpenTime.OnDate(LocalDate.of(2026, 12, 25), LocalTime.MIDNIGHT);
            case 3 -> new OpenTime.Now();
            case 4 -> new OpenTime.At(LocalDate.of(2026, 11, 28).atTime(random.nextInt(24), 30));
            default -> null;
        };
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

    private List<Position> points() {
        List<Position> points = new ArrayList<>();
        for (int i = random.nextInt(3) == 0 ? random.nextInt(4) : 0; i >= 0; i--) {
            points.add(position());
        }
        return points;
    }

    private Position position() {
        return switch (random.nextInt(12)) {
            case 0 -> new Position(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            case 1 ->
                new Position(
                        new double[] {-90, 90, 89.9, 0, -17.5}[random.nextInt(5)],
                        new double[] {-180, 180, 179.99, -179.99, 0}[random.nextInt(5)]);
            case 2, 3, 4 -> new Position(48.8 + random.nextInt(5) / 10.0, 2 + random.nextInt(5) / 10.0);
            default -> new Position(42 + random.nextDouble() * 9, -4 + random.nextDouble() * 12);
        };
    }

    int zoom() {
        return random.nextInt(MapCell.MAX_ZOOM + 1);
    }

    <T> List<T> some(List<T> values, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> values.get(random.nextInt(values.size())))
                .distinct()
                .toList();
    }

    <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** The id of a venue, whatever it is. */
    String id() {
        return ids.get(random.nextInt(ids.size()));
    }

    @Override
    public String toString() {
        return ids.size() + " venues in " + Arrays.toString(inseeCodes.toArray());
    }
}
