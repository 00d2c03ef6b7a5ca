import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a list of invented venues with the mess that real lists have: {@code java GenerateList.java <rows> <file>}. The
 * same number of rows gives the same bytes. Communes are those of data/gazetteer; names, numbers and addresses are made up.
 */
public final class GenerateList {
    private static final String HEADER = "id,nom,adresse,complement,code_postal,commune,code_insee,latitude,longitude,"
            + "telephone,courriel,site,horaires,typologie,services,frais,publics,acces,date_maj,presentation\n";
    private static final List<String> KINDS = List.of("Espace public numérique", "Médiathèque", "Bibliothèque",
            "France Services", "MJC", "Centre social", "Maison de quartier", "Fablab", "Tiers-lieu", "Mairie", "CCAS",
            "Point information jeunesse", "Association", "Cyber-base", "La Fabrique", "Ressourcerie");
    private static final List<String> CODES = List.of("EPN", "BIB", "BIB", "RFS", "MJC", "CS", "MQ", "FABLAB",
            "TIERS_LIEUX", "MUNI", "CCAS", "PIJ_BIJ", "ASSO", "EPN", "TIERS_LIEUX", "RESSOURCERIE");
    private static final List<String> WORDS = List.of("Alouette", "Bellevue", "Caravelle", "Draille", "Escargot",
            "Fontaine", "Garrigue", "Hirondelle", "Iris", "Jonquille", "Kiosque", "Lavandière", "Mésange", "Noisetier",
            "Olivier", "Passerelle", "Quenouille", "Roseraie", "Sémaphore", "Tilleul", "Usine", "Verger", "Wagon",
            "Yole", "Zéphyr", "Étoile", "Œillet", "Grand Large", "Petit Pont", "Vieux Moulin");
    private static final List<String> STREETS = List.of("rue", "avenue", "place", "boulevard", "chemin", "impasse",
            "allée", "quai", "route", "cours");
    private static final List<String> HOURS = List.of("Mo-Fr 09:00-12:00,14:00-18:00", "Tu-Sa 10:00-18:00",
            "du lundi au vendredi de 9h à 12h et de 14h à 17h30", "Lundi : 9h-12h ; mardi : 14h-18h",
            "Mo,We,Fr 13:30-17:30", "sur rendez-vous", "Mo-Fr 08:30-12:30; Sa 09:00-12:00",
            "mardi et jeudi 14h00 - 18h00", "voir le site", "9h/12h - 14h/18h");
    private static final List<String> SERVICES = List.of("Aide aux démarches administratives",
            "Maîtrise des outils numériques du quotidien", "Insertion professionnelle via le numérique",
            "Utilisation sécurisée du numérique", "Parentalité et éducation avec le numérique",
            "Loisirs et créations numériques", "Compréhension du monde numérique",
            "Accès internet et matériel informatique");
    private static final List<String> FEES = List.of("Gratuit", "Gratuit sous condition", "Payant", "gratuit", "5 €");
    private static final List<String> AUDIENCES =
            List.of("Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes", "Tout public");
    private static final List<String> ACCESS =
            List.of("Se présenter", "Téléphoner", "Contacter par mail", "Prendre un RDV en ligne", "Sur place");

    private record Commune(String insee, String name, String postalCode, double latitude, double longitude) {}

    private final Random random = new Random(20261121);
    private final List<Commune> communes = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        GenerateList generate = new GenerateList();
        generate.readCommunes(Path.of("data/gazetteer/communes.csv"));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int i = 1; i <= rows; i++) {
                out.write(generate.row(i));
            }
        }
    }

    private void readCommunes(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            if (cells.length == 13 && cells[2].equals("commune") && cells[8].matches("\\d{5}.*") && !cells[9].isEmpty()) {
                communes.add(new Commune(cells[0], cells[1], cells[8].substring(0, 5),
                        Double.parseDouble(cells[9]), Double.parseDouble(cells[10])));
            }
        }
    }

    private String row(int number) {
        Commune commune = communes.get(random.nextInt(communes.size()));
        int kind = random.nextInt(KINDS.size());
        String word = pick(WORDS);
        List<String> cells = new ArrayList<>();
        // One in two hundred has the identifier of the row before.
        cells.add("V" + (one(200) ? number - 1 : number));
        cells.add(name(KINDS.get(kind) + " " + pick(List.of("de la ", "du ", "", "– ")) + word, commune));
        cells.add(one(12) ? "" : random.nextInt(1, 200) + (one(9) ? " bis" : "") + " " + pick(STREETS) + " "
                + pick(List.of("de la ", "des ", "du ", "")) + pick(WORDS));
        cells.add(one(8) ? pick(List.of("Bâtiment B", "1er étage", "Hall de la mairie")) : "");
        cells.add(one(60) && commune.postalCode.startsWith("0") ? commune.postalCode.substring(1)
                : one(50) ? "" : commune.postalCode);
        cells.add(one(6) ? commune.name.toUpperCase(Locale.FRENCH) : commune.name);
        cells.add(one(3) ? "" : commune.insee);
        coordinates(cells, commune);
        cells.add(phone());
        cells.add(one(3) ? "" : one(40) ? "contact[at]" + slug(word) + ".fr" : one(80) ? "n/c"
                : "accueil" + number % 977 + "@" + slug(word) + "-" + number % 1009 + ".fr");
        cells.add(one(2) ? "" : one(5) ? "www." + slug(word) + ".fr" : "https://" + slug(word) + number % 5003 + ".example.fr/"
                + (one(20) ? "?utm_source=liste" : ""));
        cells.add(one(3) ? "" : pick(HOURS));
        cells.add(CODES.get(kind));
        cells.add(several(SERVICES, 3) + (one(50) ? "|Aide au Minitel" : ""));
        cells.add(one(2) ? "" : pick(FEES));
        cells.add(one(4) ? several(AUDIENCES, 2) : "");
        cells.add(one(2) ? "" : several(ACCESS, 2));
        cells.add(date());
        cells.add(one(3) ? "Un lieu pour apprendre, <b>" + word + "</b> &amp; compagnie, ouvert à tous."
                : one(4) ? "Ateliers, accès libre" : one(150) ? "mÃ©diation numÃ©rique" : "");
        return String.join(",", cells.stream().map(GenerateList::quoted).toList()) + "\n";
    }

    private String name(String name, Commune commune) {
        if (one(100)) {
            return name + pick(List.of(" (fermé)", " (association fermée en septembre 2014)", " – travaux jusqu'en mai"));
        }
        return one(4) ? name + " " + commune.name : one(10) ? name.toUpperCase(Locale.FRENCH) : one(30) ? "  " + name + " " : name;
    }

    private void coordinates(List<String> cells, Commune commune) {
        String latitude = number(commune.latitude + random.nextDouble(-0.02, 0.02));
        String longitude = number(commune.longitude + random.nextDouble(-0.02, 0.02));
        if (one(3)) {
            latitude = "";
            longitude = "";
        } else if (one(100)) {
            String swapped = latitude;
            latitude = longitude;
            longitude = swapped;
        } else if (one(40)) {
            latitude = latitude.replace('.', ',');
            longitude = longitude.replace('.', ',');
        } else if (one(300)) {
            latitude = "0";
            longitude = "0";
        }
        cells.add(latitude);
        cells.add(longitude);
    }

    private String phone() {
        if (one(4)) {
            return one(9) ? "#N/D" : "";
        }
        String digits = "0" + random.nextInt(1, 6) + String.format("%08d", random.nextInt(100_000_000));
        String spaced = digits.replaceAll("(..)(?!$)", "$1 ");
        return switch (random.nextInt(20)) {
            case 0 -> digits;
            case 1 -> "+33 " + spaced.substring(1);
            case 2 -> spaced.replace(' ', '.');
            case 3 -> spaced + " / " + String.format("%02d %02d", random.nextInt(100), random.nextInt(100));
            case 4 -> "O" + spaced.substring(1);
            case 5 -> digits.substring(1);
            default -> spaced;
        };
    }

    private String date() {
        int year = random.nextInt(2015, 2026);
        int month = random.nextInt(1, 13);
        int day = random.nextInt(1, 29);
        return switch (random.nextInt(10)) {
            case 0 -> String.format("%02d/%02d/%d", day, month, year);
            case 1 -> "";
            case 2 -> "juil-" + year % 100;
            case 3 -> String.valueOf(36526 + (year - 2000) * 365 + month * 30);
            default -> String.format("%d-%02d-%02d", year, month, day);
        };
    }

    private String several(List<String> values, int most) {
        int count = random.nextInt(1, most + 1);
        int from = random.nextInt(values.size());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : "|").append(values.get((from + i * 3) % values.size()));
        }
        return text.toString();
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String slug(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static String number(double degrees) {
        return String.format(Locale.ROOT, "%.6f", degrees);
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
