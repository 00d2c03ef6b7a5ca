package fr.balise.site.takeaway;

import fr.balise.site.opening.Language;

/** What the entries of a calendar of opening hours say. */
enum CalendarWords {
    OPEN("ouvert", "open"),
    BY_APPOINTMENT("sur rendez-vous", "by appointment"),
    TO_CHECK("peut-être ouvert, à vérifier", "perhaps open, please check"),
    PUBLIC_HOLIDAY("jour férié\u00a0: ouverture à vérifier", "public holiday: please check whether it is open"),
    CLOSED("fermé", "closed"),
    PHONE("Téléphone\u00a0:", "Phone:"),
    CHECK("Vérifiez avant de venir\u00a0:", "Check before you come:"),
    HOURS("horaires", "opening hours");

    private final String french;
    private final String english;

    CalendarWords(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String in(Language language) {
        return language.isEnglish() ? english : french;
    }
}
