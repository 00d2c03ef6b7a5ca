import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Writes what people ask, for Balise and the same for each peer: {@code java MakeRequests.java <folder>} makes
 * {@code <folder>/<subject>/<scenario>.txt}, one request a line: a path, and behind a tab the JSON that is posted, if any.
 * The same bytes each time. People look at the country first, go to where they live (communes drawn by population), move and
 * zoom there, some with a filter, on telephones and larger screens.
 */
public final class MakeRequests {
    private static final int PEOPLE = 300;
    private static final Map<String, String> SERVICES = new TreeMap<>(Map.of(
            "ADMINISTRATIVE_HELP", "Aide aux démarches administratives",
            "DIGITAL_SKILLS", "Maîtrise des outils numériques du quotidien",
            "EMPLOYMENT", "Insertion professionnelle via le numérique",
            "INTERNET_AND_EQUIPMENT", "Accès internet et matériel informatique",
            "AFFORDABLE_EQUIPMENT", "Acquisition de matériel informatique à prix solidaire"));
    private static final List<String> CODES = List.copyOf(new TreeMap<>(SERVICES).keySet());
    private static final List<String> TEXTS = List.of("mediatheque prevert", "médiatèque simone veil", "bibliotheque", "epn",
            "france service", "frnace services", "ccas", "mairie", "centre socail", "mission locale", "cyberbase", "fablab",
            "tiers lieu", "maison de quartier bellevue", "mjc jean macé", "secours populaire", "emaus connect", "biblioteque");

    private record Commune(String name, String postalCode, double latitude, double longitude) {}

    /** A map on a screen: the middle, and how many pixels it has. */
    private record View(double latitude, double longitude, int zoom, int width, int height) {
        String bbox() {
            double pixels = 256 * Math.pow(2, zoom);
            double x = (longitude + 180) / 360 * pixels;
            double radians = Math.toRadians(latitude);
            double y = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * pixels;
            return String.format(Locale.ROOT, "%.5f,%.5f,%.5f,%.5f", longitude(x - width / 2.0, pixels),
                    latitude(y + height / 2.0, pixels), longitude(x + width / 2.0, pixels), latitude(y - height / 2.0, pixels));
        }

        private static double longitude(double x, double pixels) {
            return x / pixels * 360 - 180;
        }

        private static double latitude(double y, double pixels) {
            return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / pixels))));
        }

        /** Moved by parts of the screen. */
        View moved(double east, double north) {
            double pixels = 256 * Math.pow(2, zoom);
            return new View(latitude + north * height / pixels * 360 * Math.cos(Math.toRadians(latitude)),
                    longitude + east * width / pixels * 360, zoom, width, height);
        }

        View zoomed(int to) {
            return new View(latitude, longitude, to, width, height);
        }
    }

    private final Random random = new Random(20261123);
    private final List<Commune> communes = new ArrayList<>();
    private double[] sums = {};
    private final Map<String, List<String>> requests = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        MakeRequests make = new MakeRequests();
        make.readCommunes(Path.of("data/gazetteer/communes.csv"));
        for (int person = 0; person < PEOPLE; person++) {
            make.walk();
        }
        for (int i = 0; i < PEOPLE; i++) {
            make.zooms();
            make.country(i);
            make.points();
            make.boxes();
            make.texts(i);
        }
        make.write(Path.of(arguments[0]));
    }

    private void readCommunes(Path file) throws IOException {
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            // Metropolitan France: the peers' grids need not know of the rest.
            if (cells.length == 13 && cells[8].matches("\\d{5}.*") && !cells[9].isEmpty() && !cells[7].isEmpty()
                    && !cells[0].startsWith("97") && !cells[0].startsWith("98")) {
                communes.add(new Commune(cells[1], cells[8].substring(0, 5), Double.parseDouble(cells[9]),
                        Double.parseDouble(cells[10])));
                sum += Integer.parseInt(cells[7]);
                weights.add(sum);
            }
        }
        sums = weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void walk() {
        boolean phone = random.nextInt(10) < 6;
        View view = phone ? new View(46.6, 2.4, 5, 360, 560) : new View(46.6, 2.4, 6, 1200, 800);
        String filter = "";
        carte("walk", view, filter);
        Commune home = home();
        view = new View(home.latitude, home.longitude, 12 + random.nextInt(2), view.width, view.height);
        carte("walk", view, filter);
        int steps = 3 + random.nextInt(8);
        for (int i = 0; i < steps; i++) {
            if (random.nextInt(5) == 0) {
                filter = filter.isEmpty() ? "&services=" + encoded(SERVICES.get(pick(CODES))) : "";
            } else if (random.nextInt(3) == 0) {
                view = view.zoomed(Math.max(10, Math.min(17, view.zoom + (random.nextInt(3) == 0 ? -1 : 1))));
            } else {
                view = view.moved(random.nextDouble(-0.6, 0.6), random.nextDouble(-0.6, 0.6));
            }
            carte("walk", view, filter);
        }
    }

    private void carte(String scenario, View view, String filter) {
        add("balise", scenario, "/api/carte?bbox=" + view.bbox() + "&zoom=" + view.zoom + filter);
    }

    /** The same views without a filter for each zoom: all that supercluster knows. */
    private void zooms() {
        Commune home = home();
        for (int zoom = 5; zoom <= 16; zoom++) {
            View view = zoom < 7 ? new View(46.6 + random.nextDouble(-1, 1), 2.4 + random.nextDouble(-1, 1), zoom, 1200, 800)
                    : new View(home.latitude, home.longitude, zoom, 1200, 800);
            String scenario = String.format("zoom-%02d", zoom);
            carte(scenario, view, "");
            add("supercluster", scenario, "/carte?bbox=" + view.bbox() + "&zoom=" + zoom);
        }
    }

    /** Clusters of the whole country, and how many there would be of each value, both with a filter. */
    private void country(int number) {
        View view = new View(46.6 + random.nextDouble(-0.5, 0.5), 2.4 + random.nextDouble(-0.5, 0.5), 6, 1200, 800);
        String code = CODES.get(number % CODES.size());
        String filter = "&services=" + encoded(SERVICES.get(code));
        carte("country-filtered", view, filter);
        add("opensearch", "country-filtered", search("""
                {"size":0,"query":%s,"aggs":{"cellules":{"geotile_grid":{"field":"position","precision":8,"size":65535,\
                "bounds":%s},"aggs":{"centre":{"geo_centroid":{"field":"position"}},"boite":{"geo_bounds":{"field":"position"}}}}}}
                """.formatted(within(view.bbox(), code), bounds(view.bbox()))));
        add("balise", "facets-country", "/api/facettes?bbox=" + view.bbox() + filter);
        add("opensearch", "facets-country", facets(view.bbox(), code));
        Commune home = home();
        View town = new View(home.latitude, home.longitude, 13, 1200, 800);
        add("balise", "facets-town", "/api/facettes?bbox=" + town.bbox() + filter);
        add("opensearch", "facets-town", facets(town.bbox(), code));
    }

    private void points() {
        Commune home = home();
        double latitude = home.latitude + random.nextDouble(-0.03, 0.03);
        double longitude = home.longitude + random.nextDouble(-0.03, 0.03);
        String code = pick(CODES);
        String point = String.format(Locale.ROOT, "%.5f,%.5f", latitude, longitude);
        add("balise", "nearest", "/api/proches?pres_de=" + point + "&limit=20&services="
                + encoded(SERVICES.get(code)));
        add("opensearch", "nearest", search(String.format(Locale.ROOT, """
                {"size":20,"track_total_hits":true,"query":{"bool":{"filter":[{"term":{"facettes":"S:%s"}}],"must_not":[{"term":\
                {"facettes":"E:CLOSED_FOR_GOOD"}}]}},"sort":[{"_geo_distance":{"position":[%.5f,%.5f],"order":"asc","unit":"m"}},\
                {"id":"asc"}]}
                """, code, longitude, latitude)));
        add("pgbench", "nearest-best", point.replace(',', ' ') + " " + (1 << CODES.indexOf(code)));
    }

    /** All venues of a box, each for itself: what a WFS gives. From zoom 18 on Balise makes no groups. And tiles. */
    private void boxes() {
        Commune home = home();
        View view = new View(home.latitude, home.longitude, 16, 1200, 800);
        add("balise", "venues", "/api/carte?bbox=" + view.bbox() + "&zoom=18");
        add("mapserver", "venues", "/?SERVICE=WFS&VERSION=1.0.0&REQUEST=GetFeature&TYPENAME=lieux&OUTPUTFORMAT=geojson&BBOX="
                + view.bbox());
        int zoom = 15;
        long tiles = 1L << zoom;
        long x = (long) Math.floor((home.longitude + 180) / 360 * tiles);
        double radians = Math.toRadians(home.latitude);
        long y = (long) Math.floor((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2 * tiles);
        add("balise", "tiles", "/api/collections/lieux/tiles/WebMercatorQuad/" + zoom + "/" + y + "/" + x);
        add("mapserver", "tiles", "/?mode=tile&tilemode=gmap&layers=tuiles&map.imagetype=mvt&tile=" + x + "+" + y + "+" + zoom);
    }

    private void texts(int number) {
        Commune home = home();
        String text = TEXTS.get(number % TEXTS.size()) + " " + (random.nextInt(3) == 0 ? misspelt(home.name) : home.name);
        add("balise", "fuzzy", "/api/collections/lieux/items?limit=20&q=" + encoded(text));
        add("opensearch", "fuzzy", search("""
                {"size":20,"track_total_hits":true,"query":{"bool":{"must":[{"match":{"texte":{"query":"%s","operator":"and",\
                "fuzziness":"AUTO"}}}],"must_not":[{"term":{"facettes":"E:CLOSED_FOR_GOOD"}}]}}}
                """.formatted(text)));
        String typed = random.nextInt(3) == 0 ? misspelt(home.name) : home.name;
        for (int length = 3; length <= Math.min(typed.length(), 9); length += 2) {
            add("balise", "suggestions", "/api/suggestions?limit=8&q=" + encoded(typed.substring(0, length)));
        }
        add("balise", "list", "/api/collections/lieux/items?limit=20&q=" + encoded(home.postalCode));
    }

    private static String search(String body) {
        return "/lieux/_search\t" + body.strip();
    }

    /** The group of the filter is counted without it, all others with it. */
    private static String facets(String bbox, String code) {
        return search("""
                {"size":0,"query":%s,"aggs":{"autres":{"filter":{"term":{"facettes":"S:%s"}},"aggs":{"valeurs":{"terms":{"field":\
                "facettes","size":400,"exclude":"S:.*"}}}},"services":{"terms":{"field":"facettes","size":20,"include":"S:.*"}}}}
                """.formatted(within(bbox, null), code));
    }

    private static String within(String bbox, String code) {
        return "{\"bool\":{\"filter\":[{\"geo_bounding_box\":{\"position\":" + bounds(bbox) + "}}"
                + (code == null ? "" : ",{\"term\":{\"facettes\":\"S:" + code + "\"}}")
                + "],\"must_not\":[{\"term\":{\"facettes\":\"E:CLOSED_FOR_GOOD\"}}]}}";
    }

    private static String bounds(String bbox) {
        String[] sides = bbox.split(",");
        return "{\"top_left\":{\"lat\":" + sides[3] + ",\"lon\":" + sides[0] + "},\"bottom_right\":{\"lat\":" + sides[1]
                + ",\"lon\":" + sides[2] + "}}";
    }

    private Commune home() {
        int found = Arrays.binarySearch(sums, random.nextDouble(sums[sums.length - 1]));
        return communes.get(Math.min(found < 0 ? -found - 1 : found, sums.length - 1));
    }

    /** Two letters swapped, or one left out. */
    private String misspelt(String name) {
        if (name.length() < 5) {
            return name;
        }
        int at = 1 + random.nextInt(name.length() - 3);
        return random.nextBoolean() ? name.substring(0, at) + name.substring(at + 1)
                : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void add(String subject, String scenario, String request) {
        requests.computeIfAbsent(subject + "/" + scenario, name -> new ArrayList<>()).add(request);
    }

    private void write(Path folder) throws IOException {
        for (Map.Entry<String, List<String>> each : requests.entrySet()) {
            Path file = folder.resolve(each.getKey() + ".txt");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }
}
