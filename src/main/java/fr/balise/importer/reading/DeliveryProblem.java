package fr.balise.importer.reading;

/** A file that can't be read at all. The message is a finished French sentence. */
public class DeliveryProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    DeliveryProblem(String sentence) {
        super(sentence);
    }

    DeliveryProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A file that stops making sense half-way. */
    static DeliveryProblem broken(String name, Exception cause) {
        return new DeliveryProblem(
                "Le fichier " + name + " est tronqué, abîmé ou illisible : téléchargez-le de nouveau.", cause);
    }

    /** A file that breaks one of {@link Limits}. */
    static DeliveryProblem tooLarge(String name, String what, long most) {
        return new DeliveryProblem("Le fichier " + name + " dépasse la limite : " + what + ", au plus "
                + String.format(java.util.Locale.FRANCE, "%,d", most).replace('\u202F', ' ')
                + " ; vérifiez-le ou coupez-le.");
    }

    static DeliveryProblem empty(String name) {
        return new DeliveryProblem("Le fichier " + name + " est vide : il n'a pas même d'en-tête.");
    }

    /** A file in which nothing can be looked at. */
    public static DeliveryProblem withoutRows(String name) {
        return new DeliveryProblem(
                "Le fichier " + name + " n'a qu'un en-tête, et aucune ligne : donnez une liste remplie,"
                        + " pour que ce que disent ses colonnes puisse être reconnu.");
    }
}
