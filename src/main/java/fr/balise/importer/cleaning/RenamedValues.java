package fr.balise.importer.cleaning;

import fr.balise.text.Folding;
import fr.balise.text.Remembered;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Programme;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.StandardValue;
import fr.balise.venue.SupportMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Older names of the standard's values, from its schema 0.1.1 to 1.0.2, which made nine services of fifteen. A value that
 * has no single heir ({@code Accepte le Pass numérique}, {@code Adultes}) is not here and stays unknown.
 */
final class RenamedValues {
    private static final Set<String> EVERYBODY = Set.of(
            "tout public", "tous publics", "tous les publics", "tout le monde", "tous", "public", "grand public");
    private static final Map<String, StandardValue> HEIRS = new HashMap<>();

    /** Per vocabulary, by the key of the label: a million rows ask again and again. */
    private static final Map<Class<?>, Map<String, StandardValue>> LABELS = new ConcurrentHashMap<>();

    private static final int MOST = 2000;

    static {
        heirs(
                Service.ADMINISTRATIVE_HELP,
                "Devenir autonome dans les démarches administratives",
                "Réaliser des démarches administratives avec un accompagnement",
                "Accompagner les démarches de santé");
        heirs(
                Service.DIGITAL_SKILLS,
                "Prendre en main un smartphone ou une tablette",
                "Prendre en main un ordinateur",
                "Utiliser le numérique au quotidien");
        heirs(Service.EMPLOYMENT, "Favoriser mon insertion professionnelle", "Créer et développer mon entreprise");
        heirs(Service.INTERNET_AND_EQUIPMENT, "Accéder à une connexion internet", "Accéder à du matériel");
        heirs(Service.AFFORDABLE_EQUIPMENT, "S'équiper en matériel informatique");
        heirs(Service.LEISURE_AND_CREATION, "Créer avec le numérique");
        heirs(Service.DIGITAL_CULTURE, "Approfondir ma culture numérique", "Promouvoir la citoyenneté numérique");
        heirs(Service.PARENTING, "Soutenir la parentalité et l'éducation avec le numérique");
        heirs(Audience.SENIORS, "Seniors (+ 65 ans)");
        heirs(Audience.FAMILIES, "Familles/enfants");
        heirs(Audience.YOUNG_PEOPLE, "Jeunes (16-26 ans)");
        heirs(Audience.WOMEN, "Uniquement femmes");
        heirs(SpecialNeed.ILLITERACY, "Personnes en situation d'illettrisme");
        heirs(Programme.CONSEILLERS_NUMERIQUES, "CNFS", "Conseiller numérique France Services");
        heirs(Programme.POINT_NUMERIQUE_CAF, "Point numérique CAF");
        heirs(Programme.GRANDE_ECOLE_DU_NUMERIQUE, "Grandes écoles du numérique");
        heirs(Programme.CROIX_ROUGE, "Croix-Rouge");
        heirs(Programme.CERTIFICATION_PIX, "Certifications Pix");
        heirs(SupportMode.ALONE, "Seul");
        heirs(SupportMode.INDIVIDUAL, "Avec de l'aide");
        heirs(SupportMode.WORKSHOP, "Dans un atelier");
        heirs(Fee.FREE_UNDER_CONDITIONS, "Gratuit sous conditions");
    }

    /** A vocabulary and a text. */
    private record Asked(Class<?> vocabulary, String text) {}

    private static final Remembered<Asked, Optional<StandardValue>> KNOWN = new Remembered<>(MOST, RenamedValues::find);

    private RenamedValues() {}

    private static void heirs(StandardValue heir, String... olderNames) {
        for (String name : olderNames) {
            HEIRS.put(key(name), heir);
        }
    }

    /** Whether the text says that a venue is for everyone, and so for no audience in particular. */
    static boolean isEverybody(String text) {
        return EVERYBODY.contains(Folding.words(text));
    }

    /** The value of today that an older name, or a name in another number, stands for. */
    static <E extends Enum<E> & StandardValue> Optional<E> find(Class<E> vocabulary, String text) {
        return KNOWN.get(new Asked(vocabulary, text)).map(vocabulary::cast);
    }

    private static Optional<StandardValue> find(Asked asked) {
        for (String name : List.of(asked.text(), asked.text().split("\\s+:\\s", 2)[0])) {
            StandardValue heir = HEIRS.get(key(name));
            if (asked.vocabulary().isInstance(heir)) {
                return Optional.of(heir);
            }
            StandardValue same = labels(asked.vocabulary()).get(key(name));
            if (same != null) {
                return Optional.of(same);
            }
        }
        return Optional.empty();
    }

    private static Map<String, StandardValue> labels(Class<?> vocabulary) {
        return LABELS.computeIfAbsent(vocabulary, unused -> {
            Map<String, StandardValue> labels = new HashMap<>();
            for (Object value : vocabulary.getEnumConstants()) {
                StandardValue standard = (StandardValue) value;
                labels.putIfAbsent(key(standard.label()), standard);
            }
            return labels;
        });
    }

    /** Folded, without the s and x of plurals: {@code Conseiller numérique} and {@code Conseillers numériques}. */
    private static String key(String text) {
        return Arrays.stream(Folding.words(text).split(" "))
                .map(word -> word.length() > 3 ? word.replaceAll("[sx]$", "") : word)
                .collect(Collectors.joining(" "));
    }
}
