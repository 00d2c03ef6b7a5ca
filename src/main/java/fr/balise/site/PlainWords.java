package fr.balise.site;

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

    /** One venue of this kind, in the singular and spelt out; the standard's own label for the rest. */
    public static String of(Typology typology) {
        return switch (typology) {
            case ASSO -> "Association";
            case BIB -> "Bibliothèque ou médiathèque";
            case CAF -> "Caisse d’allocations familiales (CAF)";
            case CCAS -> "Centre communal d’action sociale (CCAS)";
            case CHRS -> "Centre d’hébergement et de réinsertion sociale";
            case CHU -> "Centre d’hébergement d’urgence";
            case CIAS -> "Centre intercommunal d’action sociale (CIAS)";
            case EPN -> "Espace public numérique (EPN)";
            case FT -> "France Travail";
            case MUNI -> "Mairie";
            case OTHER -> "Autre lieu";
            case PIJ_BIJ -> "Point ou bureau information jeunesse";
            case RFS -> "France services";
            case TIERS_LIEUX -> "Tiers-lieu";
            default -> typology.label();
        };
    }
}
