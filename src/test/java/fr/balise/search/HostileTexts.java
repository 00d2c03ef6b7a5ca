package fr.balise.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people, robots and attackers send instead of parameters. Random, but the same on each run. */
public final class HostileTexts {
    private static final List<String> PIECES = List.of(
            "'; DROP TABLE venue; --",
            "' OR '1'='1",
            "\\",
            "\"",
            "$1",
            ":west",
            "::text",
            "?",
            "%",
            "_",
            "/*",
            "*/",
            "{",
            "}",
            "(a+)+$",
            "^(.*)*$",
            "[[[[",
            "(?i)",
            "NaN",
            "Infinity",
            "-Infinity",
            "1e999",
            "-0",
            "0x1p1",
            "48f",
            "1e-320",
            "99999999999999999999",
            "-180",
            "180",
            "180.0000001",
            "-90",
            "90",
            "48.85",
            "2.35",
            "2.2,48.8,2.5,48.9",
            "179,-10,-179,10",
            "48.85,2.35",
            "90,180",
            "POLYGON((2 48,3 48,3 49,2 48))",
            "POLYGON((",
            "MULTIPOLYGON(((",
            "POLYGON EMPTY",
            "GEOMETRYCOLLECTION(",
            "((((((((",
            "))))",
            "SRID=4326;",
            "0 0",
            "NaN NaN,",
            "{\"type\":\"Polygon\",\"coordinates\":[[[2,48],[3,48],[3,49],[2,48]]]}",
            "{\"type\":\"Polygon\",\"coordinates\":",
            "[[[[[[",
            "null",
            "true",
            "EPN",
            "bib",
            "Aide aux démarches administratives",
            "Gratuit",
            "Seniors",
            "75056",
            "75",
            "2A",
            "200046977",
            "maintenant",
            "samedi",
            "2026-02-30",
            "2026-11-28T10:00",
            "10:00",
            "25:61",
            "pertinence",
            "distance",
            "nom",
            "fraicheur",
            "0000000000",
            "0",
            "1",
            "-1",
            "1000",
            ",",
            ",,,",
            " ",
            "",
            "\t\n",
            "\u0000",
            "\u0001",
            "\u202e",
            "\uD83D\uDE00",
            "\uD800",
            "é",
            "e\u0301",
            "ﬁ",
            "İ",
            "ß",
            "mediateque vilurbane",
            "epn paris 19",
            "01 42 00 25 84",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "&&",
            "||",
            "<->",
            "~",
            "@>");

    /** What is right, in the form of an address: so that the rest is not always refused for another parameter. */
    private static final List<String> RIGHT = List.of(
            "q=epn paris 19",
            "q='; DROP TABLE venue; --",
            "bbox=179,-10,-179,10",
            "bbox=2.2,48.8,2.5,48.9",
            "pres_de=90,180",
            "pres_de=48.85,2.35",
            "polygone=POLYGON((2 48,3 48,3 49,2 48))",
            "services=Aide aux démarches administratives",
            "typologie=EPN,bib",
            "statut=ferme_definitivement",
            "source=paris-epn",
            "date_maj_depuis=2020-02-29",
            "ouvert_le=samedi",
            "tri=nom",
            "tri=fraicheur",
            "limit=3");

    private HostileTexts() {}

    static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    /** Parameters of a search, some of them right, most of them not. */
    public static Map<String, List<String>> parameters(Random random) {
        List<String> names = VenueQuery.PARAMETERS.stream().sorted().collect(Collectors.toCollection(ArrayList::new));
        names.add("bogus");
        Map<String, List<String>> parameters = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String[] right = RIGHT.get(random.nextInt(RIGHT.size())).split("=", 2);
            parameters.put(right[0], List.of(right[1]));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> values = IntStream.rangeClosed(0, random.nextInt(8) == 0 ? random.nextInt(9) : 0)
                    .mapToObj(unused -> text(random))
                    .toList();
            parameters.put(names.get(random.nextInt(names.size())), values);
        }
        return parameters;
    }

    private static String text(Random random) {
        String text = IntStream.rangeClosed(0, random.nextBoolean() ? 0 : random.nextInt(3))
                .mapToObj(unused -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
        return random.nextInt(50) == 0 ? text.repeat(1 + random.nextInt(3000)) : text;
    }
}
