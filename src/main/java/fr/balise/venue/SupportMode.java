package fr.balise.venue;

/** How people are helped: field {@code modalites_accompagnement}. */
public enum SupportMode implements StandardValue {
    ALONE("En autonomie"),
    INDIVIDUAL("Accompagnement individuel"),
    WORKSHOP("Dans un atelier collectif"),
    REMOTE("À distance");

    private final String label;

    SupportMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
