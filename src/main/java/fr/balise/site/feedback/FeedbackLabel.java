package fr.balise.site.feedback;

import fr.balise.feedback.FeedbackKind;
import fr.balise.site.opening.Language;
import io.quarkus.qute.TemplateEnum;

/** Every text of the form and its answers: {@code FeedbackLabel:TITLE.in(language)} in a template. */
@TemplateEnum
public enum FeedbackLabel {
    TITLE("Signaler une erreur", "Report an error"),
    ABOUT("Lieu", "Place"),
    BACK("Revenir à la page du lieu", "Back to the page of the place"),
    INTRODUCTION(
            "Dites-nous ce qui est faux. Nous ne demandons ni votre nom ni votre adresse, et nous ne les gardons pas.",
            "Tell us what is wrong. We ask neither your name nor your address, and we do not keep them."),
    NO_ANSWER(
            "Une personne lira votre signalement. Elle ne pourra pas vous répondre.",
            "A person will read your report. They cannot answer you."),
    WHAT("Qu’est-ce qui est faux\u00a0?", "What is wrong?"),
    CLOSED("Le lieu est fermé, ou n’existe plus", "The place is closed, or no longer exists"),
    MOVED("Le lieu a déménagé, ou l’adresse est fausse", "The place has moved, or the address is wrong"),
    HOURS("Les horaires sont faux", "The opening hours are wrong"),
    PHONE("Le numéro de téléphone est faux", "The phone number is wrong"),
    OTHER("Autre chose", "Something else"),
    DETAILS("Précisions (facultatif)", "Details (optional)"),
    DETAILS_HINT(
            "Par exemple la nouvelle adresse, ou les bons horaires. 300 caractères au plus.",
            "For example the new address, or the right hours. At most 300 characters."),
    NOTHING_PERSONAL(
            "N’écrivez rien sur une personne\u00a0: ni nom, ni téléphone personnel, ni santé, ni situation.",
            "Write nothing about a person: no name, no private phone number, no health, no situation."),
    TRAP("Laissez ce champ vide", "Leave this field empty"),
    SEND("Envoyer le signalement", "Send the report"),
    ERRORS("Votre signalement n’est pas encore envoyé", "Your report has not been sent yet"),
    NO_KIND("Choisissez ce qui est faux.", "Choose what is wrong."),
    NO_TEXT("Pour «\u00a0Autre chose\u00a0», écrivez ce qui est faux.", "For “Something else”, write what is wrong."),
    TOO_LONG("Le texte est trop long\u00a0: 300 caractères au plus.", "The text is too long: at most 300 characters."),
    TRAPPED(
            "Un champ invisible a été rempli, comme le font les robots. Nous l’avons vidé\u00a0: envoyez à nouveau.",
            "A hidden field was filled in, as robots do. We have emptied it: please send again."),
    TOO_FAST(
            "Le formulaire est revenu trop vite, comme le font les robots. Envoyez-le à nouveau.",
            "The form came back too fast, as robots do. Please send it again."),
    TOO_OLD(
            "Cette page était ouverte depuis longtemps. Envoyez à nouveau\u00a0: rien n’est perdu.",
            "This page had been open for long. Please send again: nothing is lost."),
    TOO_MANY(
            "Trop de signalements sont venus de cette connexion. Réessayez dans une heure.",
            "Too many reports came from this connection. Try again in an hour."),
    ENOUGH(
            "Beaucoup de signalements attendent déjà pour ce lieu. Ils seront lus\u00a0: celui-ci n’est pas nécessaire.",
            "Many reports are already waiting for this place. They will be read: this one is not needed."),
    THANKS("Merci, votre signalement est noté", "Thank you, your report has been noted"),
    NEXT(
            "Une personne va vérifier. La page du lieu ne change pas tout de suite.",
            "A person will check. The page of the place does not change at once."),
    HURRY(
            "Si vous voulez y aller bientôt, le plus sûr est de téléphoner.",
            "If you want to go there soon, the safest is to phone.");

    private final String french;
    private final String english;

    FeedbackLabel(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String in(Language language) {
        return language.isEnglish() ? english : french;
    }

    static FeedbackLabel of(FeedbackKind kind) {
        return switch (kind) {
            case CLOSED -> CLOSED;
            case MOVED -> MOVED;
            case HOURS -> HOURS;
            case PHONE -> PHONE;
            case OTHER -> OTHER;
        };
    }
}
