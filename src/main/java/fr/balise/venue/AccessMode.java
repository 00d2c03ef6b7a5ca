package fr.balise.venue;

/** How to come: field {@code modalites_acces}. */
public enum AccessMode implements StandardValue {
    WALK_IN("Se présenter"),
    PHONE("Téléphoner"),
    MAIL("Contacter par mail"),
    BOOK_ONLINE("Prendre un RDV en ligne"),
    NOT_OPEN_TO_THE_PUBLIC("Ce lieu n'accueille pas de public"),
    REFERRAL_BY_MAIL("Envoyer un mail avec une fiche de prescription");

    private final String label;

    AccessMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
