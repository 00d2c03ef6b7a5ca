package fr.balise.importer.matching;

import fr.balise.venue.Typology;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The kinds of place that names speak of, with the words and acronyms that mean them, folded. Two records of different
 * kinds at one address are two venues: a library and the France Services beside it.
 */
enum PlaceKind {
    FRANCE_SERVICES(
            "France Services",
            "france services",
            "frances services",
            "france service",
            "maison france services",
            "msap",
            "mfs",
            "maison de services au public",
            "maison des services au public",
            "maison de service au public",
            "maison des services publics",
            "maison de services publics",
            "maison des services",
            "plateforme des services au public",
            "espace france services",
            "rsp",
            "relais de services publics",
            "relais services publics"),
    LIBRARY(
            "bibliothèque",
            "bibliotheque",
            "bibliotheques",
            "bibiotheque",
            "biblotheque",
            "biblioteque",
            "mediatheque",
            "mediatheques",
            "mediateque",
            "bm",
            "bmvr",
            "bib",
            "biblio",
            "point lecture",
            "relais lecture",
            "bibliotheque relais",
            "lecture publique",
            "depot de livres",
            "bdp",
            "bibliobus",
            "mediabus"),
    TOWN_HALL("mairie", "mairie", "mairies", "hotel de ville", "mairie deleguee", "relais mairie", "commune de"),
    SOCIAL_ACTION(
            "CCAS",
            "ccas",
            "cias",
            "centre communal d action sociale",
            "centre intercommunal d action sociale",
            "centre communal action sociale"),
    SOCIAL_CENTRE(
            "centre social",
            "centre social",
            "centres sociaux",
            "cs",
            "csc",
            "csi",
            "espace social",
            "centre socioculturel",
            "centre socio culturel",
            "espace socioculturel",
            "espace socio culturel",
            "maison de quartier",
            "espace de vie sociale",
            "evs",
            "centre d animation"),
    YOUTH_CLUB("MJC", "mjc", "mjcs", "maison des jeunes et de la culture", "mpt", "maison pour tous"),
    YOUTH_INFORMATION(
            "information jeunesse",
            "pij",
            "bij",
            "crij",
            "cij",
            "point information jeunesse",
            "point information jeunes",
            "bureau information jeunesse",
            "info jeunes",
            "point info jeunes",
            "information jeunesse",
            "espace jeunes",
            "service jeunesse"),
    YOUTH_EMPLOYMENT("mission locale", "mission locale", "missions locales"),
    EMPLOYMENT("France Travail", "pole emploi", "france travail", "anpe"),
    SOLIDARITY(
            "maison des solidarités",
            "mds",
            "mdss",
            "maison departementale des solidarites",
            "maison departementale de la solidarite",
            "maison des solidarites",
            "maison de la solidarite",
            "maison du departement",
            "maison departementale"),
    POST("La Poste", "la poste", "bureau de poste", "agence postale", "agence postale communale", "poste"),
    FAMILY_BENEFITS("Caf", "caf", "caisse d allocations familiales", "caisse d allocation familiale"),
    HEALTH_INSURANCE("CPAM", "cpam", "assurance maladie", "caisse primaire d assurance maladie", "cgss"),
    FARMERS("MSA", "msa", "mutualite sociale agricole", "multi sociale agricole"),
    PENSIONS("Carsat", "carsat"),
    PIMMS("Pimms", "pimms", "pimms mediation"),
    FABLAB("fablab", "fablab", "fab lab", "fablabs", "makerspace", "hackerspace"),
    SHARED_PLACE("tiers-lieu", "tiers lieu", "tiers lieux", "coworking", "co working", "espace de coworking"),
    DIGITAL_SPACE(
            "espace numérique",
            "epn",
            "espace public numerique",
            "espaces publics numeriques",
            "espace numerique",
            "point numerique",
            "points numeriques",
            "kiosque numerique",
            "cyberbase",
            "cyber base",
            "cybercentre",
            "cyber centre",
            "cyberespace",
            "cyber espace",
            "point cyb",
            "espace multimedia",
            "espace public internet",
            "epi",
            "point emeraude"),
    PREFECTURE("préfecture", "prefecture", "sous prefecture"),
    HOSTEL("foyer de jeunes travailleurs", "foyer jeunes travailleurs", "foyer de jeunes travailleurs", "fjt"),
    SECOND_CHANCE("école de la deuxième chance", "e2c", "ecole de la deuxieme chance", "ecole de la 2eme chance"),
    JOB_HOUSE("maison de l'emploi", "maison de l emploi", "mde", "service emploi", "espace emploi", "point emploi"),
    TOY_LIBRARY("ludothèque", "ludotheque"),
    ARCHIVE("archives", "archives", "archives departementales", "archives municipales"),
    INTERCOMMUNALITY(
            "intercommunalité",
            "communaute de communes",
            "communaute d agglomeration",
            "communaute urbaine",
            "communaute des communes",
            "siege social"),
    SCHOOL(
            "enseignement",
            "ecole",
            "ecole primaire",
            "ecole elementaire",
            "college",
            "lycee",
            "universite",
            "bibliotheque universitaire",
            "conservatoire",
            "ecole de musique"),
    NURSERY("petite enfance", "creche", "halte garderie", "multi accueil", "micro creche"),
    RETIREMENT_HOME("résidence pour personnes âgées", "ehpad", "residence autonomie", "maison de retraite"),
    /** A vehicle: its stops are no buildings. */
    MOBILE(
            "itinérant",
            "bus",
            "bibliobus",
            "mediabus",
            "itinerant",
            "itinerante",
            "itinerance",
            "mobile",
            "camion",
            "van");

    /** The longest phrase in {@link #PHRASES}, in words. */
    static final int MOST_WORDS = 7;

    /** Which kinds a folded phrase means. */
    static final Map<String, Set<PlaceKind>> PHRASES = new HashMap<>();

    private static final Map<Typology, PlaceKind> TYPOLOGIES = new EnumMap<>(Map.ofEntries(
            Map.entry(Typology.BIB, LIBRARY),
            Map.entry(Typology.RELAIS_LECTURE, LIBRARY),
            Map.entry(Typology.RFS, FRANCE_SERVICES),
            Map.entry(Typology.MSAP, FRANCE_SERVICES),
            Map.entry(Typology.MUNI, TOWN_HALL),
            Map.entry(Typology.CCAS, SOCIAL_ACTION),
            Map.entry(Typology.CIAS, SOCIAL_ACTION),
            Map.entry(Typology.CS, SOCIAL_CENTRE),
            Map.entry(Typology.CSC, SOCIAL_CENTRE),
            Map.entry(Typology.EVS, SOCIAL_CENTRE),
            Map.entry(Typology.MQ, SOCIAL_CENTRE),
            Map.entry(Typology.MJC, YOUTH_CLUB),
            Map.entry(Typology.PIJ_BIJ, YOUTH_INFORMATION),
            Map.entry(Typology.ML, YOUTH_EMPLOYMENT),
            Map.entry(Typology.FT, EMPLOYMENT),
            Map.entry(Typology.MDS, SOLIDARITY),
            Map.entry(Typology.LA_POSTE, POST),
            Map.entry(Typology.CAF, FAMILY_BENEFITS),
            Map.entry(Typology.CPAM, HEALTH_INSURANCE),
            Map.entry(Typology.MSA, FARMERS),
            Map.entry(Typology.PIMMS, PIMMS),
            Map.entry(Typology.FABLAB, FABLAB),
            Map.entry(Typology.TIERS_LIEUX, SHARED_PLACE),
            Map.entry(Typology.EPN, DIGITAL_SPACE),
            Map.entry(Typology.EPI, DIGITAL_SPACE),
            Map.entry(Typology.PREF, PREFECTURE),
            Map.entry(Typology.EPCI, INTERCOMMUNALITY)));

    /** Kinds that often are the same house under another name: no proof for two venues. */
    private static final List<Set<PlaceKind>> KIN = List.of(
            EnumSet.of(FRANCE_SERVICES, PIMMS, FARMERS),
            EnumSet.of(FRANCE_SERVICES, SOCIAL_CENTRE),
            EnumSet.of(FABLAB, SHARED_PLACE, DIGITAL_SPACE),
            EnumSet.of(SOCIAL_CENTRE, YOUTH_CLUB, DIGITAL_SPACE),
            EnumSet.of(TOWN_HALL, SOCIAL_ACTION),
            EnumSet.of(YOUTH_INFORMATION, DIGITAL_SPACE),
            EnumSet.of(LIBRARY, DIGITAL_SPACE),
            EnumSet.of(FRANCE_SERVICES, DIGITAL_SPACE),
            EnumSet.of(TOWN_HALL, DIGITAL_SPACE));

    /** Houses that others are guests of: {@code France Services (La Poste)} is not the post office. */
    private static final Set<PlaceKind> HOSTS = EnumSet.of(POST, TOWN_HALL, INTERCOMMUNALITY, FARMERS, SCHOOL);

    private static final Set<PlaceKind> WORKSHOPS = EnumSet.of(FABLAB, SHARED_PLACE, DIGITAL_SPACE);

    /** Of which the lists name each one, and most communes have one at most. */
    private static final Set<PlaceKind> ONE_PER_COMMUNE =
            EnumSet.of(LIBRARY, FRANCE_SERVICES, TOWN_HALL, SOCIAL_ACTION);

    static {
        for (PlaceKind kind : values()) {
            for (String phrase : kind.phrases) {
                PHRASES.computeIfAbsent(phrase, unused -> EnumSet.noneOf(PlaceKind.class))
                        .add(kind);
            }
        }
    }

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> phrases;

    PlaceKind(String label, String... phrases) {
        this.label = label;
        this.phrases = List.of(phrases);
    }

    /** In French, for the person who decides. */
    String label() {
        return label;
    }

    /** The kinds that the typologies of a record say; most typologies are no kind of house. */
    static Set<PlaceKind> of(Collection<Typology> typologies) {
        Set<PlaceKind> kinds = EnumSet.noneOf(PlaceKind.class);
        for (Typology typology : typologies) {
            PlaceKind kind = TYPOLOGIES.get(typology);
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** What two records both are; a host in common counts only if neither is anything beside it. */
    static Set<PlaceKind> shared(Set<PlaceKind> some, Set<PlaceKind> others) {
        Set<PlaceKind> shared = EnumSet.noneOf(PlaceKind.class);
        shared.addAll(some);
        shared.retainAll(others);
        if (!some.equals(others)) {
            shared.removeAll(HOSTS);
        }
        return shared;
    }

    /** Fablabs, tiers-lieux and digital spaces: words for the same thing. */
    static boolean areWorkshops(Set<PlaceKind> some, Set<PlaceKind> others) {
        return WORKSHOPS.containsAll(some) && WORKSHOPS.containsAll(others);
    }

    boolean isOnePerCommune() {
        return ONE_PER_COMMUNE.contains(this);
    }

    /** Whether a house of one kind may well be listed as one of the other. */
    static boolean areKin(Set<PlaceKind> some, Set<PlaceKind> others) {
        return some.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other -> KIN.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other))));
    }
}
