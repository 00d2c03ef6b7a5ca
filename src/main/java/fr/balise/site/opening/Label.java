package fr.balise.site.opening;

import io.quarkus.qute.TemplateEnum;

/** The fixed texts of the part of a page about opening hours: {@code Label:HOURS.in(language)} in a template. */
@TemplateEnum
public enum Label {
    HOURS("Horaires", "Opening hours"),
    NOW("Est-ce ouvert maintenant\u00a0?", "Is it open now?"),
    TODAY("Aujourd’hui", "Today"),
    /** Between a sentence and what explains it; French has a space before it. */
    COLON("\u00a0:", ":"),
    AS_OF("à l’heure du lieu", "local time"),
    CALL("Appeler le", "Call"),
    COMING_DAYS("Les 7 jours qui viennent", "The next 7 days"),
    DAY("Jour", "Day"),
    TIMES("Horaires", "Hours"),
    USUALLY("D’habitude", "Usually"),
    VARYING(
            "Ces horaires ne sont pas les mêmes toute l’année. Voici ceux de cette semaine, sans les fermetures annoncées.",
            "These hours are not the same all year. Here are those of this week, without the announced closures."),
    OUTSIDE_SCHOOL_HOLIDAYS("hors vacances scolaires", "outside the school holidays"),
    SCHOOL_HOLIDAYS("Pendant les vacances scolaires", "In the school holidays"),
    PUBLIC_HOLIDAYS("jours fériés", "public holidays"),
    SERVICES("Horaires de certains services", "Hours of some services"),
    BY_APPOINTMENT_ONLY("uniquement sur rendez-vous", "by appointment only"),
    AS_THE_VENUE("aux horaires du lieu", "same hours as the venue"),
    ANNOUNCED("Aussi annoncé", "Also announced"),
    IN_SCHOOL_HOLIDAYS("vacances scolaires", "school holidays"),
    PUBLIC_HOLIDAY("jour férié", "public holiday"),
    PUBLIC_HOLIDAY_UNSAID("jour férié\u00a0: à vérifier", "public holiday: please check"),
    PUBLIC_HOLIDAY_TODAY(
            "Aujourd’hui est un jour férié, dont ces horaires ne disent rien\u00a0: vérifiez avant de venir.",
            "Today is a public holiday, of which these hours say nothing: check before you come."),
    CLOSURE("fermeture exceptionnelle", "exceptional closure"),
    SPECIAL_HOURS("horaires exceptionnels", "exceptional hours");

    private final String french;
    private final String english;

    Label(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String in(Language language) {
        return language.isEnglish() ? english : french;
    }
}
