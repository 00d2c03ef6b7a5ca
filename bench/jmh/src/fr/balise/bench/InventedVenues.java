package fr.balise.bench;

import fr.balise.geo.Position;
import fr.balise.search.WebMercator;
import fr.balise.search.index.PackedId;
import fr.balise.search.index.VenueIndex;
import fr.balise.search.index.VenueIndexBuilder;
import fr.balise.search.index.VenueIndexBuilder.Place;
import fr.balise.search.index.VenueIndexBuilder.Row;
import fr.balise.search.index.VenueIndexBuilder.Words;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Venues as crowded as people live: in 2,000 towns, a few of them large; the same number gives the same venues. */
final class InventedVenues {
    private static final int TOWNS = 2000;
    private static final String[] KINDS = {"mediatheque", "mairie", "centre", "mjc", "espace", "maison", "ccas", "bibliotheque"};
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Typology[] TYPOLOGIES = Typology.values();

    private final Random random = new Random(20261122);
    private final double[] latitudes = new double[TOWNS];
    private final double[] longitudes = new double[TOWNS];
    private final double[] shares = new double[TOWNS];
    private final String[] words = new String[20_000];

    InventedVenues() {
        double all = 0;
        for (int i = 0; i < TOWNS; i++) {
            latitudes[i] = 42.5 + random.nextDouble() * 8;
            longitudes[i] = -3 + random.nextDouble() * 10;
            all += 1.0 / (i + 10);
            shares[i] = all;
        }
        for (int i = 0; i < words.length; i++) {
            words[i] = "mot" + Integer.toString(i, 36);
        }
    }

    private int town() {
        int place = java.util.Arrays.binarySearch(shares, random.nextDouble() * shares[TOWNS - 1]);
        return Math.min(TOWNS - 1, place >= 0 ? place : -place - 1);
    }

    Position position(int town) {
        double width = 0.02 + 0.2 / (1 + town / 20.0);
        return new Position(
                latitudes[town] + random.nextGaussian() * width, longitudes[town] + random.nextGaussian() * width * 1.4);
    }

    Position position() {
        return position(town());
    }

    VenueIndex index(int count) {
        int[] sizes = new int[TOWNS];
        for (int i = 0; i < count; i++) {
            sizes[town()]++;
        }
        VenueIndexBuilder builder = new VenueIndexBuilder(count);
        long number = 0;
        for (int town = 0; town < TOWNS; town++) {
            String code = String.valueOf(10_000 + town);
            for (int i = 0; i < sizes[town]; i++) {
                builder.add(row(number++ * 7919 + 1, town, code));
            }
        }
        return builder.build();
    }

    private Row row(long id, int town, String code) {
        Position at = position(town);
        String kind = KINDS[random.nextInt(KINDS.length)];
        List<String> name = List.of(kind, word(), word());
        return new Row(
                PackedId.text(id),
                String.join(" ", name),
                new Place(
                        at.longitude(), at.latitude(), WebMercator.x(at.longitude()), WebMercator.y(at.latitude())),
                facets(),
                code,
                random.nextInt(3) == 0 ? -1 : random.nextInt(500),
                random.nextInt(5) == 0 ? null : DAY.plusDays(random.nextInt(300)),
                new Words(name, List.of(words[town], code), List.of(word(), word(), word())));
    }

    private String word() {
        return words[(int) (Math.pow(random.nextDouble(), 3) * words.length)];
    }

    private List<String> facets() {
        List<String> facets = new ArrayList<>(12);
        facets.add(random.nextInt(50) == 0 ? "E:CLOSED_FOR_GOOD" : "E:OPEN");
        facets.add(random.nextInt(4) == 0 ? "Q:MUNICIPALITY" : "Q:HOUSENUMBER");
        for (Service service : Service.values()) {
            if (random.nextInt(2 + service.ordinal() * service.ordinal()) == 0) {
                facets.add("S:" + service.name());
            }
        }
        facets.add("T:" + TYPOLOGIES[(int) (Math.pow(random.nextDouble(), 4) * TYPOLOGIES.length)].name());
        facets.add("F:" + (random.nextInt(4) == 0 ? Fee.PAYING : Fee.FREE).name());
        facets.add("A:" + (random.nextInt(5) == 0 ? Audience.SENIORS.name() : "EVERYONE"));
        facets.add("M:WALK_IN");
        facets.add("H:" + (random.nextBoolean() ? "INDIVIDUAL" : "WORKSHOP"));
        facets.add("O:source-" + random.nextInt(40));
        return facets;
    }
}
