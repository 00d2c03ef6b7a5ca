package fr.balise.venue;

/** Whom a venue is <em>only</em> for; a venue that names none is for everyone: field {@code publics_specifiquement_adresses}. */
public enum Audience implements StandardValue {
    YOUNG_PEOPLE("Jeunes"),
    STUDENTS("Étudiants"),
    FAMILIES("Familles et/ou enfants"),
    SENIORS("Seniors"),
    WOMEN("Femmes");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
