package fr.balise.site.embed;

import fr.balise.site.opening.Language;
import io.quarkus.qute.TemplateEnum;

/** The fixed texts of frames on other sites and of the form that writes their code. */
@TemplateEnum
public enum EmbedLabel {
    TITLE("Lieux d’aide au numérique", "Places for help with digital life"),
    MAP("Carte des lieux", "Map of the places"),
    LIST("Liste des lieux", "List of the places"),
    NONE("Aucun lieu ne répond à cette recherche.", "No place answers this search."),
    ALL("Tout voir sur Balise", "See everything on Balise"),
    NEW_TAB("Les liens s’ouvrent dans un nouvel onglet.", "Links open in a new tab."),
    DATA(
            "Données rassemblées par Balise. La page de chaque lieu cite ses sources.",
            "Data brought together by Balise. The page of each place names its sources."),
    MAP_MISSING(
            "La carte n’a pas pu être chargée. La liste, elle, est complète.",
            "The map could not be loaded. The list is complete."),
    BUILD("Montrer la carte sur votre site", "Show the map on your site"),
    BUILD_INTRO(
            "Choisissez ce que la carte montre. Vous obtenez un code à coller dans une page de votre site. C’est gratuit, sans cookie et sans inscription.",
            "Choose what the map shows. You get a code to paste into a page of your site. It is free, without cookies and without an account."),
    WHAT("Ce que la carte montre", "What the map shows"),
    TERRITORY("Territoire", "Area"),
    TERRITORY_HINT(
            "Facultatif. Nom ou code d’une commune, d’une intercommunalité, d’un département ou d’une région. Exemple\u00a0: Côte-d’Or, ou 21.",
            "Optional. Name or code of a commune, an intercommunality, a department or a region. Example: Côte-d’Or, or 21."),
    TERRITORY_UNREAD(
            "Nous ne connaissons pas de territoire de ce nom. Vérifiez l’orthographe, ou donnez son code.",
            "We know no area of this name. Check the spelling, or give its code."),
    TERRITORY_UNSURE(
            "Plusieurs territoires peuvent être ceux que vous cherchez. Choisissez ci-dessous.",
            "More than one area may be meant. Choose below."),
    WHICH_TERRITORY("Quel territoire\u00a0?", "Which area?"),
    COMMUNE("commune", "commune"),
    GROUP("intercommunalité", "intercommunality"),
    DEPARTMENT("département", "department"),
    REGION("région", "region"),
    SEARCH("Adresse d’une recherche ou d’une sélection sur Balise", "Address of a search or a selection on Balise"),
    SEARCH_HINT(
            "Facultatif, pour d’autres filtres ou une zone à vous. Faites votre recherche sur Balise, copiez l’adresse de la page et collez-la ici.",
            "Optional, for other filters or an area of your own. Search on Balise, copy the address of the page and paste it here."),
    SEARCH_UNREAD(
            "Ce n’est pas l’adresse d’une recherche, d’un lieu ou d’une sélection de ce site. Copiez l’adresse entière dans votre navigateur.",
            "This is not the address of a search, a place or a selection of this site. Copy the whole address in your browser."),
    SERVICES("Services (facultatif)", "Services (optional)"),
    LOOK("Présentation", "Look"),
    COLOUR("Couleur principale", "Main colour"),
    COLOUR_HINT(
            "Une couleur trop claire pour être lue est assombrie.",
            "A colour that is too light to be read is made darker."),
    COLOUR_UNREAD(
            "La couleur s’écrit avec 6 chiffres ou lettres de a à f, comme #0b4a54.",
            "A colour is written with 6 digits or letters from a to f, such as #0b4a54."),
    LANGUAGE("Langue des textes", "Language of the texts"),
    HEIGHT("Hauteur, en pixels (de 300 à 2000)", "Height, in pixels (300 to 2000)"),
    SHOW("Écrire le code", "Write the code"),
    CODE("Le code à coller", "The code to paste"),
    CODE_FRAME(
            "Cadre (iframe)\u00a0: marche partout, même sans JavaScript",
            "Frame (iframe): works everywhere, even without JavaScript"),
    CODE_COMPONENT(
            "Composant <balise-carte>\u00a0: un script de ce site, puis une balise",
            "Component <balise-carte>: a script of this site, then an element"),
    CODE_OEMBED(
            "Si votre site connaît oEmbed (WordPress, par exemple), coller l’adresse d’une recherche ou d’un lieu peut suffire, une fois ce site autorisé.",
            "If your site knows oEmbed (WordPress, for example), pasting the address of a search or a place may be enough, once this site is allowed."),
    COPY("Copier le code", "Copy the code"),
    COPIED("Le code est copié.", "The code is copied."),
    NOT_COPIED(
            "Le code n’a pas pu être copié\u00a0: sélectionnez-le et copiez-le.",
            "The code could not be copied: select it and copy it."),
    PREVIEW("Aperçu", "Preview"),
    OTHER_LANGUAGE("This page in English", "Cette page en français");

    private final String french;
    private final String english;

    EmbedLabel(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String in(Language language) {
        return language.isEnglish() ? english : french;
    }
}
