package fr.balise.site.takeaway;

import fr.balise.site.opening.Language;
import io.quarkus.qute.TemplateEnum;

/** The fixed texts of what people take away: {@code TakeawayLabel:PRINT.in(language)} in a template. */
@TemplateEnum
public enum TakeawayLabel {
    TAKE_AWAY("Emporter cette page", "Take this page with you"),
    SHARE("Partager", "Share"),
    BY_MAIL("Envoyer par courriel", "Send by e-mail"),
    BY_SMS("Envoyer par SMS", "Send as a text message"),
    COPY("Copier l’adresse", "Copy the address"),
    COPIED("L’adresse est copiée.", "The address is copied."),
    NOT_COPIED(
            "L’adresse n’a pas pu être copiée\u00a0: recopiez-la, elle est écrite à côté du code.",
            "The address could not be copied: it is written beside the code."),
    PRINT("Imprimer", "Print"),
    HOW_TO_PRINT(
            "Pour imprimer, utilisez la commande «\u00a0Imprimer\u00a0» de votre navigateur.",
            "To print, use the “Print” command of your browser."),
    LARGE("Afficher en grands caractères, aussi pour imprimer", "Show in large type, also for printing"),
    NORMAL("Revenir aux caractères habituels", "Back to the usual type"),
    CALENDAR("Mettre les horaires dans mon agenda", "Put the opening hours into my calendar"),
    CALENDAR_FILE("(fichier .ics, les 8 semaines qui viennent)", "(.ics file, the next 8 weeks)"),
    ADD("Ajouter à ma sélection", "Add to my selection"),
    REMOVE("Retirer de ma sélection", "Remove from my selection"),
    SEE("Voir ma sélection", "See my selection"),
    QR(
            "Code QR de cette page. Visez-le avec l’appareil photo d’un téléphone.",
            "QR code of this page. Point a phone’s camera at it."),
    QR_NAME("Code QR\u00a0:", "QR code:"),
    LIST("Liste des lieux", "List of the places"),
    SELECTION("Ma sélection de lieux", "My selection of places"),
    EMPTY(
            "Votre sélection est vide. Sur la page d’un lieu ou dans une liste, choisissez «\u00a0Ajouter à ma sélection\u00a0».",
            "Your selection is empty. On the page of a place or in a list, choose “Ajouter à ma sélection” (add to my selection)."),
    SEARCH("Chercher des lieux", "Search for places"),
    KEPT_WHERE(
            "Cette liste est dans l’adresse de la page\u00a0: gardez l’adresse, envoyez-la ou imprimez-la. Nous ne gardons rien.",
            "This list is in the address of the page: keep the address, send it or print it. We keep nothing."),
    KEPT_IN_BROWSER(
            "Votre navigateur s’en souvient pendant un jour, sur cet appareil seulement.",
            "Your browser remembers it for one day, on this device only."),
    FORGET("Vider ma sélection", "Empty my selection"),
    KEEP("En faire ma sélection", "Make it my selection"),
    NOT_MINE(
            "Quelqu’un vous a envoyé cette liste. Elle n’est pas encore dans votre navigateur.",
            "Somebody sent you this list. It is not in your browser yet."),
    ADD_BY_ADDRESS("Ajouter un lieu par son adresse", "Add a place by its address"),
    PASTE("Collez l’adresse de la page d’un lieu de Balise", "Paste the address of the page of a place on Balise"),
    PASTE_EXAMPLE("Exemple\u00a0:", "Example:"),
    PASTE_UNREAD(
            "Nous ne trouvons pas d’adresse de lieu dans ce texte. Ouvrez la page du lieu et copiez son adresse entière.",
            "We find no address of a place in this text. Open the page of the place and copy its whole address."),
    ADD_BUTTON("Ajouter", "Add"),
    TOO_MANY(
            "Une sélection a 30 lieux au plus. Les lieux en trop ne sont pas montrés\u00a0: retirez-en pour en ajouter d’autres.",
            "A selection has 30 places at most. Those beyond are not shown: remove some to add others."),
    UNKNOWN(
            "Un lieu ou plusieurs de cette liste ne sont pas dans Balise. Leur adresse a peut-être été mal recopiée.",
            "One or more places of this list are not in Balise. Their addresses may have been copied wrongly."),
    TAKE_LIST("Emporter cette liste", "Take this list with you"),
    SHEET("Faire une fiche à imprimer, avec les horaires", "Make a sheet to print, with opening hours"),
    SHEET_HINT("(les 30 premiers lieux au plus)", "(the first 30 places at most)"),
    USUAL_HOURS("Horaires d’habitude", "Usual opening hours"),
    VARYING("Les horaires changent dans l’année.", "The hours are not the same all year."),
    SCHOOL_HOLIDAYS("Pendant les vacances scolaires", "In the school holidays"),
    HOURS_UNKNOWN("Horaires inconnus\u00a0: demandez avant de venir.", "Opening hours unknown: ask before you come."),
    FOR("Réservé à", "Only for"),
    PRICE("Prix", "Price"),
    COME("Comment venir", "How to come"),
    HELPED("Comment vous serez aidé", "How you are helped"),
    MAIL("Courriel", "E-mail"),
    AS_OF("D’après Balise. Les informations sont celles du", "From Balise. The information is that of"),
    CHECK_BEFORE("Vérifiez avant de vous déplacer.", "Check before you go."),
    OTHER_LANGUAGE("This page in English", "Cette page en français");

    private final String french;
    private final String english;

    TakeawayLabel(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String in(Language language) {
        return language.isEnglish() ? english : french;
    }
}
