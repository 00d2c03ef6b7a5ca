package fr.balise.site;

import fr.balise.site.opening.Language;
import io.quarkus.qute.TemplateEnum;

/** The fixed texts of a venue's page but for its hours: {@code VenueLabel:WHERE.in(language)} in a template. */
@TemplateEnum
public enum VenueLabel {
    ALL_PLACES("Tous les lieux", "All places"),
    IN_ENGLISH("This page in English", "Cette page en français"),
    UNKNOWN_COMMUNE("commune inconnue", "unknown municipality"),
    DO("Ce que vous pouvez y faire", "What you can do there"),
    FOR_WHOM("Pour qui", "For whom"),
    EVERYONE("Tout le monde", "Everyone"),
    ONLY("Réservé à ces publics", "Only for"),
    EQUIPPED("Équipé pour accueillir", "Equipped for"),
    COST("Prix", "Cost"),
    COME("Comment venir ou prendre contact", "How to come or get in touch"),
    NO_APPOINTMENT("Pas besoin de rendez-vous", "No appointment needed"),
    CONTACT_FIRST("Prenez contact avant de venir", "Get in touch before you come"),
    HELPED("Comment vous serez aidé", "How you will be helped"),
    PROGRAMMES("Programmes et labels", "Programmes and labels"),
    WHERE("Où c’est", "Where it is"),
    TRAVELS("Ce lieu se déplace", "This place travels"),
    ASK_WHERE("Demandez où et quand avant de venir.", "Ask where and when before you come."),
    STOP("arrêt", "stop"),
    STOPS("arrêts", "stops"),
    NEXT_VISIT("Prochain passage", "Next visit"),
    ALL_STOPS("Voir tous les arrêts et les prochains passages", "See all stops and the next visits (in French)"),
    NO_STREET("Adresse exacte inconnue", "Exact address unknown"),
    APPROXIMATE("position approximative", "approximate position"),
    UNKNOWN_POSITION("position inconnue", "unknown position"),
    AREA_ONLY(
            "Le lieu est quelque part dans cette zone\u00a0: son adresse exacte n’est pas connue.",
            "The place is somewhere in this area: its exact address is not known."),
    AREA_OF_ADDRESS(
            "Nous ne savons pas placer cette adresse exactement\u00a0: la carte montre la zone.",
            "We cannot place this address exactly: the map shows the area."),
    ROUTE("Itinéraire (OpenStreetMap)", "Directions (OpenStreetMap)"),
    OPEN_APP("Ouvrir dans l’application de cartes du téléphone", "Open in the phone’s map app"),
    ON_MAP("Voir sur la carte OpenStreetMap", "See on the OpenStreetMap map"),
    AREA_ON_MAP("Voir la zone sur la carte OpenStreetMap", "See the area on the OpenStreetMap map"),
    MAP("Carte du lieu", "Map of the place"),
    ACCESSIBILITY("Accessibilité du bâtiment (Acceslibre)", "Accessibility of the building (Acceslibre)"),
    ACCESSIBILITY_UNKNOWN(
            "Nos sources ne disent rien de l’accessibilité du bâtiment.",
            "Our sources say nothing about the accessibility of the building."),
    CONTACT("Contact", "Contact"),
    PHONE("Téléphone", "Phone"),
    MAIL("Courriel", "E-mail"),
    WEBSITE("Site", "Website"),
    BOOK("Prendre rendez-vous en ligne", "Book an appointment online"),
    DETAIL("Présentation", "About the place"),
    UNKNOWN("Ce que nous ne savons pas", "What we do not know"),
    SOURCES_SILENT("Nos sources ne disent pas", "Our sources do not say"),
    CALL_FIRST("Le plus sûr est de téléphoner avant de venir.", "The safest is to phone before you come."),
    NEARBY("Autres lieux près de là", "Other places nearby"),
    SOURCES("D’où viennent ces informations", "Where this information comes from"),
    DISAGREE("Nos sources ne disent pas la même chose", "Our sources do not agree"),
    SHOWN_HERE("Montré sur cette page", "Shown on this page"),
    ALSO_SAID("Aussi dit", "Also said"),
    EACH_FACT("Chaque information, sa source et sa date", "Each piece of information, its source and date"),
    ACCORDING_TO("selon", "according to"),
    GONE_FROM_LIST("n’est plus dans sa dernière liste", "no longer in its latest list"),
    VERIFIED("vérifié le", "checked on"),
    READ("lu le", "read on"),
    READ_LAST("Lu le", "Read on"),
    LICENCE("Licence", "Licence"),
    IMPORTS("Ses imports dans Balise", "Its imports in Balise"),
    REPORT("Signaler une erreur sur cette page", "Report an error on this page"),
    GONE("Ce lieu n’existe plus", "This place no longer exists"),
    GONE_WHY(
            "Nous gardons cette page pour que personne n’y aille pour rien.",
            "We keep this page so that nobody goes there for nothing."),
    INSTEAD("Où aller à la place", "Where to go instead"),
    NO_INSTEAD(
            "Nous ne connaissons pas d’autre lieu à moins de 50\u00a0km.", "We know of no other place within 50 km."),
    INSTEAD_UNPLACED(
            "Nous ne savons pas où était ce lieu sur la carte.", "We do not know where this place was on the map."),
    INSTEAD_HERE("Chercher dans l’annuaire\u00a0:", "Look in the directory:"),
    NAME("Nom", "Name"),
    ADDRESS("Adresse", "Address"),
    STATUS("État", "Status"),
    HOURS("Horaires", "Hours"),
    POSITION("Position sur la carte", "Position on the map");

    private final String french;
    private final String english;

    VenueLabel(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String in(Language language) {
        return language.isEnglish() ? english : french;
    }
}
