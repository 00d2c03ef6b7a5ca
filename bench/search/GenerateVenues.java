import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Writes a psql script that fills the table {@code venue}: {@code java GenerateVenues.java <rows> | ./balise db -q}. The same
 * number of rows gives the same bytes. Communes are those of data/gazetteer, drawn by population; venues lie around the
 * commune's point as thickly as people live there, a few at one spot, some known to their commune only. Names are those that
 * such places have; addresses, phones and all else are made up, as often filled in as in the lists that hubs publish.
 */
public final class GenerateVenues {
    private static final int ROWS_A_STATEMENT = 250_000;
    private static final String COLUMNS = "id, name, typologies, state, street, address_complement, postal_code, commune_name,"
            + " insee_code, position, position_precision, position_method, phones, mails, websites, opening_hours, schedule,"
            + " summary, detail, mobility, verified_on, services, audiences, special_needs, fees, access_modes,"
            + " support_modes, programmes, labels, other_labels, provenance, hours_confirmed_on, created_at, changed_at";

    /** Code of the standard, share in thousandths, source, names: $ is a word, @ is "de" with the commune, % the commune. */
    private record Kind(String code, int share, String source, List<String> names) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("BIB", 200, "bibliotheques", List.of("Médiathèque $", "Bibliothèque municipale @", "Médiathèque @",
                    "Bibliothèque $", "Médiathèque intercommunale $")),
            new Kind("RFS", 130, "france-services", List.of("France Services @", "France services %",
                    "Maison France Services $", "Espace France Services @")),
            new Kind("CCAS", 110, "conseillers-numeriques", List.of("CCAS @", "Centre communal d'action sociale @")),
            new Kind("MUNI", 110, "conseillers-numeriques", List.of("Mairie @", "Mairie annexe $", "Hôtel de ville @")),
            new Kind("ASSO", 90, "hub", List.of("Association $", "Les Amis de $", "Emmaüs Connect %", "Secours populaire %")),
            new Kind("CS", 80, "hub", List.of("Centre social $", "Centre socioculturel $", "Centre social @")),
            new Kind("EPN", 70, "hub", List.of("Espace public numérique $", "EPN @", "Cyber-base @", "Espace numérique $")),
            new Kind("TIERS_LIEUX", 40, "tiers-lieux", List.of("Tiers-lieu $", "La Fabrique $", "Le Relais $")),
            new Kind("MJC", 30, "hub", List.of("MJC $", "MJC @", "Maison des jeunes et de la culture $")),
            new Kind("FABLAB", 20, "tiers-lieux", List.of("Fablab $", "FabLab @", "Atelier numérique $")),
            new Kind("PIJ_BIJ", 20, "hub", List.of("Point information jeunesse @", "PIJ $", "Bureau information jeunesse %")),
            new Kind("MDS", 20, "aidants-connect", List.of("Maison des solidarités $", "Maison départementale des solidarités @")),
            new Kind("ML", 15, "aidants-connect", List.of("Mission locale @", "Mission locale $")),
            new Kind("FT", 15, "aidants-connect", List.of("France Travail %", "Agence France Travail %")),
            new Kind("LA_POSTE", 15, "etapes-numeriques", List.of("La Poste %", "Bureau de poste @")),
            new Kind("EVS", 10, "hub", List.of("Espace de vie sociale $")),
            new Kind("MQ", 10, "hub", List.of("Maison de quartier $")),
            new Kind("PIMMS", 5, "aidants-connect", List.of("PIMMS Médiation %", "Pimms $")),
            new Kind("CAF", 5, "aidants-connect", List.of("CAF @", "Point relais CAF %")),
            new Kind("RESSOURCERIE", 5, "tiers-lieux", List.of("Ressourcerie $", "Recyclerie @")));

    private static final List<String> WORDS = List.of("Jacques Prévert", "Simone Veil", "Louis Aragon", "Marguerite Duras",
            "George Sand", "Victor Hugo", "Jean Moulin", "Marie Curie", "Boris Vian", "Albert Camus", "Françoise Sagan",
            "Elsa Triolet", "Jules Verne", "Émile Zola", "Louise Michel", "Olympe de Gouges", "Aimé Césaire", "Jean Jaurès",
            "Colette", "Pablo Neruda", "Nelson Mandela", "Rosa Parks", "Germaine Tillion", "Lucie Aubrac", "Saint-Exupéry",
            "Jacques Brel", "Georges Brassens", "Barbara", "Agnès Varda", "Joséphine Baker", "des Tilleuls", "du Vieux Moulin",
            "de la Fontaine", "Bellevue", "du Grand Large", "des Capucins", "de l'Horloge", "du Lavoir", "Les Lucioles",
            "La Passerelle", "L'Escale", "Le Kiosque", "La Boussole", "L'Atelier", "Le Phare", "La Ruche", "Le Sémaphore",
            "La Parenthèse", "L'Étoile", "Les Quatre Vents", "Saint-Michel", "Sainte-Anne", "Saint-Éloi", "Notre-Dame",
            "Croix-Rousse", "Beauséjour", "Montplaisir", "Champ de Mars", "République", "Europe", "Jean Macé", "Paul Éluard");
    private static final List<String> WAYS = List.of("rue", "rue", "rue", "rue", "avenue", "place", "place", "boulevard",
            "chemin", "allée", "impasse", "quai", "route", "cours", "square");
    private static final List<String> WAY_NAMES = List.of("de la République", "Victor Hugo", "de la Mairie", "de l'Église",
            "du Général de Gaulle", "Jean Jaurès", "Pasteur", "de Verdun", "du Stade", "des Écoles", "de la Gare", "du 8 mai 1945",
            "du 11 novembre", "Jules Ferry", "Gambetta", "de la Liberté", "des Lilas", "du Moulin", "de la Fontaine",
            "Anatole France", "Émile Zola", "de la Paix", "du Château", "des Acacias", "Saint-Martin", "du Marché", "Foch",
            "Aristide Briand", "de Bretagne", "de Paris", "des Jardins", "Louis Pasteur", "Marcel Pagnol", "du Centre", "Carnot");
    private static final List<String> COMPLEMENTS = List.of("1er étage", "Bâtiment B", "Rez-de-chaussée", "Espace Jean Vilar",
            "Place de la mairie", "Maison des associations", "BP 12", "Centre commercial");

    private static final List<String> SERVICES = List.of("ADMINISTRATIVE_HELP", "DIGITAL_SKILLS", "EMPLOYMENT", "SAFE_USE",
            "PARENTING", "LEISURE_AND_CREATION", "DIGITAL_CULTURE", "INTERNET_AND_EQUIPMENT", "AFFORDABLE_EQUIPMENT");
    private static final int[] SERVICE_PERCENT = {62, 58, 27, 24, 13, 17, 21, 45, 3};
    private static final List<String> AUDIENCES = List.of("YOUNG_PEOPLE", "STUDENTS", "FAMILIES", "SENIORS", "WOMEN");
    private static final int[] AUDIENCE_PERCENT = {9, 4, 7, 8, 3};
    private static final List<String> NEEDS = List.of("DEAFNESS", "MOTOR_DISABILITY", "MENTAL_DISABILITY", "ILLITERACY",
            "ENGLISH", "OTHER_LANGUAGES", "VISUAL_IMPAIRMENT");
    private static final int[] NEED_PERCENT = {3, 5, 3, 11, 9, 5, 2};
    private static final List<String> FEES = List.of("FREE", "FREE_UNDER_CONDITIONS", "PAYING");
    private static final int[] FEE_PERCENT = {66, 7, 6};
    private static final List<String> ACCESS = List.of("WALK_IN", "PHONE", "MAIL", "BOOK_ONLINE", "NOT_OPEN_TO_THE_PUBLIC",
            "REFERRAL_BY_MAIL");
    private static final int[] ACCESS_PERCENT = {58, 52, 34, 8, 1, 2};
    private static final List<String> SUPPORT = List.of("ALONE", "INDIVIDUAL", "WORKSHOP", "REMOTE");
    private static final int[] SUPPORT_PERCENT = {34, 63, 39, 6};
    private static final List<String> PROGRAMMES = List.of("AIDANTS_CONNECT", "BIBLIOTHEQUE_NUMERIQUE_DE_REFERENCE",
            "CERTIFICATION_PIX", "CONSEILLERS_NUMERIQUES", "EMMAUS_CONNECT", "GRANDE_ECOLE_DU_NUMERIQUE", "CROIX_ROUGE",
            "POINT_NUMERIQUE_CAF", "PROMENEURS_DU_NET", "RELAIS_NUMERIQUE");
    private static final int[] PROGRAMME_PERCENT = {19, 2, 3, 23, 1, 1, 1, 5, 4, 1};
    private static final List<String> LABELS = List.of("MON_ESPACE_SANTE", "DUPLEX", "ARNIA_MEDNUM_BFC", "REEMPLOI_NORMANDIE",
            "ETAPES_NUMERIQUES", "FABRIQUES_DE_TERRITOIRE", "ECLAIREURS_DU_NUMERIQUE", "MES_PAPIERS", "ORDI_3_0", "SUD_LABS");
    private static final int[] LABEL_PERCENT = {4, 1, 2, 1, 3, 2, 1, 1, 1, 1};
    private static final List<String> OTHER_LABELS =
            List.of("Point conseil budget", "Structure labellisée Nièvre numérique", "Tiers-lieu nourricier", "Info jeunes");

    private static final List<String> DAYS = List.of("Mo-Fr", "Mo-Fr", "Mo-Fr", "Mo-Th", "Tu-Fr", "Tu-Sa", "Tu-Sa", "Mo,Tu,Th,Fr",
            "Mo,We,Fr", "Tu,Th", "We", "Mo-Sa");
    private static final List<String> MORNINGS = List.of("08:00", "08:30", "08:30", "08:45", "09:00", "09:00", "09:00", "09:30", "10:00");
    private static final List<String> NOONS = List.of("11:30", "12:00", "12:00", "12:00", "12:15", "12:30", "12:30", "13:00");
    private static final List<String> AFTERNOONS = List.of("13:00", "13:30", "13:30", "13:45", "14:00", "14:00", "14:00", "14:30", "15:00");
    private static final List<String> EVENINGS = List.of("16:30", "17:00", "17:00", "17:30", "17:30", "18:00", "18:00", "18:30", "19:00");

    private record Commune(String insee, String name, String department, String postalCode, double latitude, double longitude,
            double placeLatitude, double placeLongitude, double spreadKilometres, double weight) {}

    private final Random random = new Random(20261122);
    private final List<Commune> communes = new ArrayList<>();
    private final StringBuilder row = new StringBuilder(2000);
    private String spot = "";
    private int spotCommune = -1;

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        GenerateVenues generate = new GenerateVenues();
        generate.readCommunes(Path.of("data/gazetteer/communes.csv"));
        try (PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 20), false, StandardCharsets.UTF_8)) {
            generate.write(rows, out);
        }
    }

    /** Arrondissements stand for Paris, Lyon and Marseille. Many small communes share a point, and are pulled apart. */
    private void readCommunes(Path file) throws IOException {
        Random place = new Random(34_969);
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            boolean counts = cells.length == 13 && cells[8].matches("\\d{5}.*") && !cells[9].isEmpty()
                    && !List.of("75056", "69123", "13055").contains(cells[0]);
            if (counts) {
                double population = cells[7].isEmpty() ? 0 : Integer.parseInt(cells[7]);
                double latitude = Double.parseDouble(cells[9]);
                double longitude = Double.parseDouble(cells[10]);
                double apart = cells[11].equals("unknown") ? 0.04 : 0;
                communes.add(new Commune(cells[0], cells[1], cells[4], cells[8].substring(0, 5), latitude, longitude,
                        latitude + apart * place.nextDouble(-1, 1), longitude + apart * place.nextDouble(-1.4, 1.4),
                        0.3 + Math.sqrt(population) / 400, Math.pow(population, 0.9) + 20));
            }
        }
    }

    private void write(int rows, PrintStream out) {
        List<String> sources = new ArrayList<>(List.of("france-services", "bibliotheques", "conseillers-numeriques",
                "aidants-connect", "tiers-lieux", "etapes-numeriques"));
        communes.stream().map(commune -> hub(commune)).distinct().sorted().forEach(sources::add);
        for (String source : sources) {
            out.print("INSERT INTO source (id, title, publisher, licence, rank) VALUES ('" + source
                    + "', 'Liste inventée', 'Balise', 'Licence Ouverte 2.0', 50) ON CONFLICT DO NOTHING;\n");
        }
        long[] drawn = draw(rows, sources);
        for (int i = 0; i < rows; i++) {
            if (i % ROWS_A_STATEMENT == 0) {
                out.print((i == 0 ? "" : "\\.\n") + "COPY venue (" + COLUMNS + ") FROM STDIN;\n");
            }
            int commune = (int) (drawn[i] >> 8 & 0xffff);
            add(i, communes.get(commune), commune, KINDS.get((int) (drawn[i] & 0xff)), sources.get((int) (drawn[i] >> 56)));
            out.append(row);
        }
        out.print("\\.\n");
    }

    /** As lists come: source by source, most of them commune by commune, the national ones in no order. */
    private long[] draw(int rows, List<String> sources) {
        double[] sums = new double[communes.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += communes.get(i).weight;
            sums[i] = sum;
        }
        int[] kinds = new int[1000];
        int filled = 0;
        for (int kind = 0; kind < KINDS.size(); kind++) {
            Arrays.fill(kinds, filled, filled += KINDS.get(kind).share, kind);
        }
        long[] drawn = new long[rows];
        for (int i = 0; i < rows; i++) {
            int found = Arrays.binarySearch(sums, random.nextDouble(sum));
            int commune = Math.min(found < 0 ? -found - 1 : found, sums.length - 1);
            int kind = kinds[random.nextInt(1000)];
            String source = KINDS.get(kind).source;
            boolean national = !source.equals("hub");
            long order = national ? random.nextInt(1 << 24) : commune;
            drawn[i] = (long) sources.indexOf(national ? source : hub(communes.get(commune))) << 56 | order << 24
                    | (long) commune << 8 | kind;
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private static String hub(Commune commune) {
        return "hub-" + commune.department.toLowerCase(Locale.ROOT);
    }

    private void add(int number, Commune commune, int communeNumber, Kind kind, String source) {
        row.setLength(0);
        boolean everywhere = percent(3);
        boolean atSpot = !everywhere && communeNumber == spotCommune && percent(6);
        int precise = random.nextInt(100);
        String precision = everywhere ? "UNKNOWN" : atSpot || precise < 66 ? "HOUSENUMBER" : precise < 81 ? "STREET"
                : precise < 85 ? "LOCALITY" : "MUNICIPALITY";
        int stateDraw = random.nextInt(100);
        String state = stateDraw < 95 ? "OPEN" : stateDraw < 97 ? "CLOSED_FOR_NOW" : "CLOSED_FOR_GOOD";
        String word = pick(WORDS);
        String hours = percent(58) ? hours() : null;
        String verified = LocalDate.of(2021, 1, 4).plusDays((long) (2120 * Math.sqrt(random.nextDouble()))).toString();

        text(id(number + 1L));
        text(pick(kind.names).replace("$", word).replace("@", of(commune.name)).replace("%", commune.name));
        text(percent(6) ? "{" + kind.code + ",ASSO}" : "{" + kind.code + "}");
        text(state);
        text(percent(8) ? null : (precise < 66 ? random.nextInt(1, 180) + (percent(5) ? " bis " : " ") : "")
                + pick(WAYS) + " " + pick(WAY_NAMES));
        text(percent(9) ? pick(COMPLEMENTS) : null);
        text(commune.postalCode);
        text(commune.name);
        text(commune.insee);
        text(everywhere ? null : atSpot ? spot : precision.equals("MUNICIPALITY")
                ? point(commune.longitude, commune.latitude) : somewhere(commune, communeNumber));
        text(precision);
        text(everywhere ? null : precision.equals("MUNICIPALITY") ? "gazetteer" : "source");
        text(percent(82) ? "{+33" + random.nextInt(1, 6) + digits(8) + (percent(4) ? ",+336" + digits(8) : "") + "}" : "{}");
        text(percent(55) ? "{accueil@" + slug(word) + number % 1009 + ".example.fr}" : "{}");
        text(percent(52) ? "{https://www." + slug(commune.name) + ".example.fr/" + slug(word) + "}" : "{}");
        text(hours);
        text(state.equals("OPEN") ? hours : state.equals("CLOSED_FOR_NOW") ? (hours == null ? "unknown" : hours) + "; off" : null);
        text(percent(24) ? "Un lieu pour apprendre et se faire aider, ouvert à tous." : null);
        text(percent(20) ? "Ateliers le " + pick(List.of("lundi", "mardi", "jeudi", "vendredi"))
                + ", accès libre aux ordinateurs le reste du temps. Aide aux démarches en ligne sur rendez-vous." : null);
        text(percent(2) ? "{MOBILE}" : percent(30) ? "{FIXED}" : "{}");
        text(percent(90) ? verified : null);
        boolean serves = percent(95);
        text(serves ? some(SERVICES, SERVICE_PERCENT) : "{}");
        text(some(AUDIENCES, AUDIENCE_PERCENT));
        text(some(NEEDS, NEED_PERCENT));
        text(one(FEES, FEE_PERCENT));
        text(percent(70) ? some(ACCESS, ACCESS_PERCENT) : "{}");
        text(percent(80) ? some(SUPPORT, SUPPORT_PERCENT) : "{}");
        text(kind.code.equals("RFS") ? "{FRANCE_SERVICES}" : some(PROGRAMMES, PROGRAMME_PERCENT));
        text(some(LABELS, LABEL_PERCENT));
        text(percent(4) ? "{\"" + pick(OTHER_LABELS) + "\"}" : "{}");
        text(provenance(source, hub(commune), hours != null));
        text(hours == null ? null : verified);
        text("2026-11-01 00:00:00+00");
        text("2026-11-01 00:00:00+00");
        row.setCharAt(row.length() - 1, '\n');
    }

    /** Around the commune's point, at most two and a half deviations away: beyond lie other communes. */
    private String somewhere(Commune commune, int communeNumber) {
        double north = Math.max(-2.5, Math.min(2.5, random.nextGaussian())) * commune.spreadKilometres;
        double east = Math.max(-2.5, Math.min(2.5, random.nextGaussian())) * commune.spreadKilometres;
        double latitude = commune.placeLatitude + north / 111.2;
        double longitude = commune.placeLongitude + east / (111.2 * Math.cos(Math.toRadians(latitude)));
        spot = point(longitude, latitude);
        spotCommune = communeNumber;
        return spot;
    }

    /** Six decimals, as lists have. */
    private static String point(double longitude, double latitude) {
        return "SRID=4326;POINT(" + Math.round(longitude * 1e6) / 1e6 + " " + Math.round(latitude * 1e6) / 1e6 + ")";
    }

    /** Thousands of different ones, as in real lists, the common ones often. */
    private String hours() {
        String day = pick(MORNINGS) + "-" + pick(NOONS) + "," + pick(AFTERNOONS) + "-" + pick(EVENINGS);
        return switch (random.nextInt(12)) {
            case 0 -> "Mo-Fr 09:00-12:00,14:00-17:00";
            case 1 -> "Mo-Fr 08:30-12:00,13:30-17:30";
            case 2 -> "Tu-Sa 10:00-12:00,14:00-18:00";
            case 3, 4 -> pick(DAYS) + " " + day + "; Sa " + pick(MORNINGS) + "-" + pick(NOONS);
            case 5 -> pick(DAYS) + " " + pick(AFTERNOONS) + "-" + pick(EVENINGS) + "; We " + pick(MORNINGS) + "-" + pick(NOONS);
            case 6 -> percent(20) ? pick(DAYS) + " " + day + "; SH off" : pick(DAYS) + " " + pick(MORNINGS) + "-" + pick(NOONS);
            default -> pick(DAYS) + " " + day;
        };
    }

    private String provenance(String source, String hub, boolean withHours) {
        String second = percent(15) ? hub : source;
        StringBuilder json = new StringBuilder("{");
        for (String field : List.of("nom", "adresse", "commune", "code_postal", "code_insee", "position", "typologie", "services",
                "frais_a_charge", "modalites_accompagnement", "date_maj")) {
            json.append('"').append(field).append("\": \"").append(source).append("\", ");
        }
        for (String field : List.of("telephone", "courriels", "site_web", withHours ? "horaires" : "modalites_acces")) {
            json.append('"').append(field).append("\": \"").append(second).append("\", ");
        }
        json.setLength(json.length() - 2);
        return json.append('}').toString();
    }

    /** "de Rennes", "d'Albi", "du Mans", "des Lilas", "de La Rochelle". */
    private static String of(String commune) {
        if (commune.startsWith("Le ")) {
            return "du " + commune.substring(3);
        }
        if (commune.startsWith("Les ")) {
            return "des " + commune.substring(4);
        }
        return ("AEIOUYÉÈÊÎÔÂŒH".indexOf(commune.charAt(0)) >= 0 ? "d'" : "de ") + commune;
    }

    /** 50 bits in Crockford's base 32; different numbers give different ids, in no order. */
    private static String id(long number) {
        long mask = (1L << 50) - 1;
        long bits = number * 0x9E3779B97F4A7C15L & mask;
        bits ^= bits >>> 25;
        bits = bits * 0xBF58476D1CE4E5B9L & mask;
        bits ^= bits >>> 27;
        char[] id = new char[10];
        for (int i = 0; i < 10; i++) {
            id[i] = "0123456789abcdefghjkmnpqrstvwxyz".charAt((int) (bits >>> 5 * i & 31));
        }
        return new String(id);
    }

    private void text(String value) {
        row.append(value == null ? "\\N" : value).append('\t');
    }

    private String some(List<String> values, int[] percents) {
        StringBuilder array = new StringBuilder("{");
        for (int i = 0; i < percents.length; i++) {
            if (percent(percents[i])) {
                array.append(array.length() == 1 ? "" : ",").append(values.get(i));
            }
        }
        return array.append('}').toString();
    }

    private String one(List<String> values, int[] percents) {
        int draw = random.nextInt(100);
        for (int i = 0; i < percents.length; i++) {
            draw -= percents[i];
            if (draw < 0) {
                return "{" + values.get(i) + "}";
            }
        }
        return "{}";
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    private boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String slug(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "");
    }
}
