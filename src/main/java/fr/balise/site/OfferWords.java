package fr.balise.site;

import fr.balise.geo.Precision;
import fr.balise.site.opening.Language;
import fr.balise.venue.AccessMode;
import fr.balise.venue.Audience;
import fr.balise.venue.Fee;
import fr.balise.venue.Service;
import fr.balise.venue.SpecialNeed;
import fr.balise.venue.SupportMode;
import fr.balise.venue.VenueFacts;
import java.util.stream.Collectors;

/** What a venue offers, in words that need no explanation, in each language. */
final class OfferWords {
    private OfferWords() {}

    private static String in(Language language, String french, String english) {
        return language.isEnglish() ? english : french;
    }

    static String of(Service service, Language language) {
        if (!language.isEnglish()) {
            return PlainWords.of(service);
        }
        return switch (service) {
            case ADMINISTRATIVE_HELP -> "Get an administrative procedure done online";
            case DIGITAL_SKILLS -> "Learn to use a computer, a phone, the internet";
            case EMPLOYMENT -> "Look for a job with digital tools";
            case SAFE_USE -> "Stay safe online";
            case PARENTING -> "Guide children and their screens";
            case LEISURE_AND_CREATION -> "Create and have fun with digital tools";
            case DIGITAL_CULTURE -> "Understand the digital world";
            case INTERNET_AND_EQUIPMENT -> "Use a computer, the internet, a printer";
            case AFFORDABLE_EQUIPMENT -> "Buy a computer or a phone at a low price";
        };
    }

    /** All that one can do at a venue, in a line; empty when no source says any. */
    static String services(VenueFacts facts, Language language) {
        return facts.services().stream().map(service -> of(service, language)).collect(Collectors.joining(" · "));
    }

    static String of(Audience audience, Language language) {
        return switch (audience) {
            case YOUNG_PEOPLE -> in(language, "Jeunes", "Young people");
            case STUDENTS -> in(language, "Étudiants", "Students");
            case FAMILIES -> in(language, "Familles et enfants", "Families and children");
            case SENIORS -> in(language, "Personnes âgées", "Older people");
            case WOMEN -> in(language, "Femmes", "Women");
        };
    }

    static String of(SpecialNeed need, Language language) {
        return switch (need) {
            case DEAFNESS -> in(language, "Personnes sourdes", "Deaf people");
            case MOTOR_DISABILITY ->
                in(language, "Personnes avec un handicap moteur", "People with a motor disability");
            case MENTAL_DISABILITY ->
                in(language, "Personnes avec un handicap mental", "People with a mental disability");
            case ILLITERACY ->
                in(
                        language,
                        "Personnes qui lisent ou écrivent difficilement",
                        "People who find reading or writing hard");
            case ENGLISH -> in(language, "Personnes qui parlent anglais", "People who speak English");
            case OTHER_LANGUAGES ->
                in(language, "Personnes qui parlent une autre langue", "People who speak another language");
            case VISUAL_IMPAIRMENT -> in(language, "Personnes qui voient mal", "People who see badly");
        };
    }

    static String of(Fee fee, Language language) {
        return switch (fee) {
            case FREE -> in(language, "Gratuit", "Free");
            case FREE_UNDER_CONDITIONS ->
                in(
                        language,
                        "Gratuit sous condition\u00a0: demandez lesquelles",
                        "Free for some: ask for the conditions");
            case PAYING -> in(language, "Payant", "With a fee");
        };
    }

    static String of(AccessMode mode, Language language) {
        return switch (mode) {
            case WALK_IN -> in(language, "Se présenter sur place", "Walk in");
            case PHONE -> in(language, "Téléphoner", "Phone");
            case MAIL -> in(language, "Écrire un courriel", "Write an e-mail");
            case BOOK_ONLINE -> in(language, "Prendre rendez-vous en ligne", "Book an appointment online");
            case NOT_OPEN_TO_THE_PUBLIC ->
                in(language, "Ce lieu n’accueille pas de public", "This place is not open to the public");
            case REFERRAL_BY_MAIL ->
                in(
                        language,
                        "Un professionnel écrit pour vous, avec une fiche d’orientation",
                        "A professional writes for you, with a referral form");
        };
    }

    static String of(SupportMode mode, Language language) {
        return switch (mode) {
            case ALONE -> in(language, "Seul, en autonomie", "On your own");
            case INDIVIDUAL -> in(language, "Avec quelqu’un pour vous seul", "With somebody just for you");
            case WORKSHOP -> in(language, "Dans un atelier, en groupe", "In a workshop, in a group");
            case REMOTE -> in(language, "À distance", "Remotely");
        };
    }

    static String of(Precision precision, Language language) {
        return switch (precision) {
            case HOUSENUMBER -> in(language, "précise, au numéro de la rue", "exact, to the house number");
            case STREET -> in(language, "à la rue près", "to the street");
            case LOCALITY -> in(language, "au lieu-dit près", "to the locality");
            case MUNICIPALITY -> in(language, "approximative, à la commune près", "approximate, to the municipality");
            case UNKNOWN -> in(language, "approximative", "approximate");
        };
    }
}
