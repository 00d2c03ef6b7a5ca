package fr.balise.site;

import fr.balise.site.opening.Language;
import fr.balise.venue.Service;
import fr.balise.venue.Typology;

/** The vocabularies of the standard in words that need no explanation. */
public final class PlainWords {
    private PlainWords() {}

    /** What somebody can do at a venue, as they would say it. */
    public static String of(Service service) {
        return switch (service) {
            case ADMINISTRATIVE_HELP -> "Faire une démarche en ligne";
            case DIGITAL_SKILLS -> "Apprendre à se servir d’un ordinateur, d’un téléphone, d’internet";
            case EMPLOYMENT -> "Chercher un emploi avec le numérique";
            case SAFE_USE -> "Se protéger en ligne";
            case PARENTING -> "Accompagner les enfants face aux écrans";
            case LEISURE_AND_CREATION -> "Créer et se divertir avec le numérique";
            case DIGITAL_CULTURE -> "Comprendre le monde numérique";
            case INTERNET_AND_EQUIPMENT -> "Utiliser un ordinateur, internet, une imprimante";
            case AFFORDABLE_EQUIPMENT -> "Acheter un ordinateur ou un téléphone à petit prix";
        };
    }

    /** One venue of this kind, spelt out. */
    public static String of(Typology typology) {
        return KindWords.of(typology, Language.FRENCH);
    }
}
