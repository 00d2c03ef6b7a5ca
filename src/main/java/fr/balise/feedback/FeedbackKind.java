package fr.balise.feedback;

import java.util.Arrays;
import java.util.Optional;

/** What a visitor says is wrong. */
public enum FeedbackKind {
    CLOSED("ferme", "lieu fermé"),
    MOVED("demenage", "lieu déménagé"),
    HOURS("horaires", "horaires faux"),
    PHONE("telephone", "téléphone faux"),
    OTHER("autre", "autre erreur");

    private final String wireName;
    private final String french;

    FeedbackKind(String wireName, String french) {
        this.wireName = wireName;
        this.french = french;
    }

    /** As forms send it. */
    public String wireName() {
        return wireName;
    }

    /** For those who settle reports. */
    public String inFrench() {
        return french;
    }

    public static Optional<FeedbackKind> find(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }
}
